using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>What an overlap does to one of its deals. Nothing in it tells the deal's sides anything of the other claim.</summary>
public static class Consequences
{
    /// <param name="overlap">Id of the overlap.</param>
    /// <param name="alert">Whether the deal's sides should know that some overlap exists.</param>
    /// <param name="standstill">What stands still because of this one; null: nothing, or nothing any more.</param>
    /// <param name="outcome">What was settled, in the manager's words, when the deal has not heard them; empty otherwise.</param>
    /// <param name="cause">What the overlap is called on this deal; null: as before it had a secret.</param>
    public static IReadOnlyList<Command> Of(DealState deal, Policy policy, string overlap, bool alert, Standstill? standstill, string outcome, string? cause = null)
    {
        var commands = new List<Command>();
        var former = OverlapIds.Cause(overlap, deal.Id, secret: null);
        var wanted = (standstill?.Activities ?? []).Where(activity => policy.Find(activity) is not null).ToHashSet(StringComparer.Ordinal);
        var own = deal.Frozen.Where(line => Same(line.Cause, former) || Same(line.Cause, cause ?? former)).ToLookup(line => line.Cause, StringComparer.Ordinal);
        var stays = own.SelectMany(lines => lines).Select(line => line.Activity).ToHashSet(StringComparer.Ordinal).SetEquals(wanted);

        // Where something stood still, what moves again bears the words.
        var words = stays && outcome.Length > 0 ? outcome : null;
        if (deal.Overlap != alert || words is not null)
        {
            commands.Add(new NoticeOverlap(alert, words));
        }

        if (stays)
        {
            return commands;
        }

        commands.AddRange(own.Select(lines => new Unfreeze(lines.Key, outcome.Length > 0 ? outcome : "The other claim no longer stands in the way.")));
        if (wanted.Count > 0)
        {
            commands.AddRange(wanted
                .GroupBy(activity => Owner(deal, activity, standstill!.InterimOwner, policy), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Freeze([.. group], group.Key, "Another claim touches this customer. Your channel manager settles who goes on.", cause ?? former)));
        }

        return commands;
    }

    // Who does it already while something else is disputed goes on; otherwise who was named, if they may own the activity and are a
    // party here: the holder of the other claim is none, and must not become known by being named.
    private static string Owner(DealState deal, string activity, string named, Policy policy)
    {
        if (deal.Frozen.FirstOrDefault(line => Same(line.Activity, activity)) is { } frozen)
        {
            return frozen.Owner;
        }

        var party = deal.Parties.FirstOrDefault(p => Same(p.Id, named));
        return party is not null && policy.Find(activity)!.Eligible.Contains(party.Kind) ? party.Id : policy.DirectSales.Id;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
