namespace Negotiation.Domain.Policies;

/// <summary>What a reader of the summary is told of the rules to come.</summary>
/// <param name="From">Instant from which the change holds.</param>
/// <param name="Changes">What reads differently then from what holds now; at least one.</param>
public sealed record ComingRules(DateTimeOffset From, IReadOnlyList<SummaryChange> Changes)
{
    /// <summary>
    /// The first instant ahead at which something changes for <paramref name="audience"/>, or null. A version that changes nothing
    /// for it is passed over: who is not concerned does not learn that something changes for somebody else.
    /// </summary>
    /// <param name="inForce">The policy in force now.</param>
    /// <param name="ahead">What will be in force, soonest first; see <see cref="ProgrammeState.Ahead"/>.</param>
    public static ComingRules? For(Policy inForce, IEnumerable<(DateTimeOffset From, Policy Policy)> ahead, SummaryAudience audience)
    {
        foreach (var (from, policy) in ahead)
        {
            if (PolicySummary.Between(inForce, policy, audience) is { Count: > 0 } changes)
            {
                return new ComingRules(from, changes);
            }
        }

        return null;
    }
}
