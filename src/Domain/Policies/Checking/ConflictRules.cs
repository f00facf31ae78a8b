using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>Overlaps, playbooks, disputes, remedies.</summary>
internal static class ConflictRules
{
    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        for (var i = 0; i < policy.Playbooks.Count; i++)
        {
            var book = policy.Playbooks[i];
            known.Person(rules, book.Decider, $"playbooks[{i}].decider");
            for (var j = 0; j < (book.Freezes?.Count ?? 0); j++)
            {
                known.Activity(rules, book.Freezes![j], $"playbooks[{i}].freezes[{j}]");
            }
        }

        for (var i = 0; i < policy.Decisions.Count; i++)
        {
            var right = policy.Decisions[i];
            known.Territory(rules, right.Territory, $"decisions[{i}].territory");
            for (var j = 0; j < right.Deciders.Count; j++)
            {
                known.Person(rules, right.Deciders[j], $"decisions[{i}].deciders[{j}]");
            }

            rules.Require(
                right.Votes <= right.Deciders.Count,
                "quorum",
                $"decisions[{i}].votes",
                $"{right.Votes} votes are needed, but only {right.Deciders.Count} can be cast.");
        }

        for (var i = 0; i < policy.Triggers.Count; i++)
        {
            known.Remedy(rules, policy.Triggers[i].Remedy, $"triggers[{i}].remedy");
        }
    }
}
