using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>Who comes next when a review is not done in time.</summary>
/// <param name="To">Who gets the review, or is asked to step in.</param>
/// <param name="Moves">The review becomes theirs, with a fresh clock; otherwise it stays where it is.</param>
/// <param name="For">Set when <paramref name="To"/> is asked because this person is away.</param>
/// <param name="StandIn">Set when the review moves to somebody who is away.</param>
internal sealed record Escalation(Member To, bool Moves, Member? For = null, Stand? StandIn = null)
{
    /// <param name="at">When the review is due: who is back by then is not away.</param>
    public static Escalation Of(Policy policy, string reviewer, bool handedOn, IReadOnlyList<Absence> away, DateTimeOffset at)
    {
        if (policy.Review.Silence == ReviewSilence.GoesToDeputy && !handedOn && Reviewers.NamedDeputyOf(policy, reviewer) is { } deputy && !Is(deputy, reviewer))
        {
            return new Escalation(deputy, Moves: true, StandIn: Reviewers.Away(away, deputy.Person, at)?.Deputy);
        }

        var asked = Is(policy.Manager, reviewer) ? policy.Manager : Reviewers.Present(policy, policy.Manager, away, at);
        return new Escalation(asked, Moves: false, For: Is(asked, policy.Manager.Person) ? null : policy.Manager);
    }

    public string Says(IReadOnlyList<Member> reviewers) => this switch
    {
        { Moves: true, StandIn: { } standIn } => $"the review moves to {To.Name} with a fresh clock; {To.Name} is away and {standIn.Name} stands in",
        { Moves: true } => $"the review moves to {To.Name} with a fresh clock",
        _ when reviewers.Count == 1 && Is(To, reviewers[0].Person) => $"it stays with {To.Name} and is shown as overdue",
        { For: { } absent } => $"{To.Name} is asked to step in for {absent.Name}, who is away",
        _ => $"{To.Name} is asked to step in",
    };

    private static bool Is(Member member, string person) => string.Equals(member.Person, person, StringComparison.Ordinal);
}
