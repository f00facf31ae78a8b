namespace Negotiation.Domain.Deals;

/// <summary>How facts change what stands still, and which lines of an agreement are not settled by it.</summary>
internal static class FrozenChanges
{
    public static DealState Apply(DealState s, DealEvent body) => body switch
    {
        LinesFrozen e => s with
        {
            Frozen = [.. s.Frozen, .. e.Lines],
            Tentatives = [.. s.Tentatives.Where(t => !e.Lines.Any(l => Same(l.Activity, t.Activity)))],
            Unsettled = s.Negotiation == NegotiationState.Agreed ? Union(s.Unsettled, e.Lines.Select(l => l.Activity)) : s.Unsettled,
        },
        LinesUnfrozen e => Decided(s, e.Decided) with { Frozen = [.. s.Frozen.Where(f => !Same(f.Cause, e.Cause))] },
        _ => s,
    };

    /// <summary>Lines frozen when everyone agreed are not agreed, and stay open when the dispute is over.</summary>
    public static DealState After(DealState s, DealEvent body) => body switch
    {
        AgreementReached when s.Frozen.Count > 0 => s with { Unsettled = Union([], s.Frozen.Select(f => f.Activity)) },
        AgreementReached or AgreementVoided or OfferMade when s.Unsettled.Count > 0 => s with { Unsettled = [] },
        _ => s,
    };

    // An agreement did not say this; what a case ended completes it.
    private static DealState Decided(DealState s, IReadOnlyList<DecidedLine>? lines) => lines is null
        ? s
        : s with
        {
            Decided = [.. s.Decided, .. lines],
            Tentatives = [.. s.Tentatives.Where(t => !lines.Any(l => Same(l.Activity, t.Activity)))],
            Unsettled = s.Negotiation == NegotiationState.Agreed ? Union(s.Unsettled, lines.Select(static l => l.Activity)) : s.Unsettled,
        };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> some, IEnumerable<string> others) =>
        [.. some.Concat(others).Distinct(StringComparer.Ordinal)];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
