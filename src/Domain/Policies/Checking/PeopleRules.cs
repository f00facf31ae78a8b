using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

internal static class PeopleRules
{
    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        for (var i = 0; i < policy.Reviewers.Count; i++)
        {
            Manager(rules, policy.Reviewers[i], $"reviewers[{i}].role", "A reviewer");
        }

        Manager(rules, policy.Manager, "manager.role", "The person who is asked to step in");
        rules.Require(policy.DirectSales.Kind == PartyKind.DirectSales, "kind", "directSales.kind", "The vendor's own side is direct sales.");
        for (var i = 0; i < policy.DirectSales.Members.Count; i++)
        {
            rules.Require(
                policy.DirectSales.Members[i].Role is Role.DirectRep or Role.ChannelManager,
                "role",
                $"directSales.members[{i}].role",
                "The vendor's side is spoken for by direct sales and channel managers.");
        }

        var territories = policy.Review.ByTerritory;
        for (var i = 0; i < territories.Count; i++)
        {
            known.Territory(rules, territories[i].Territory, $"review.byTerritory[{i}].territory");
            Reviews(rules, policy, territories[i].Person, $"review.byTerritory[{i}].person");
        }

        var deputies = policy.Review.Deputies;
        for (var i = 0; i < deputies.Count; i++)
        {
            known.Person(rules, deputies[i].Person, $"review.deputies[{i}].person");
            Reviews(rules, policy, deputies[i].For, $"review.deputies[{i}].for");
            rules.Require(!Same(deputies[i].Person, deputies[i].For), "ownDeputy", $"review.deputies[{i}].person", "Nobody stands in for themselves.");
        }

        Amendments(rules, policy);
    }

    private static void Amendments(RuleBook rules, Policy policy)
    {
        var approvers = policy.Amendments.Approvers;
        for (var i = 0; i < approvers.Count; i++)
        {
            rules.Require(
                approvers[i].Role is Role.ProgrammeAdmin or Role.ChannelManager,
                "role",
                $"amendments.approvers[{i}].role",
                "Changes are approved by programme admins and channel managers.");
        }

        rules.Require(
            policy.Amendments.Needed <= Math.Max(1, approvers.Count),
            "quorum",
            "amendments.needed",
            $"{policy.Amendments.Needed} approvals are needed, but only {Math.Max(1, approvers.Count)} can be given.");
    }

    private static void Manager(RuleBook rules, Member member, string path, string who) =>
        rules.Require(member.Role == Role.ChannelManager, "role", path, $"{who} is a channel manager.");

    private static void Reviews(RuleBook rules, Policy policy, string person, string path) =>
        rules.Require(policy.Reviewers.Any(r => Same(r.Person, person)), "notReviewer", path, $"“{person}” is no reviewer of this policy.");

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
