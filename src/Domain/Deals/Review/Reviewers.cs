using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>Who reviews: by territory where the policy says so, else spread evenly; a deputy for who is away.</summary>
public static class Reviewers
{
    /// <summary>The reviewer of a deal, known before it is submitted: the same for the same deal and country while nobody's absence changes.</summary>
    public static Member For(Policy policy, string deal, string? country, IReadOnlyList<Absence> away, DateTimeOffset now) =>
        Present(policy, Regular(policy, deal, country), away, now);

    /// <summary>Who reviews when nobody is away.</summary>
    public static Member Regular(Policy policy, string deal, string? country) => OfTerritory(policy, country) ?? Spread(policy, deal);

    /// <summary>Everyone a submission from <paramref name="country"/> may come to while its deal has no id yet.</summary>
    public static IReadOnlyList<Member> Possible(Policy policy, string? country) => OfTerritory(policy, country) is { } one ? [one] : policy.Reviewers;

    /// <summary>The deputy the policy names, or, where it names none, the channel manager; null when that is the person itself.</summary>
    public static Member? DeputyOf(Policy policy, string person)
    {
        var named = policy.Review.Deputies.Find(person, static (d, id) => Same(d.For, id));
        return named is not null && Find(policy, named.Person) is { } deputy ? deputy : Same(policy.Manager.Person, person) ? null : policy.Manager;
    }

    /// <summary>A deputy the policy names expressly.</summary>
    public static Member? NamedDeputyOf(Policy policy, string person) =>
        policy.Review.Deputies.Find(person, static (d, id) => Same(d.For, id)) is { } named ? Find(policy, named.Person) : null;

    /// <summary>A person the policy lets review: its reviewers and its channel manager.</summary>
    public static Member? Find(Policy policy, string person) =>
        policy.Reviewers.Find(person, static (m, id) => Same(m.Person, id))
        ?? (Same(policy.Manager.Person, person) ? policy.Manager : null)
        ?? policy.DirectSales.Members.Find(person, static (m, id) => Same(m.Person, id) && m.Role == Role.ChannelManager);

    /// <summary>Everyone a review may be given to.</summary>
    public static IReadOnlyList<Member> All(Policy policy) =>
    [
        .. policy.Reviewers
            .Append(policy.Manager)
            .Concat(policy.DirectSales.Members.Where(m => m.Role == Role.ChannelManager))
            .DistinctBy(m => m.Person, StringComparer.Ordinal),
    ];

    /// <summary>The person, or who stands in while they are away. With everyone away it stays with the person: a review has one owner.</summary>
    internal static Member Present(Policy policy, Member reviewer, IReadOnlyList<Absence> away, DateTimeOffset now)
    {
        if (Away(away, reviewer.Person, now) is not { } absence)
        {
            return reviewer;
        }

        // Whom the person chose, then whom the policy names, then the channel manager.
        Member?[] deputies = [Find(policy, absence.Deputy.Person), DeputyOf(policy, reviewer.Person), policy.Manager];
        return deputies.FirstOrDefault(d => d is not null && !Same(d.Person, reviewer.Person) && Away(away, d.Person, now) is null) ?? reviewer;
    }

    /// <summary>For whom <paramref name="person"/> stands in now: those who are away, and whose open reviews come to this person meanwhile.</summary>
    /// <returns>Person ids.</returns>
    public static IReadOnlyList<string> CoveredBy(Policy policy, string person, IReadOnlyList<Absence> away, DateTimeOffset now) =>
    [
        .. away
            .Where(absence => !Same(absence.Person, person) && absence.Covers(now))
            .Select(static absence => absence.Person)
            .Distinct(StringComparer.Ordinal)
            .Where(other => Same(Present(policy, new Member(other, other, Role.ChannelManager, policy.Calendar.Zone), away, now).Person, person)),
    ];

    /// <summary>The absence that covers <paramref name="now"/>; null when the person is there.</summary>
    public static Absence? Away(IReadOnlyList<Absence> away, string person, DateTimeOffset now)
    {
        foreach (var absence in away)
        {
            if (Same(absence.Person, person) && absence.Covers(now))
            {
                return absence;
            }
        }

        return null;
    }

    private static Member? OfTerritory(Policy policy, string? country)
    {
        if (country is null || policy.Review.ByTerritory.Count == 0)
        {
            return null;
        }

        var territory = policy.Territories.Find(country, static (t, c) => t.Countries.Contains(c, StringComparer.Ordinal));
        var entry = territory is null ? null : policy.Review.ByTerritory.Find(territory.Id, static (r, id) => Same(r.Territory, id));
        return entry is null ? null : Find(policy, entry.Person);
    }

    private static Member Spread(Policy policy, string deal)
    {
        var sum = deal.Aggregate(17u, (hash, c) => unchecked((hash * 31) + c));
        return policy.Reviewers[(int)(sum % (uint)policy.Reviewers.Count)];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
