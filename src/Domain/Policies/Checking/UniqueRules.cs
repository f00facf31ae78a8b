using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>Nothing is listed twice: neither a value, nor an item with the same key.</summary>
internal static class UniqueRules
{
    public static void Check(RuleBook rules, JsonNode root) => PolicyTree.Walk(root, (path, member, node) =>
    {
        if (member.IsList && node is JsonArray list)
        {
            Check(rules, path, member, list);
        }
    });

    private static void Check(RuleBook rules, string path, PolicyMember member, JsonArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            rules.Require(seen.Add(PolicyKeys.Of(member, list[i]!)), "duplicate", $"{path}[{i}]", $"“{member.Label}” holds this twice.");
        }
    }
}
