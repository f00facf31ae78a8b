using Microsoft.EntityFrameworkCore;

namespace Negotiation.ReadModel;

/// <summary>A list of work in three numbers.</summary>
/// <param name="Overdue">Those whose instant has come.</param>
/// <param name="Next">The earliest instant that has not come yet; null when none is ahead.</param>
public sealed record WorkTally(int Count, int Overdue, DateTimeOffset? Next);

internal static class WorkTallies
{
    public static async Task<WorkTally> Tally(this IQueryable<StoredDeal> deals, DealSort sort, DateTimeOffset now, CancellationToken cancel)
    {
        var instants = sort switch
        {
            DealSort.ReviewDue => deals.Select(d => d.ReviewDue),
            DealSort.InfoDue => deals.Select(d => d.InfoDue),
            DealSort.ProtectionEnd => deals.Select(d => d.ProtectionEnd),
            _ => deals.Select(d => d.TurnDue ?? StoredDeal.NoClock),
        };
        var at = now.UtcTicks;
        var counted = await instants
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Overdue = g.Count(i => i <= at), Next = g.Min(i => i > at ? i : StoredDeal.NoClock) })
            .SingleOrDefaultAsync(cancel);
        return counted is null
            ? new WorkTally(0, 0, null)
            : new WorkTally(counted.Count, counted.Overdue, counted.Next == StoredDeal.NoClock ? null : new DateTimeOffset(counted.Next, TimeSpan.Zero));
    }
}
