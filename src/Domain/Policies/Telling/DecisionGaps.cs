using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Policies;

/// <summary>Disputes that nobody could decide whom the policy names: all of them speak for the vendor on every new deal.</summary>
internal static class DecisionGaps
{
    /// <summary>For everyone, without saying who decides; null when somebody is named for every dispute.</summary>
    public static string? ForAll(Policy policy)
    {
        var rights = Rights(policy);
        var gaps = rights.Count(right => IsGap(right, policy));
        return gaps == 0
            ? null
            : $"{(gaps == rights.Count ? "Nobody who takes no side is named yet to decide disputes." : "For some disputes nobody who takes no side is named yet to decide them.")} Such a dispute is decided by people on the vendor's roster of neutral people; while nobody is there, it ends undecided unless the sides settle.";
    }

    /// <summary>For the vendor's own people: who cannot decide, and what to do.</summary>
    public static IEnumerable<string> ForVendor(Policy policy)
    {
        var words = new PolicyWords(policy);
        return Rights(policy).Where(right => IsGap(right, policy)).Select(right => RulesForAll.And(right.Deciders.Concat(right.Alternates).Concat(right.AppealPanel).Distinct(StringComparer.Ordinal).Select(words.Person))).Distinct(StringComparer.Ordinal).Select(names =>
            $"{names} cannot decide a dispute: whoever speaks for {policy.DirectSales.Name} on every deal is on a side. Name a committee and deciders who take no side, or put people who decide on the roster of neutral people.");
    }

    private static IReadOnlyList<DecisionRight> Rights(Policy policy) =>
        policy.Decisions.Any(static right => right is { Type: null, Territory: null, UpTo: null }) ? policy.Decisions : [.. policy.Decisions, DecisionRights.Alone(policy)];

    private static bool IsGap(DecisionRight right, Policy policy) =>
        Assignment.Named(right, SeatKind.Decider, policy).Concat(Assignment.Named(right, SeatKind.AppealDecider, policy))
            .All(person => policy.DirectSales.Members.Any(m => string.Equals(m.Person, person, StringComparison.Ordinal)));
}
