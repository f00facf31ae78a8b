using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Policies;

/// <summary>Neutral people are on no side, and every kind of conflict is either waivable or not.</summary>
internal static class NeutralityRules
{
    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        var neutrals = policy.Neutrals;
        People(rules, policy, neutrals.Mediators, Role.Mediator, "neutrals.mediators", "A mediator has the role of a mediator.");
        People(rules, policy, neutrals.Committee, Role.CommitteeMember, "neutrals.committee", "A member of the committee has that role.");
        Kinds(rules, neutrals);

        var overriders = policy.Cases.Overriders;
        for (var i = 0; i < overriders.Count; i++)
        {
            known.Person(rules, overriders[i], $"cases.overriders[{i}]");
            Acts(rules, policy, overriders[i], $"cases.overriders[{i}]");
        }

        rules.Require(overriders.Count != 1, "secondPerson", "cases.overriders", "An override needs two different people; name a second one, or nobody.");
    }

    // Named, but never let in: who speaks for the vendor is a side of every case, and neutral people have no case but their own.
    private static void Acts(RuleBook rules, Policy policy, string person, string path)
    {
        Member[] named = [.. PolicyNames.People(policy).Where(m => string.Equals(m.Person, person, StringComparison.Ordinal))];
        if (policy.DirectSales.Members.FirstOrDefault(m => string.Equals(m.Person, person, StringComparison.Ordinal)) is { } seller)
        {
            rules.Break("takesASide", path, $"{seller.Name} speaks for the vendor on every new deal; nobody replaces the decision on their own case.");
        }
        else if (named.Length > 0)
        {
            rules.Require(
                named.Any(static m => m.Role is Role.ProgrammeAdmin or Role.ChannelManager or Role.Auditor),
                "role",
                path,
                $"A decision is overridden by the vendor's programme admins, channel managers and auditors; {named[0].Name} is none of them here.");
        }
    }

    private static void Kinds(RuleBook rules, NeutralRules neutrals)
    {
        for (var i = 0; i < neutrals.Waivable.Count; i++)
        {
            var kind = neutrals.Waivable[i];
            rules.Require(!neutrals.NeverWaivable.Contains(kind), "kindTwice", $"neutrals.waivable[{i}]", $"“{Named(kind)}” can be let pass by all sides or by nobody, not both.");
            rules.Require(!NeutralRules.Absolute.Contains(kind), "neverWaivable", $"neutrals.waivable[{i}]", $"“{Named(kind)}” can never be let pass.");
        }

        foreach (var kind in Enum.GetValues<ConflictKind>().Where(kind => !neutrals.Waivable.Contains(kind) && !neutrals.NeverWaivable.Contains(kind)))
        {
            rules.Break("kindMissing", "neutrals.neverWaivable", $"Say of “{Named(kind)}” whether all sides may let it pass, or nobody.");
        }
    }

    private static void People(RuleBook rules, Policy policy, IReadOnlyList<Member> people, Role role, string path, string text)
    {
        for (var i = 0; i < people.Count; i++)
        {
            rules.Require(people[i].Role == role, "role", $"{path}[{i}].role", text);
            rules.Require(
                !policy.DirectSales.Members.Any(m => string.Equals(m.Person, people[i].Person, StringComparison.Ordinal)),
                "takesASide",
                $"{path}[{i}].person",
                $"{people[i].Name} speaks for the vendor on every new deal, and so is not neutral.");
        }
    }

    private static string Named(ConflictKind kind) => PolicyWords.Choice(RulesForAll.Camel(kind));
}
