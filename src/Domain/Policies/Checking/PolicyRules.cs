using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>Whether a policy can be put in force. Every broken rule is named with its place in the document.</summary>
public static class PolicyRules
{
    /// <summary>Rules reported at most, so that a document of nothing but faults stays readable.</summary>
    public const int MaxReported = 200;

    public static IReadOnlyList<BrokenRule> Check(Policy policy)
    {
        var rules = new RuleBook();
        var root = JsonNode.Parse(DomainJson.Write(policy).Utf8.Span)!;
        BoundRules.Check(rules, root);
        if (rules.Broken.Any(static rule => rule.Code is "tooMany"))
        {
            // What follows compares items with each other; a list beyond its bounds is not worth that.
            return Reported(rules);
        }

        var known = new PolicyNames(policy);
        UniqueRules.Check(rules, root);
        CalendarRules.Check(rules, policy);
        PeopleRules.Check(rules, policy, known);
        CatalogueRules.Check(rules, policy, known);
        TerritoryRules.Check(rules, policy, known);
        ConflictRules.Check(rules, policy, known);
        DecisionRules.Check(rules, policy, known);
        NeutralityRules.Check(rules, policy, known);
        AuthorityRules.Check(rules, policy, known);
        return Reported(rules);
    }

    private static IReadOnlyList<BrokenRule> Reported(RuleBook rules) =>
        [.. rules.Broken.Distinct().Take(MaxReported)];
}
