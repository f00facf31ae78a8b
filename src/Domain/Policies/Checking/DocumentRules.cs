using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>Everything that stands against a document that is to change a policy: what cannot be read, and every rule that the rest breaks.</summary>
public static class DocumentRules
{
    /// <param name="inForce">The policy in force now: it says whose policy this is.</param>
    /// <param name="latest">The last version that was approved.</param>
    /// <returns>
    /// The policy only when all of it can be read, with the rules it breaks. Otherwise no policy, and in the document's order what
    /// cannot be read together with the rules of all the rest; members at fault count there as the latest version has them.
    /// </returns>
    public static PolicyReading Read(RawJson json, Policy inForce, Policy latest)
    {
        var (reading, places) = PolicyDocument.Look(json);
        if (reading.Policy is { } policy)
        {
            return new PolicyReading(policy, Check(policy, inForce, latest));
        }

        if (reading.Faults.Count >= PolicyRules.MaxReported || PolicyMending.Try(json, places, latest) is not { Policy: { } mended } mending)
        {
            return reading;
        }

        var others = Check(mended, inForce, latest)
            .Where(rule => !mending.Shortened(mending.AsSent(rule.Field)))
            .Select(rule => rule with { Field = mending.AsSent(rule.Field) })
            .Where(rule => !places.Any(place => Within(rule.Field, place)));
        return new PolicyReading(null, [.. InOrder(json, [.. reading.Faults, .. others]).Take(PolicyRules.MaxReported)]);
    }

    private static IReadOnlyList<BrokenRule> Check(Policy policy, Policy inForce, Policy latest)
    {
        var rules = new RuleBook();
        Amending.Vendor(rules, policy, inForce);
        return [.. rules.Broken.Concat(ChangeRules.Check(latest, policy)).Take(PolicyRules.MaxReported)];
    }

    private static bool Within(string field, string place) =>
        field.StartsWith(place, StringComparison.Ordinal) && (field.Length == place.Length || field[place.Length] is '.' or '[');

    private static IEnumerable<BrokenRule> InOrder(RawJson json, IReadOnlyList<BrokenRule> broken)
    {
        using var document = JsonDocument.Parse(json.Utf8, new JsonDocumentOptions { MaxDepth = 32 });
        var places = new Dictionary<string, (int First, int Last)>(StringComparer.OrdinalIgnoreCase);
        var next = 0;
        Number(document.RootElement, "", places, ref next);

        // What is missing is known at the end of that in which it is missing.
        return [.. broken.OrderBy(rule => rule.Code is "missing" ? At(rule.Field, places).Last : At(rule.Field, places).First)];
    }

    private static (int First, int Last) At(string field, Dictionary<string, (int First, int Last)> places)
    {
        while (true)
        {
            if (places.TryGetValue(field, out var at))
            {
                return at;
            }

            field = field[..Math.Max(0, field.LastIndexOfAny(['.', '[']))];
        }
    }

    private static void Number(JsonElement value, string path, Dictionary<string, (int First, int Last)> places, ref int next)
    {
        var first = next++;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                Number(member.Value, PolicyTree.Join(path, member.Name), places, ref next);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Number(item, $"{path}[{index++}]", places, ref next);
            }
        }

        places[path] = (first, next++);
    }
}
