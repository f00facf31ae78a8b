using System.Globalization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Values in plain words for documents that are read on paper.</summary>
/// <param name="policy">Names the activities; the version the case applies.</param>
internal sealed class CaseWords(CaseState state, Policy policy)
{
    public string Activity(string id) => policy.Find(id)?.Name ?? id;

    public string Side(string? id) => id is null ? "" : state.Sides.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))?.Name ?? id;

    public string Person(string id) => Seat(id) ?? state.Sides.SelectMany(static s => s.Members).FirstOrDefault(m => string.Equals(m.Person, id, StringComparison.Ordinal))?.Name ?? id;

    private string? Seat(string person) => state.Seats.FirstOrDefault(s => string.Equals(s.Person, person, StringComparison.Ordinal))?.Name;

    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string On(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(Amount amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.Value:#,0.##} {amount.Currency} ({Plain(amount.Period)})");

    public static string Of(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Name}: {figure.Value:0.############} {figure.Unit}").TrimEnd();

    public static string Size(long bytes) => bytes.ToString("#,0", CultureInfo.InvariantCulture) + " bytes";

    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Informal => "Informal talks",
        CaseStage.Mediation => "Mediation",
        CaseStage.Decision => "Decision",
        CaseStage.Appeal => "Decided; appeal possible or running",
        _ => "Closed",
    };

    public static string Of(CaseEnd end) => end switch
    {
        CaseEnd.Settled => "the sides settled",
        CaseEnd.Decided => "decided",
        CaseEnd.Withdrawn => "withdrawn without an outcome",
        _ => "nobody who may decide did",
    };

    public static string Of(SeatKind kind) => kind switch
    {
        SeatKind.Mediator => "Mediator",
        SeatKind.Decider => "Decider",
        _ => "Decider of the appeal",
    };

    public static string Of(SeatStatus status) => status switch
    {
        SeatStatus.Invited => "asked",
        SeatStatus.WaitsForWaivers => "waits for the sides to let declared ties pass",
        SeatStatus.Seated => "seated",
        SeatStatus.Conflicted => "not eligible",
        SeatStatus.Recused => "stepped down",
        SeatStatus.Replaced => "replaced",
        _ => "did not act in time",
    };

    /// <summary>The name of a value as words: <c>CustomerChoice</c> is “customer choice”.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select(static (c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
