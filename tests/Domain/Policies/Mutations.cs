using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>Every member of the policy's types, each changed once: found by reflection, so that a new member cannot be forgotten.</summary>
internal static class Mutations
{
    public static IReadOnlyList<(string Path, Policy Policy)> Of(Policy policy)
    {
        var root = Parse(policy);
        var found = new List<(string Path, Action<JsonNode> Change)>();
        Collect(typeof(Policy), root, "", [], found);
        return [.. found.Select(f =>
        {
            var copy = Parse(policy);
            f.Change(copy);
            return (f.Path, DomainJson.Read<Policy>(RawJson.Of(copy.ToJsonString())));
        })];
    }

    private static JsonNode Parse(Policy policy) => JsonNode.Parse(DomainJson.Write(policy).Utf8.Span)!;

    private static void Collect(Type type, JsonNode node, string path, object[] steps, List<(string Path, Action<JsonNode> Change)> found)
    {
        var info = DomainJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (node)
        {
            case JsonObject members:
                foreach (var property in info.Properties.Where(static p => p.Get is not null))
                {
                    var value = members[property.Name].ShouldNotBeNull($"{path}.{property.Name} is not set in the sample");
                    Collect(property.PropertyType, value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", [.. steps, property.Name], found);
                }

                break;
            case JsonArray items:
                items.Count.ShouldBeGreaterThan(0, $"{path} is empty in the sample");
                found.Add(($"{path} (without the first)", root => At(root, steps).AsArray().RemoveAt(0)));
                for (var i = 0; i < items.Count; i++)
                {
                    Collect(info.ElementType!, items[i]!, $"{path}[{i}]", [.. steps, i], found);
                }

                break;
            default:
                found.Add((path, root => Set(At(root, steps[..^1]), steps[^1], Other(info.Type, At(root, steps)))));
                break;
        }
    }

    private static JsonNode Other(Type type, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Number => JsonValue.Create(value.GetValue<decimal>() + 1),
        _ when type.IsEnum => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(
            Enum.GetNames(type).First(name => !string.Equals(JsonNamingPolicy.CamelCase.ConvertName(name), value.GetValue<string>(), StringComparison.Ordinal)))),
        _ when type == typeof(DateOnly) => JsonValue.Create(value.GetValue<string>() is "2026-06-11" ? "2026-06-12" : "2026-06-11"),
        _ when type == typeof(TimeOnly) => JsonValue.Create("12:34:00"),
        _ => JsonValue.Create(value.GetValue<string>() + "x"),
    };

    private static JsonNode At(JsonNode root, object[] steps) =>
        steps.Aggregate(root, static (node, step) => (step is int index ? node[index] : node[(string)step])!);

    private static void Set(JsonNode parent, object step, JsonNode value)
    {
        if (step is int index)
        {
            parent[index] = value;
        }
        else
        {
            parent[(string)step] = value;
        }
    }
}
