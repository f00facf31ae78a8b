using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Policies;

/// <summary>Who decides, who steps in, who hears the appeal.</summary>
internal static class DecisionRules
{
    private static readonly HashSet<string> Types = [.. Enum.GetNames<CaseType>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        for (var i = 0; i < policy.Decisions.Count; i++)
        {
            var (right, path) = (policy.Decisions[i], $"decisions[{i}]");
            rules.Require(right.Type is null || Types.Contains(right.Type), "unknownType", $"{path}.type", $"There is no dispute of the type “{right.Type}”: {string.Join(", ", Types)}.");
            known.Territory(rules, right.Territory, $"{path}.territory");
            People(rules, known, right.Deciders, $"{path}.deciders");
            People(rules, known, right.Alternates, $"{path}.alternates");
            People(rules, known, right.AppealPanel, $"{path}.appealPanel");
            Apart(rules, right, path);
            Enough(rules, right.Votes, right.Deciders.Count, $"{path}.votes");
            Enough(rules, right.AppealVotes, Math.Max(1, right.AppealPanel.Count), $"{path}.appealVotes");
            rules.Require(
                right.Tie != TieRule.ReferUp || right.AppealPanel.Count > 0,
                "nobodyToRefer",
                $"{path}.tie",
                "Equal votes go to the appeal panel, but nobody sits on it.");
        }
    }

    private static void Apart(RuleBook rules, DecisionRight right, string path)
    {
        for (var i = 0; i < right.Alternates.Count; i++)
        {
            rules.Require(!right.Deciders.Contains(right.Alternates[i], StringComparer.Ordinal), "alreadyDecides", $"{path}.alternates[{i}]", "An alternate is somebody who does not decide already.");
        }

        for (var i = 0; i < right.AppealPanel.Count; i++)
        {
            var person = right.AppealPanel[i];
            rules.Require(
                !right.Deciders.Contains(person, StringComparer.Ordinal) && !right.Alternates.Contains(person, StringComparer.Ordinal),
                "judgesTwice",
                $"{path}.appealPanel[{i}]",
                "An appeal is heard by other people than those who decide or stand in for them.");
        }
    }

    private static void Enough(RuleBook rules, int votes, int people, string path) =>
        rules.Require(votes <= people, "quorum", path, $"{votes} votes are needed, but only {people} can be cast.");

    private static void People(RuleBook rules, PolicyNames known, IReadOnlyList<string> people, string path)
    {
        for (var i = 0; i < people.Count; i++)
        {
            known.Person(rules, people[i], $"{path}[{i}]");
        }
    }
}
