using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>What was read of a document: the policy, or every reason why there is none.</summary>
public sealed record PolicyReading(Policy? Policy, params IReadOnlyList<BrokenRule> Faults);

/// <summary>A policy as a JSON document, read strictly: a member that does not exist is a typing error, not an extra.</summary>
public static class PolicyDocument
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Strict = Create();

    public static PolicyReading Read(RawJson json) => Look(json).Reading;

    /// <returns>The reading, and every place with a value that cannot be read or with none where one is required.</returns>
    internal static (PolicyReading Reading, IReadOnlyList<string> Places) Look(RawJson json)
    {
        if (json.Utf8.Length > MaxBytes)
        {
            return No("tooLarge", "", $"A policy has at most {MaxBytes / 1024} KB.");
        }

        try
        {
            using var document = JsonDocument.Parse(json.Utf8, new JsonDocumentOptions { MaxDepth = 32 });
            var (faults, places) = PolicyShape.Check(document.RootElement, Strict);
            return faults.Count > 0
                ? (new PolicyReading(null, faults), places)
                : (new PolicyReading(JsonSerializer.Deserialize<Policy>(json.Utf8.Span, Strict)), []);
        }
        catch (JsonException fault)
        {
            return No("unreadable", (fault.Path ?? "").TrimStart('$').TrimStart('.'), "This is not the kind of value expected here.");
        }
        catch (InvalidOperationException)
        {
            return No("unreadable", "", "The name of a member holds half a character.");
        }
    }

    /// <summary>The document's identity, whatever version number it is given: 64 lower-case hex digits.</summary>
    public static string HashOf(Policy policy) => Chain.Sha256(DomainJson.Write(policy with { Version = 0 }).Utf8.Span);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
        options.MakeReadOnly();
        return options;
    }

    private static (PolicyReading Reading, IReadOnlyList<string> Places) No(string code, string path, string text) =>
        (new PolicyReading(null, new BrokenRule(code, path, text)), [""]);
}
