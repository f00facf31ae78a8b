using System.Text.Json.Nodes;

namespace Negotiation.Domain.Policies;

/// <summary>What makes an item of a list that one and no other.</summary>
internal static class PolicyKeys
{
    public static string Of(PolicyMember list, JsonNode item) =>
        list.Key is { } key && item is JsonObject members
            ? string.Join('\u001f', key.Split(',').Select(name => members[name]?.ToJsonString() ?? ""))
            : item.ToJsonString();
}
