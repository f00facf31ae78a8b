using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>
/// The JSON Schema (draft 2020-12) of a policy document. <c>x-kind</c> says what a value means (<see cref="MemberKind"/>) and
/// <c>x-key</c> by which members the items of a list are told apart, for those who build forms.
/// </summary>
public static class PolicySchema
{
    private static readonly Lazy<RawJson> Written = new(static () => new RawJson(JsonSerializer.SerializeToUtf8Bytes(Create(), new JsonSerializerOptions(DomainJson.Options) { WriteIndented = true })));

    public static RawJson Json => Written.Value;

    private static JsonNode Create()
    {
        // A converter of our own says nothing of its type.
        var plain = new JsonSerializerOptions(DomainJson.Options);
        plain.Converters.Remove(plain.Converters.Single(static c => c.Type == typeof(string)));
        var schema = plain.GetJsonSchemaAsNode(typeof(Policy), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        Inline(schema, schema.DeepClone());
        Describe("", schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Policy");
        schema.Insert(2, "description", "The rules of one vendor's partner programme.");
        return schema;
    }

    // The same type in two places is two members with names of their own.
    private static void Inline(JsonNode? node, JsonNode root)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["$ref"]?.GetValue<string>() is { } pointer)
                {
                    var target = pointer.Split('/').Skip(1).Aggregate((JsonNode?)root, static (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at?[step])!;
                    schema.Remove("$ref");
                    foreach (var (name, value) in target.AsObject())
                    {
                        schema[name] = value?.DeepClone();
                    }
                }

                foreach (var (_, value) in schema.ToArray())
                {
                    Inline(value, root);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Inline(item, root);
                }

                break;
            default:
                break;
        }
    }

    private static void Describe(string path, JsonObject schema)
    {
        if (schema["properties"] is JsonObject members)
        {
            schema["additionalProperties"] = false;
            foreach (var (name, member) in members.ToArray())
            {
                if (member is JsonObject inner)
                {
                    Member(PolicyTree.Join(path, name), inner);
                }
            }
        }

        if (schema["items"] is JsonObject items)
        {
            Member($"{path}[]", items);
        }
    }

    private static void Member(string path, JsonObject schema)
    {
        var member = PolicyTree.MemberAt(path);
        var optional = schema["type"] is JsonArray;
        if (optional)
        {
            // Left out rather than null: the document never holds a null.
            schema["type"] = ((JsonArray)schema["type"]!).Select(static t => t!.GetValue<string>()).First(static t => t is not "null");
        }

        schema.Remove("default");
        schema["title"] = member.Label;
        if (member.About is { } about)
        {
            schema["description"] = about;
        }

        if (member.Kind != MemberKind.Group)
        {
            schema["x-kind"] = JsonNamingPolicy.CamelCase.ConvertName(member.Kind.ToString());
        }

        if (member.Key is { } key)
        {
            schema["x-key"] = key;
        }

        Bounds(member, schema);
        Describe(path, schema);
    }

    private static void Bounds(PolicyMember member, JsonObject schema)
    {
        var (low, high) = schema["type"]?.GetValue<string>() switch
        {
            "array" => ("minItems", "maxItems"),
            "string" => ("minLength", "maxLength"),
            "integer" or "number" => ("minimum", "maximum"),
            _ => ("", ""),
        };
        if (low.Length == 0)
        {
            return;
        }

        if (member.Min is { } min)
        {
            schema[low] = min;
        }

        if (member.Max is { } max)
        {
            schema[high] = max;
        }

        if (schema["enum"] is JsonArray { Count: > 0 } names && names[^1] is null)
        {
            names.RemoveAt(names.Count - 1);
        }
    }
}
