using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>Who will review, by when, and what follows when nobody does: known before anything is handed in.</summary>
/// <param name="Reviewers">One person when it is certain who; several while the deal has no id to tell by.</param>
/// <param name="Due">The instant by which the review is due when it is handed in now.</param>
/// <param name="Days">Business days of the review.</param>
/// <param name="Zone">IANA zone the working days are counted in: the vendor's.</param>
/// <param name="Silence">What follows when nobody reviewed by then.</param>
/// <param name="StepsIn">Who is asked when nobody reviewed by then; the reviewer, when it stays there.</param>
/// <param name="StandsInFor">Set when the reviewer stands in for somebody who is away.</param>
/// <param name="Rule">The same in one sentence.</param>
public sealed record RegistrationOutlook(
    IReadOnlyList<Contact> Reviewers,
    DateTimeOffset Due,
    int Days,
    string Zone,
    ReviewSilence Silence,
    Contact StepsIn,
    string Rule,
    Contact? StandsInFor = null);

/// <summary>Where a waiting review stands: who has it, who stands in while they are away, and what silence does.</summary>
/// <param name="Due">Null while the clock stands still.</param>
/// <param name="StandsIn">Set while the reviewer is away and somebody is there who may review.</param>
/// <param name="StepsIn">Who is asked when nobody reviews by then; the reviewer, when it stays there.</param>
public sealed record ReviewOutlook(Contact Reviewer, ReviewSilence Silence, Contact StepsIn, DateTimeOffset? Due = null, Stand? StandsIn = null);

/// <summary>Somebody on a deal is away.</summary>
public sealed record AwayNote(string Person, string Name, DateOnly Until, Stand Deputy);

public static class Outlook
{
    /// <param name="deal">Null while the deal has no id.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of the customer; null while it is not known.</param>
    public static RegistrationOutlook Of(Policy policy, string? deal, string? country, IReadOnlyList<Absence> away, DateTimeOffset now)
    {
        var possible = Reviewers.Possible(policy, country);
        IReadOnlyList<Member> chosen = deal is null && possible.Count > 1
            ? possible
            : [Reviewers.For(policy, deal ?? "", country, away, now)];
        var regular = chosen.Count == 1 ? Reviewers.Regular(policy, deal ?? "", country) : null;
        var due = ClockFace.Start(ClockKind.Review, now, policy.Clocks.Review, policy.Calendar).Due;
        var next = Escalation.Of(policy, chosen[0].Person, handedOn: false, away, due);
        return new RegistrationOutlook(
            [.. chosen.Select(m => Of(m, policy))],
            due,
            policy.Clocks.Review,
            policy.Calendar.Zone,
            policy.Review.Silence,
            Of(next.To, policy),
            Sentence(chosen, policy, next),
            regular is not null && !string.Equals(regular.Person, chosen[0].Person, StringComparison.Ordinal) ? Of(regular, policy) : null);
    }

    /// <summary>Null when no review waits.</summary>
    public static ReviewOutlook? Of(DealView view, Policy policy, IReadOnlyList<Absence> away, DateTimeOffset now)
    {
        if (view.Reviewer is not { } person || view.Standing.Review is not (ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo))
        {
            return null;
        }

        var reviewer = Reviewers.Find(policy, person)
            ?? view.Parties.SelectMany(p => p.Members).FirstOrDefault(m => string.Equals(m.Person, person, StringComparison.Ordinal))
            ?? new Member(person, view.ReviewerName ?? person, Accounts.Role.ChannelManager, policy.Calendar.Zone);
        var clock = view.Standing.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Review);
        var next = Escalation.Of(policy, person, view.ReviewHandedOn == true, away, clock is { Remaining: null } ? clock.Due : now).To;
        var present = Reviewers.Present(policy, reviewer, away, now);
        var standsIn = string.Equals(present.Person, reviewer.Person, StringComparison.Ordinal) ? null : new Stand(present.Person, present.Name);
        return new ReviewOutlook(Of(reviewer, policy), policy.Review.Silence, Of(next, policy), clock is { Remaining: null } ? clock.Due : null, standsIn);
    }

    /// <summary>Who of a deal's people is away at <paramref name="now"/>, its reviewer included.</summary>
    public static IReadOnlyList<AwayNote> Away(DealView view, IReadOnlyList<Absence> away, DateTimeOffset now) =>
    [
        .. view.Parties.SelectMany(p => p.Members.Select(m => m.Person))
            .Append(view.Reviewer ?? "")
            .Distinct(StringComparer.Ordinal)
            .Select(person => Reviewers.Away(away, person, now))
            .OfType<Absence>()
            .Where(a => view.Parties.Any(p => string.Equals(p.Id, a.Organisation, StringComparison.Ordinal)))
            .Select(a => new AwayNote(a.Person, a.Name, a.Until, a.Deputy)),
    ];

    private static string Sentence(IReadOnlyList<Member> reviewers, Policy policy, Escalation next)
    {
        var who = string.Join(" or ", reviewers.Select(m => m.Name));
        var days = policy.Clocks.Review == 1 ? "1 business day" : $"{policy.Clocks.Review} business days";
        return $"{who} reviews within {days}, counted in {policy.Calendar.Zone}. If nobody does, {next.Says(reviewers)}. Silence never approves.";
    }

    private static Contact Of(Member member, Policy policy) =>
        new(member.Person, member.Name, member.Role, member.Zone, policy.DirectSales.Id);
}
