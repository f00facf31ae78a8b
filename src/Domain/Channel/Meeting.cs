namespace Negotiation.Domain.Channel;

/// <summary>Two partners covering the same products for the same segments in one territory.</summary>
/// <param name="First">The partner whose id comes first, so that a pair is found once.</param>
/// <param name="Segments">Those they share; empty: every segment.</param>
/// <param name="FirstDoes">Activity ids.</param>
internal sealed record Meeting(
    string Territory,
    string First,
    string Second,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> FirstDoes,
    IReadOnlyList<string> SecondDoes)
{
    /// <summary>In the order of the policy's territories, then of the partners' ids.</summary>
    public static IReadOnlyList<Meeting> All(ChannelMap map)
    {
        var entries = map.Coverage.Select(c => new Entry(c, c.Products.ToHashSet(ChannelMap.Names))).OrderBy(e => e.Coverage.Partner, StringComparer.Ordinal).ToList();
        var found = new List<Meeting>();
        foreach (var territory in map.Policy.Territories)
        {
            var here = entries.Where(e => e.Coverage.Territories.Contains(territory.Id, StringComparer.Ordinal)).ToList();
            var pairs = new Dictionary<(string, string), Pair>();
            for (var i = 0; i < here.Count; i++)
            {
                for (var j = i + 1; j < here.Count; j++)
                {
                    Meet(here[i], here[j], pairs);
                }
            }

            found.AddRange(pairs.Select(p => p.Value.Meeting(territory.Id, p.Key.Item1, p.Key.Item2))
                .OrderBy(m => m.First, StringComparer.Ordinal)
                .ThenBy(m => m.Second, StringComparer.Ordinal));
        }

        return found;
    }

    public bool Concerns(string partner) => ChannelMap.Same(First, partner) || ChannelMap.Same(Second, partner);

    private static void Meet(Entry a, Entry b, Dictionary<(string, string), Pair> pairs)
    {
        if (ChannelMap.Same(a.Coverage.Partner, b.Coverage.Partner) || !a.Products.Overlaps(b.Products) || Shared(a.Coverage.Segments, b.Coverage.Segments) is not { } segments)
        {
            return;
        }

        var key = (a.Coverage.Partner, b.Coverage.Partner);
        if (!pairs.TryGetValue(key, out var pair))
        {
            pairs[key] = pair = new Pair();
        }

        pair.Add(a, b, segments);
    }

    // Null: they serve different segments. Empty: both serve all.
    private static IReadOnlyList<string>? Shared(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == 0 ? b : a;
        }

        string[] both = [.. a.Intersect(b, ChannelMap.Names)];
        return both.Length == 0 ? null : both;
    }

    private sealed record Entry(Coverage Coverage, HashSet<string> Products);

    private sealed class Pair
    {
        private readonly SortedSet<string> products = new(ChannelMap.Names);
        private readonly SortedSet<string> segments = new(ChannelMap.Names);
        private readonly SortedSet<string> first = new(StringComparer.Ordinal);
        private readonly SortedSet<string> second = new(StringComparer.Ordinal);
        private bool everySegment;

        public void Add(Entry a, Entry b, IReadOnlyList<string> shared)
        {
            products.UnionWith(a.Coverage.Products.Where(b.Products.Contains));
            segments.UnionWith(shared);
            everySegment |= shared.Count == 0;
            first.UnionWith(a.Coverage.Activities);
            second.UnionWith(b.Coverage.Activities);
        }

        public Meeting Meeting(string territory, string a, string b) => new(territory, a, b, [.. products], everySegment ? [] : [.. segments], [.. first], [.. second]);
    }
}
