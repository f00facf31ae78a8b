using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>
/// Puts a document that cannot be read right from the latest version, so that the rules of all the rest can be checked too.
/// Nothing to keep: it says what nobody wrote.
/// </summary>
internal sealed class PolicyMending
{
    private readonly JsonNode root;
    private readonly JsonNode latest;
    private readonly Dictionary<string, SortedSet<int>> dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode> examples = new(StringComparer.Ordinal);

    private PolicyMending(JsonNode root, Policy latest)
    {
        this.root = root;
        this.latest = JsonNode.Parse(DomainJson.Write(latest).Utf8.Span)!;
        PolicyTree.Walk(this.latest, (_, member, node) => examples.TryAdd(member.Path, node));
    }

    /// <summary>The mended policy; null when there is too little to go by.</summary>
    public Policy? Policy { get; private set; }

    /// <param name="places">Every place that cannot be read as it is, or where something is missing.</param>
    public static PolicyMending? Try(RawJson json, IReadOnlyList<string> places, Policy latest)
    {
        try
        {
            var nodes = new JsonNodeOptions { PropertyNameCaseInsensitive = true };
            if (JsonNode.Parse(json.Utf8.Span, nodes, new JsonDocumentOptions { MaxDepth = 32 }) is not JsonObject root || places.Contains("", StringComparer.Ordinal))
            {
                return null;
            }

            var mending = new PolicyMending(root, latest);
            foreach (var place in places)
            {
                mending.Mend(Steps(place));
            }

            mending.Drop();
            mending.Policy = root.Deserialize<Policy>(DomainJson.Options);
            return mending.Policy is null ? null : mending;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half a character, a member written twice: what is known to be wrong is all that can be said.
            return null;
        }
    }

    /// <summary>A list that lost an item here has the count it was sent with, not this one.</summary>
    public bool Shortened(string list) => dropped.ContainsKey(list);

    /// <summary>A place in the mended document as a place in the one that was sent.</summary>
    public string AsSent(string place)
    {
        var sent = new StringBuilder();
        foreach (var step in Steps(place))
        {
            if (step.Index is not { } index)
            {
                sent.Append(sent.Length > 0 ? "." : "").Append(step.Name);
                continue;
            }

            foreach (var gone in dropped.GetValueOrDefault(sent.ToString(), []))
            {
                index += gone <= index ? 1 : 0;
            }

            sent.Append('[').Append(index).Append(']');
        }

        return sent.ToString();
    }

    private void Mend(IReadOnlyList<Step> steps)
    {
        JsonNode? ours = root, theirs = latest;
        var (path, pattern) = ("", "");
        foreach (var step in steps.SkipLast(1))
        {
            if (ours is JsonArray list && step.Index is { } index)
            {
                var item = list[index];
                theirs = item is null ? null : Same(PolicyTree.MemberAt(pattern), theirs as JsonArray, item);
                (ours, path, pattern) = (item, $"{path}[{index}]", $"{pattern}[]");
            }
            else
            {
                theirs = (theirs as JsonObject)?[step.Name];
                (ours, path, pattern) = ((ours as JsonObject)?[step.Name], PolicyTree.Join(path, step.Name), PolicyTree.Join(pattern, step.Name));
            }
        }

        var last = steps[^1];
        if (ours is JsonArray items && last.Index is { } at)
        {
            Item(items, at, path, pattern);
        }
        else if (ours is JsonObject members)
        {
            Member(members, last.Name, theirs as JsonObject, steps, (path, pattern));
        }
    }

    private void Member(JsonObject members, string name, JsonObject? theirs, IReadOnlyList<Step> steps, (string Path, string Pattern) at)
    {
        var list = at.Pattern.EndsWith("[]", StringComparison.Ordinal) ? at.Pattern[..^2] : null;
        if (list is not null && PolicyTree.MemberAt(list).Key?.Split(',').Contains(name, StringComparer.Ordinal) is true)
        {
            // Without its key nobody can say which item this is.
            Item((JsonArray)members.Parent!, steps[^2].Index!.Value, at.Path[..at.Path.LastIndexOf('[')], list);
            return;
        }

        members.Remove(name);
        if ((theirs?[name] ?? examples.GetValueOrDefault(PolicyTree.Join(at.Pattern, name))) is { } value)
        {
            members[name] = value.DeepClone();
        }
    }

    private void Item(JsonArray items, int at, string path, string pattern)
    {
        var list = PolicyTree.MemberAt(pattern);
        var known = At(latest, path);
        if ((known as JsonArray)?.ElementAtOrDefault(at) is { } same
            && Same(list, items, same) is null)
        {
            items[at] = same.DeepClone();
        }
        else if (dropped.TryGetValue(path, out var gone))
        {
            gone.Add(at);
        }
        else
        {
            dropped[path] = [at];
        }
    }

    // Inner lists first: the places of what is left stay those that were sent until the end.
    private void Drop()
    {
        foreach (var (path, gone) in dropped.OrderByDescending(static list => Steps(list.Key).Count))
        {
            var list = At(root, path);
            foreach (var at in gone.Reverse())
            {
                (list as JsonArray)?.RemoveAt(at);
            }
        }
    }

    private static JsonNode? Same(PolicyMember list, JsonArray? items, JsonNode item) =>
        items?.FirstOrDefault(other => other is not null && string.Equals(PolicyKeys.Of(list, other), PolicyKeys.Of(list, item), StringComparison.Ordinal));

    private static JsonNode? At(JsonNode root, string path) => Steps(path).Aggregate(
        (JsonNode?)root,
        static (node, step) => step.Index is { } i ? (node as JsonArray)?.ElementAtOrDefault(i) : (node as JsonObject)?[step.Name]);

    private static List<Step> Steps(string path)
    {
        var steps = new List<Step>();
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = part.Split('[');
            steps.Add(new Step(names[0], null));
            steps.AddRange(names.Skip(1).Select(static i => new Step("", int.Parse(i.TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return steps;
    }

    private readonly record struct Step(string Name, int? Index);
}
