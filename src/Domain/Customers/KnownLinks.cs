namespace Negotiation.Domain.Customers;

/// <summary>One company owned by another, each named by a web domain or a D-U-N-S number.</summary>
public sealed record KnownLink(string Parent, string Subsidiary);

/// <summary>
/// Parents and subsidiaries that somebody has told the programme of. Links may form a circle (mistakes happen): a chain never
/// passes the same company twice.
/// </summary>
public sealed class KnownLinks
{
    /// <summary>Longer chains are not followed, in links.</summary>
    public const int LongestChain = 12;

    private readonly Dictionary<string, List<string>> _around = new(StringComparer.Ordinal);

    public KnownLinks(IEnumerable<KnownLink> links)
    {
        foreach (var link in links)
        {
            if (Key(link.Parent) is { } parent && Key(link.Subsidiary) is { } subsidiary && !string.Equals(parent, subsidiary, StringComparison.Ordinal))
            {
                Add(parent, subsidiary);
                Add(subsidiary, parent);
            }
        }

        foreach (var near in _around.Values)
        {
            near.Sort(StringComparer.Ordinal);
        }
    }

    public static KnownLinks None { get; } = new([]);

    /// <summary>The shortest chain of companies from one to the other, both ends included, or null.</summary>
    public IReadOnlyList<string>? Chain(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        if (_around.Count == 0)
        {
            return null;
        }

        var came = new Dictionary<string, string?>(StringComparer.Ordinal);
        var front = new Queue<(string Key, int Length)>();
        foreach (var start in from.Where(key => _around.ContainsKey(key) && !to.Contains(key, StringComparer.Ordinal)))
        {
            came[start] = null;
            front.Enqueue((start, 0));
        }

        while (front.TryDequeue(out var at))
        {
            if (to.Contains(at.Key, StringComparer.Ordinal))
            {
                return Path(came, at.Key);
            }

            foreach (var next in at.Length < LongestChain ? _around[at.Key] : [])
            {
                if (came.TryAdd(next, at.Key))
                {
                    front.Enqueue((next, at.Length + 1));
                }
            }
        }

        return null;
    }

    private static List<string> Path(Dictionary<string, string?> came, string end)
    {
        var path = new List<string>();
        for (var at = end; at is not null; at = came[at])
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    internal static string? Key(string text) =>
        new RegistryNumber(RegistryNumber.Duns, text).Normalised()?.Value ?? WebDomain.Registrable(text);

    private void Add(string from, string to)
    {
        if (!_around.TryGetValue(from, out var near))
        {
            _around[from] = near = [];
        }

        if (!near.Contains(to, StringComparer.Ordinal))
        {
            near.Add(to);
        }
    }
}
