using Negotiation.Domain.Accounts;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>One overlap as the vendor's people see it: both claims side by side, why they are thought to collide, and what to do.</summary>
/// <param name="Playbook">Of the gravest kind, from the policy the overlap is pinned to; null when the policy has none.</param>
/// <param name="Decider">Name of who decides.</param>
/// <param name="May">The acts open to the reader now, by their JSON <c>type</c>.</param>
public sealed record OverlapSheet(
    string Id,
    long Version,
    int Policy,
    OverlapStatus Status,
    IReadOnlyList<OverlapKind> Kinds,
    Confidence Confidence,
    bool Suggested,
    bool Alerts,
    bool Quiet,
    IReadOnlyList<MatchReason> Reasons,
    Claim First,
    DateTimeOffset FoundAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<string> May,
    string Decider,
    Claim? Second = null,
    Exclusivity? Right = null,
    Judgement? Judged = null,
    Standstill? Standstill = null,
    Playbook? Playbook = null)
{
    public static OverlapSheet Of(OverlapState state, Policy policy, Actor reader)
    {
        var playbook = policy.Playbooks.FirstOrDefault(p => p.Kind == state.Kinds[0]);
        var decider = playbook?.Decider is { } person ? policy.Reviewers.Concat(policy.DirectSales.Members).FirstOrDefault(m => string.Equals(m.Person, person, StringComparison.Ordinal))?.Name : null;
        return new OverlapSheet(
            state.Id,
            state.Version,
            state.Policy,
            state.Status,
            state.Kinds,
            state.Confidence,
            state.Suggested,
            state.Alerts,
            state.Quiet,
            state.Reasons,
            state.First!,
            state.FoundAt,
            state.ChangedAt,
            reader.Is(Role.ChannelManager) ? [.. OverlapHandling.Table[state.Status].Where(act => act is not ("reportOverlap" or "endOverlap"))] : [],
            decider ?? policy.Manager.Name,
            state.Second,
            state.Right,
            state.Judged,
            state.Status == OverlapStatus.Confirmed ? state.Standstill : null,
            playbook);
    }
}
