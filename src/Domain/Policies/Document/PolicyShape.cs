using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>
/// Every place at which a document has not the shape of a policy. The serializer stops at the first, and whoever writes a policy
/// would mend them one at a time; so each value is tried by itself, as the serializer would read it.
/// </summary>
internal sealed class PolicyShape
{
    private readonly JsonSerializerOptions options;
    private readonly RuleBook rules = new();
    private readonly List<string> places = [];

    private PolicyShape(JsonSerializerOptions options) => this.options = options;

    // A document of nothing but faults is not worth trying to its end.
    private bool IsFull => rules.Broken.Count >= PolicyRules.MaxReported;

    /// <returns>The faults, and every place that needs another value. A member that does not exist only has to go.</returns>
    public static (IReadOnlyList<BrokenRule> Faults, IReadOnlyList<string> Places) Check(JsonElement root, JsonSerializerOptions options)
    {
        var shape = new PolicyShape(options);
        shape.Value(root, typeof(Policy), "");
        return (shape.rules.Broken, shape.places);
    }

    private void Value(JsonElement value, Type type, string path)
    {
        if (IsFull)
        {
            return;
        }

        var info = options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                Members(value, info, path);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                Items(value, info.ElementType!, path);
                break;
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable:
                Unreadable(path);
                break;
            default:
                Leaf(value, type, path);
                break;
        }
    }

    private void Members(JsonElement value, JsonTypeInfo info, string path)
    {
        var missing = info.Properties.Where(static p => p.IsRequired).ToDictionary(static p => p.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.EnumerateObject())
        {
            var at = PolicyTree.Join(path, member.Name);
            var property = info.Properties.FirstOrDefault(p => string.Equals(p.Name, member.Name, StringComparison.OrdinalIgnoreCase));
            if (IsFull)
            {
                return;
            }

            if (property is null)
            {
                rules.Break("unknownMember", at, "A policy has no such member. Look for a typing error.");
                continue;
            }

            missing.Remove(property.Name);
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Value(member.Value, property.PropertyType, at);
            }
            else if (!(property.AssociatedParameter?.IsNullable ?? property.IsSetNullable))
            {
                Unreadable(at);
            }
        }

        places.AddRange(missing.Values.Select(property => PolicyTree.Join(path, property.Name)));
        rules.Require(missing.Count == 0, "missing", path, $"Required and missing: {string.Join(", ", missing.Values.Select(static p => p.Name))}.");
    }

    private void Items(JsonElement value, Type type, string path)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var at = $"{path}[{index++}]";
            if (IsFull)
            {
                return;
            }

            if (item.ValueKind == JsonValueKind.Null)
            {
                places.Add(at);
                rules.Break("nullInList", at, "A list holds nothing at this place.");
            }
            else
            {
                Value(item, type, at);
            }
        }
    }

    private void Leaf(JsonElement value, Type type, string path)
    {
        try
        {
            value.Deserialize(type, options);
        }
        catch (JsonException)
        {
            Unreadable(path);
        }
    }

    private void Unreadable(string path)
    {
        places.Add(path);
        rules.Break("unreadable", path, "This is not the kind of value expected here.");
    }
}
