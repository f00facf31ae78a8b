using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>Who sees what of approvals: its own side alone, and a reader of everything.</summary>
internal static class HeldViews
{
    public static IReadOnlyList<Held>? Held(DealState state, Viewer viewer, Policy policy) =>
        state.Held.Count == 0 ? null : OrNull(state.Held.Where(h => Sees(viewer, h.Party)).Select(h => Weighing.Now(state, policy, h)));

    public static IReadOnlyList<Approval>? Approvals(DealState state, Viewer viewer) =>
        state.Approvals.Count == 0 ? null : OrNull(state.Approvals.Where(a => Sees(viewer, a.Party)));

    /// <summary>Persons who are asked now, for their own work lists alone.</summary>
    public static IReadOnlyList<string>? ApprovalsWaiting(DealState state) =>
        state.Held.Count == 0 || state.Negotiation is not (NegotiationState.Open or NegotiationState.Agreed)
            ? null
            : OrNull(state.Held
                .Where(h => h.Status == HeldStatus.Waiting && Holding.WhyStale(state, h) is null)
                .SelectMany(h => h.Approvers)
                .Select(a => a.Person)
                .Distinct(StringComparer.Ordinal));

    private static bool Sees(Viewer viewer, string party) => viewer.Party is null || string.Equals(viewer.Party.Id, party, StringComparison.Ordinal);

    private static IReadOnlyList<T>? OrNull<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } some ? some : null;
}
