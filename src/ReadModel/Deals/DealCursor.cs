using System.Buffers.Text;
using System.Text.Json;

namespace Negotiation.ReadModel;

/// <summary>
/// The place in a sorted list after which the next page begins. It holds the sort key of the last row, not a count, so rows
/// that come or go meanwhile neither repeat nor hide others. It grants nothing: the scope is applied anew on every page.
/// </summary>
/// <param name="Number">Sort key when it is a number or an instant.</param>
/// <param name="Text">Sort key when it is a text.</param>
/// <param name="Total">Number of rows when the first page was read.</param>
internal sealed record DealCursor(DealSort Sort, bool Descending, long Number, string? Text, long Key, int Total)
{
    public static DealCursor After(StoredDeal last, DealSort sort, bool descending, int total) => new(
        sort,
        descending,
        sort switch
        {
            DealSort.Clock => last.Clock,
            DealSort.Changed => last.ChangedAt,
            DealSort.Amount => last.Amount,
            DealSort.ReviewDue => last.ReviewDue,
            DealSort.InfoDue => last.InfoDue,
            DealSort.ProtectionEnd => last.ProtectionEnd,
            _ => 0,
        },
        sort == DealSort.Customer ? last.CustomerOrder : null,
        last.Key,
        total);

    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <returns>Null when the text is no cursor of a list sorted like this.</returns>
    public static DealCursor? Read(string text, DealSort sort, bool descending)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<DealCursor>(Base64Url.DecodeFromChars(text));
            var fits = cursor is not null && cursor.Sort == sort && cursor.Descending == descending && cursor.Total >= 0;
            return fits && (cursor!.Text is not null) == (sort == DealSort.Customer) ? cursor : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
