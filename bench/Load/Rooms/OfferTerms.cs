using System.Text;
using System.Text.Json;

namespace Negotiation.Bench.Load.Rooms;

/// <summary>The content of the offers: five lines with an owner, a due date and a note each, and the credit of two parties.</summary>
public static class OfferTerms
{
    public static readonly IReadOnlyList<string> Activities = ["qualify", "demo", "technicalProof", "proposal", "close"];

    /// <summary>Two variants, so that a member never repeats what it offered last.</summary>
    /// <param name="credit">Percent for <paramref name="one"/>, 0 to 95.</param>
    public static IReadOnlyList<byte[]> Of(string one, string other, int credit) => [Json(one, other, credit), Json(one, other, credit + 5)];

    private static byte[] Json(string one, string other, int credit)
    {
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(45);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new
            {
                lines = Activities.Select((activity, i) => new
                {
                    activity,
                    due = due.AddDays(i),
                    owner = i % 2 == 0 ? one : other,
                    note = "Together with their IT lead",
                }),
                credit = new[] { new { party = one, percent = credit }, new { party = other, percent = 100 - credit } },
            },
            JsonSerializerOptions.Web));
    }
}
