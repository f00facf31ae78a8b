using System.Text.Json.Nodes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>What only the vendor's own people read.</summary>
internal static class RulesForVendor
{
    public static IEnumerable<SummarySection> Sections(Policy policy, PolicyWords words)
    {
        var tree = JsonNode.Parse(DomainJson.Write(policy).Utf8.Span)!;
        return
        [
            new("reviewers", "Who reviews and stands in",
            [
                .. policy.Review.ByTerritory.Select(r => $"{words.Person(r.Person)} reviews what comes from {words.Territory(r.Territory)}."),
                .. policy.Review.Deputies.Select(d => $"{words.Person(d.Person)} stands in for {words.Person(d.For)}."),
            ]),
            new("territories", "Territories", [.. policy.Territories.Select(t => $"{t.Name}: {RulesForAll.And(t.Countries.Select(PolicyWords.Country))}.")]),
            new("partnerTerritories", "Partners bound to territories", [.. policy.PartnerTerritories.Select(b => $"{b.Partner} registers in {RulesForAll.And(b.Territories.Select(words.Territory))}.")]),
            new("exclusivities", "Exclusive rights", [.. policy.Exclusivities.Select(right => RulesForPartner.Right($"{right.Partner} holds", right, policy, words))]),
            new("overlapKinds", "Which overlaps count",
            [
                .. Items(tree, "overlaps.kinds", words),
                $"An expired protection still shows beside a new claim for {RulesForAll.Days(policy.Overlaps.ExpiredDays)}.",
            ]),
            new("playbooks", "How overlaps are settled", Items(tree, "playbooks", words)),
            new("authority", "What may be promised alone", [.. Items(tree, "authority.limits", words), $"This is version {policy.Authority.Version} of the authority matrix."]),
            new("decisions", "Who decides disputes", [.. Items(tree, "decisions", words), .. DecisionGaps.ForVendor(policy)]),
            new("neutrals", "Who mediates and who sits on committees",
            [
                .. Items(tree, "neutrals.mediators", words).Select(static who => $"Mediator: {who}"),
                .. Items(tree, "neutrals.committee", words).Select(static who => $"Committee: {who}"),
            ]),
            new("overrides", "Who may override a decision",
            [
                policy.Cases.Overriders.Count == 0
                    ? "Nobody may override a decision."
                    : $"Two of {RulesForAll.And(policy.Cases.Overriders.Select(words.Person))} together may override a decision, with a reason that every side reads.",
            ]),
            new("approvals", "Who approves changes",
            [
                policy.Amendments.Approvers.Count == 0
                    ? $"{policy.Manager.Name} approves changes of this policy."
                    : $"{policy.Amendments.Needed} of {RulesForAll.And(policy.Amendments.Approvers.Select(RulesForAll.Named))} approve a change of this policy.",
            ]),
        ];
    }

    private static IReadOnlyList<string> Items(JsonNode tree, string path, PolicyWords words)
    {
        var node = path.Split('.').Aggregate((JsonNode?)tree, static (at, name) => at?[name]);
        var item = PolicyTree.MemberAt(path + "[]");
        return [.. (node as JsonArray ?? []).Select(entry => $"{words.Name(item, entry!)} – {words.Content(item, entry!)}.")];
    }
}
