using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>Playbooks of overlaps, and remedies.</summary>
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

        for (var i = 0; i < policy.Triggers.Count; i++)
        {
            known.Remedy(rules, policy.Triggers[i].Remedy, $"triggers[{i}].remedy");
        }
    }
}
