using System.Text.Json.Nodes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>One difference between two versions, in words.</summary>
/// <param name="Section">Title of the part of the policy it stands in.</param>
/// <param name="Path">Place in the document, in the later version where it has one.</param>
/// <param name="Label">What changed, e.g. <c>Review</c> or <c>Activity “Demonstration”: who may own it</c>.</param>
/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is gone.</param>
public sealed record PolicyChange(string Section, string Path, string Label, string? Before, string? After)
{
    /// <summary>The change in one line, e.g. <c>Review: 2 → 1 business days</c>.</summary>
    public string Text => (Before, After) switch
    {
        (null, { } added) => added.Length == 0 ? $"{Label}: added" : $"{Label}: added ({added})",
        ({ } removed, null) => removed.Length == 0 ? $"{Label}: removed" : $"{Label}: removed ({removed})",
        _ => $"{Label}: {WithoutUnit(Before!, After!)} → {After}",
    };

    // "2 → 1 business days" reads better than "2 business days → 1 business day".
    private static string WithoutUnit(string before, string after)
    {
        var space = before.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(before[..space], out _) && after.IndexOf(' ', StringComparison.Ordinal) is > 0 and var other
            && int.TryParse(after[..other], out _) && string.Equals(before[space..].TrimEnd('s'), after[other..].TrimEnd('s'), StringComparison.Ordinal)
            ? before[..space]
            : before;
    }
}

/// <summary>What two versions of a policy say differently, in the order in which a policy is read.</summary>
public static class PolicyDifference
{
    public static IReadOnlyList<PolicyChange> Between(Policy a, Policy b)
    {
        var changes = new List<PolicyChange>();
        var (from, to) = (new PolicyWords(a), new PolicyWords(b));
        var (before, after) = (Tree(a), Tree(b));
        foreach (var member in PolicyMembers.All.Where(static m => m.Path.IndexOfAny(['.', '[']) < 0 && m.Path is not "version"))
        {
            Compare(new Side(member.Path, before[member.Path], from), new Side(member.Path, after[member.Path], to), member, "", changes);
        }

        return changes;
    }

    private static JsonObject Tree(Policy policy) => JsonNode.Parse(DomainJson.Write(policy).Utf8.Span)!.AsObject();

    private static void Compare(Side a, Side b, PolicyMember member, string prefix, List<PolicyChange> changes)
    {
        if (JsonNode.DeepEquals(a.Node, b.Node))
        {
            return;
        }

        if (member.Key is not null)
        {
            Items(a, b, member, prefix, changes);
        }
        else if (member.Kind == MemberKind.Group && !member.IsList && a.Node is JsonObject x && b.Node is JsonObject y)
        {
            foreach (var name in Names(x, y))
            {
                var inner = PolicyTree.MemberAt(Pattern(b.Path) + "." + name);
                Compare(a.Member(name), b.Member(name), inner, prefix, changes);
            }
        }
        else
        {
            Add(changes, b.Path, prefix.Length == 0 ? member.Label : $"{prefix}: {PolicyWords.Lower(member.Label)}", a.Words.Say(member, a.Node), b.Words.Say(member, b.Node));
        }
    }

    private static void Items(Side a, Side b, PolicyMember list, string prefix, List<PolicyChange> changes)
    {
        var item = PolicyTree.MemberAt(Pattern(b.Path) + "[]");
        var (olds, news) = (Keyed(a, list), Keyed(b, list));
        foreach (var (key, old) in olds)
        {
            var label = Title(prefix, item, old);
            if (news.TryGetValue(key, out var now))
            {
                Compare(old, now, item, label, changes);
            }
            else
            {
                Add(changes, old.Path, label, old.Words.Content(item, old.Node!), null);
            }
        }

        foreach (var (key, now) in news.Where(n => !olds.ContainsKey(n.Key)))
        {
            Add(changes, now.Path, Title(prefix, item, now), null, now.Words.Content(item, now.Node!));
        }

        string[] order = [.. olds.Keys.Where(news.ContainsKey)];
        string[] fresh = [.. news.Keys.Where(olds.ContainsKey)];
        if (!order.SequenceEqual(fresh, StringComparer.Ordinal))
        {
            Add(
                changes,
                b.Path,
                prefix.Length == 0 ? $"{list.Label}: order" : $"{prefix}: order of {PolicyWords.Lower(list.Label)}",
                string.Join(", ", order.Select(key => olds[key].Words.Name(item, olds[key].Node!))),
                string.Join(", ", fresh.Select(key => news[key].Words.Name(item, news[key].Node!))));
        }
    }

    private static string Title(string prefix, PolicyMember item, Side side)
    {
        var title = $"{item.Label} {PolicyWords.Quoted(side.Words.Name(item, side.Node!))}";
        return prefix.Length == 0 ? title : $"{prefix}: {PolicyWords.Lower(title)}";
    }

    // A list may hold a key twice while nobody has checked it; the second is then a thing of its own.
    private static Dictionary<string, Side> Keyed(Side side, PolicyMember list)
    {
        var keyed = new Dictionary<string, Side>(StringComparer.Ordinal);
        var items = side.Node as JsonArray ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            var key = PolicyKeys.Of(list, items[i]!);
            while (!keyed.TryAdd(key, new Side($"{side.Path}[{i}]", items[i], side.Words)))
            {
                key += "'";
            }
        }

        return keyed;
    }

    private static IEnumerable<string> Names(JsonObject a, JsonObject b) =>
        a.Select(static m => m.Key).Concat(b.Select(static m => m.Key)).Distinct(StringComparer.Ordinal);

    private static void Add(List<PolicyChange> changes, string path, string label, string? before, string? after) =>
        changes.Add(new PolicyChange(PolicyWords.SectionOf(path), path, label, before, after));

    private static string Pattern(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private sealed record Side(string Path, JsonNode? Node, PolicyWords Words)
    {
        public Side Member(string name) => new($"{Path}.{name}", (Node as JsonObject)?[name], Words);
    }
}
