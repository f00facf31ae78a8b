using System.Text.Json.Nodes;

namespace Negotiation.Domain.Policies;

/// <summary>Goes through a policy document member by member.</summary>
internal static class PolicyTree
{
    /// <param name="visit">Gets the place (<c>activities[2].name</c>), what stands there, and the value.</param>
    /// <exception cref="InvalidOperationException">A member that <see cref="PolicyMembers"/> does not know.</exception>
    public static void Walk(JsonNode root, Action<string, PolicyMember, JsonNode> visit) => Members("", "", root, visit);

    public static PolicyMember MemberAt(string pattern) =>
        PolicyMembers.Find(pattern) ?? throw new InvalidOperationException($"The policy member {pattern} has no entry.");

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static void Members(string path, string pattern, JsonNode node, Action<string, PolicyMember, JsonNode> visit)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (value is not null)
                {
                    Visit(Join(path, name), Join(pattern, name), value, visit);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Visit($"{path}[{i}]", $"{pattern}[]", items[i]!, visit);
            }
        }
    }

    private static void Visit(string path, string pattern, JsonNode value, Action<string, PolicyMember, JsonNode> visit)
    {
        visit(path, MemberAt(pattern), value);
        Members(path, pattern, value, visit);
    }
}
