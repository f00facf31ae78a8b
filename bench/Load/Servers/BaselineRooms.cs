using System.Text;
using System.Text.Json;
using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Servers;

/// <summary>Rooms for the two baselines, which know neither people nor deals.</summary>
public static class BaselineRooms
{
    private static readonly string[] Activities = ["qualify", "demo", "technical-proof", "proposal", "close"];

    /// <summary>New names every time: the naive hub keeps what it was told.</summary>
    public static IReadOnlyList<RoomPlan> Create(int count)
    {
        var run = Guid.NewGuid().ToString("N")[..12];
        var members = new[] { Member(60), Member(50), Member(60) };
        return [.. Enumerable.Range(0, count).Select(i => new RoomPlan($"deal-{run}-{i:D4}", members, [0, 1, 2, 1]))];
    }

    private static MemberPlan Member(int credit) => new(null, [TermsJson(Activities, "northwind", "contoso", credit), TermsJson(Activities, "northwind", "contoso", credit + 5)]);

    /// <summary>Five lines, two parties, a due date and a note each: what a real offer in the bench carries.</summary>
    public static byte[] TermsJson(IReadOnlyList<string> activities, string one, string other, int credit)
    {
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(45);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new
            {
                lines = activities.Select((activity, i) => new
                {
                    activity,
                    due = due.AddDays(i).ToString("yyyy-MM-dd"),
                    owner = i % 2 == 0 ? one : other,
                    note = "Together with their IT lead",
                }),
                credit = new[] { new { party = one, percent = credit }, new { party = other, percent = 100 - credit } },
            },
            JsonSerializerOptions.Web));
    }
}
