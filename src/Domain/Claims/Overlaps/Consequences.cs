using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>What an overlap does to one of its deals. Nothing in it tells the deal's sides anything of the other claim.</summary>
public static class Consequences
{
    /// <param name="overlap">Id of the overlap.</param>
    /// <param name="alert">Whether the deal's sides should know that some overlap exists.</param>
    /// <param name="standstill">What stands still because of this one; null: nothing, or nothing any more.</param>
    /// <param name="outcome">What was settled, in the manager's words; may be empty.</param>
    public static IReadOnlyList<Command> Of(DealState deal, Policy policy, string overlap, bool alert, Standstill? standstill, string outcome)
    {
        var commands = new List<Command>();
        if (deal.Overlap != alert)
        {
            commands.Add(new NoticeOverlap(alert));
        }

        var cause = OverlapIds.Cause(overlap, deal.Id);
        string[] activities = [.. (standstill?.Activities ?? []).Where(activity => policy.Find(activity) is not null)];
        if (activities.Length > 0)
        {
            commands.Add(new Freeze(activities, Owner(deal, standstill!.InterimOwner, policy), "Another claim touches this customer. Your channel manager settles who goes on.", cause));
        }
        else if (deal.Frozen.Any(line => string.Equals(line.Cause, cause, StringComparison.Ordinal)))
        {
            commands.Add(new Unfreeze(cause, outcome.Length > 0 ? outcome : "The other claim no longer stands in the way."));
        }

        return commands;
    }

    // The holder of the other claim is no party here, and must not become known by being named.
    private static string Owner(DealState deal, string owner, Policy policy) =>
        deal.Parties.Any(p => string.Equals(p.Id, owner, StringComparison.Ordinal)) ? owner : policy.DirectSales.Id;
}
