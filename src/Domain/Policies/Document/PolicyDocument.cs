using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>What was read of a document: the policy, or why there is none.</summary>
public sealed record PolicyReading(Policy? Policy, BrokenRule? Fault = null);

/// <summary>A policy as a JSON document, read strictly: a member that does not exist is a typing error, not an extra.</summary>
public static class PolicyDocument
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Missing = "missing required properties including: ";

    private static readonly JsonSerializerOptions Strict = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static PolicyReading Read(RawJson json)
    {
        if (json.Utf8.Length > MaxBytes)
        {
            return No("tooLarge", "", $"A policy has at most {MaxBytes / 1024} KB.");
        }

        try
        {
            using var document = JsonDocument.Parse(json.Utf8, new JsonDocumentOptions { MaxDepth = 32 });
            if (NullIn(document.RootElement, "") is { } path)
            {
                return No("nullInList", path, "A list holds nothing at this place.");
            }

            return JsonSerializer.Deserialize<Policy>(json.Utf8.Span, Strict) is { } policy
                ? new PolicyReading(policy)
                : No("unreadable", "", "This is no policy.");
        }
        catch (JsonException fault)
        {
            return new PolicyReading(null, Describe(fault));
        }
    }

    /// <summary>The document's identity, whatever version number it is given: 64 lower-case hex digits.</summary>
    public static string HashOf(Policy policy) => Chain.Sha256(DomainJson.Write(policy with { Version = 0 }).Utf8.Span);

    private static BrokenRule Describe(JsonException fault)
    {
        var path = (fault.Path ?? "").TrimStart('$').TrimStart('.');
        if (fault.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return new BrokenRule("unknownMember", path, "A policy has no such member. Look for a typing error.");
        }

        var names = fault.Message.IndexOf(Missing, StringComparison.Ordinal);
        if (names >= 0)
        {
            var listed = fault.Message[(names + Missing.Length)..];
            var end = listed.IndexOf(". Path", StringComparison.Ordinal);
            return new BrokenRule("missing", path, $"Required and missing: {(end < 0 ? listed : listed[..end]).Replace("'", "", StringComparison.Ordinal).TrimEnd('.')}.");
        }

        return new BrokenRule("unreadable", path, "This is not the kind of value expected here.");
    }

    private static string? NullIn(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (NullIn(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}") is { } inside)
                {
                    return inside;
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                var at = $"{path}[{index++}]";
                if (item.ValueKind == JsonValueKind.Null)
                {
                    return at;
                }

                if (NullIn(item, at) is { } inside)
                {
                    return inside;
                }
            }
        }

        return null;
    }

    private static PolicyReading No(string code, string path, string text) => new(null, new BrokenRule(code, path, text));
}
