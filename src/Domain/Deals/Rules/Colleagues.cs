using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>What is known of whose person somebody is, beside the policy and the deal at hand.</summary>
/// <param name="SignedIn">The organisation their own sign-in named last; null when they never signed in.</param>
/// <param name="Beside">Organisations of the deals registered here that the person is on; empty when on none.</param>
public sealed record Acquaintance(string? SignedIn, IReadOnlyList<string> Beside)
{
    public static readonly Acquaintance None = new(null, []);
}

/// <summary>Somebody a command gives a place for a side.</summary>
/// <param name="Replaces">Another one loses it by that, so a slip of the pen would leave nobody there.</param>
public sealed record Named(string Party, string Person, string Field, bool Replaces = false);

/// <summary>
/// Whom a side may name for itself. Somebody of another organisation never. Somebody nobody knows: only the vendor, and not in
/// another's place; for to a partner a stranger and a competitor's person have to read the same, or the answer would tell who
/// works elsewhere.
/// </summary>
public static class Colleagues
{
    /// <summary>Whom the command gives a place; empty for most commands.</summary>
    public static IReadOnlyList<Named> Of(Command command) => command switch
    {
        AddMember { Party: { } party, Person: { } person } => [new Named(party, person, "person")],
        HandOver { Party: { } party, To.Person: { } person } => [new Named(party, person, "to.person", Replaces: true)],
        AddParty { Party: { } party, Members: { } members } =>
            [.. members.Take(Limits.Members).Index().Where(static m => m.Item?.Person is not null).Select(m => new Named(party, m.Item.Person, $"members[{m.Index}].person"))],
        _ => [],
    };

    /// <param name="deal">As <paramref name="by"/> sees it; null when it is about no deal.</param>
    /// <returns>Null when the person may be named, and when it is not for <paramref name="by"/> to name anybody for this side, which the deal itself says.</returns>
    public static BrokenRule? Broken(Actor by, Named named, Acquaintance known, Policy policy, DealView? deal = null)
    {
        var atVendor = Same(by.Organisation, policy.DirectSales.Id);
        var manages = atVendor && by.Is(Role.ChannelManager);
        if (!manages && !Same(by.Organisation, named.Party))
        {
            return null;
        }

        var belongs = Belongs(by, named, known, policy, deal);
        if (belongs is null && atVendor && named.Replaces)
        {
            return new BrokenRule("unknownPerson", named.Field, "Nobody with this sign-in name has been here yet. They sign in once first, or are added to a deal before they take another's place.");
        }

        return belongs ?? atVendor
            ? null
            : new BrokenRule(
                "otherOrganisation",
                named.Field,
                atVendor ? "Choose somebody of this organisation." : "Choose a colleague of your own organisation. Somebody new signs in here once first, or the channel manager adds them to a deal.");
    }

    // The surest source that knows the person decides; null when none does.
    private static bool? Belongs(Actor by, Named named, Acquaintance known, Policy policy, DealView? deal)
    {
        if (Same(by.Person, named.Person))
        {
            return Same(by.Organisation, named.Party);
        }

        if (known.SignedIn is { } organisation)
        {
            return Same(organisation, named.Party);
        }

        var vendor = Same(named.Party, policy.DirectSales.Id);
        if (Reviewers.All(policy).Concat(policy.DirectSales.Members).Any(m => Same(m.Person, named.Person)))
        {
            return vendor;
        }

        var sides = deal?.Parties.Where(p => p.Members.Any(m => Same(m.Person, named.Person))).Select(static p => p.Id).ToArray() ?? [];
        if (sides.Length > 0)
        {
            return sides.Contains(named.Party, StringComparer.Ordinal);
        }

        // The vendor is on every deal, so being on one beside it says nothing of the vendor's people.
        return vendor || known.Beside.Count == 0 ? null : known.Beside.Contains(named.Party, StringComparer.Ordinal);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
