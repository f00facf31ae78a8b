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
        var entries = map.Coverage.Select(Entry.Of).OrderBy(e => e.Coverage.Partner, StringComparer.Ordinal).ToList();
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
        if (ChannelMap.Same(a.Coverage.Partner, b.Coverage.Partner) || !a.Products.Overlaps(b.Products) || Shared(a.Segments, b.Segments) is not { } segments)
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

    /// <summary>An entry with its lists in order, so that what two share is in order too.</summary>
    private sealed record Entry(Coverage Coverage, HashSet<string> Products, IReadOnlyList<string> Sold, IReadOnlyList<string> Segments, IReadOnlyList<string> Does)
    {
        public static Entry Of(Coverage coverage) => new(
            coverage,
            coverage.Products.ToHashSet(ChannelMap.Names),
            [.. coverage.Products.Order(ChannelMap.Names)],
            [.. coverage.Segments.Order(ChannelMap.Names)],
            [.. coverage.Activities.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Mostly one entry of each partner; a map of many partners has many pairs, so nothing is gathered twice.</summary>
    private sealed class Pair
    {
        private readonly List<(Entry A, Entry B, IReadOnlyList<string> Segments)> ways = [];

        public void Add(Entry a, Entry b, IReadOnlyList<string> shared) => ways.Add((a, b, shared));

        public Meeting Meeting(string territory, string first, string second)
        {
            if (ways is [var (a, b, segments)])
            {
                return new Meeting(territory, first, second, Sold(a, b), segments, a.Does, b.Does);
            }

            return new Meeting(
                territory,
                first,
                second,
                [.. ways.SelectMany(w => Sold(w.A, w.B)).Distinct(ChannelMap.Names).Order(ChannelMap.Names)],
                ways.Exists(w => w.Segments.Count == 0) ? [] : [.. ways.SelectMany(w => w.Segments).Distinct(ChannelMap.Names).Order(ChannelMap.Names)],
                [.. ways.SelectMany(w => w.A.Does).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. ways.SelectMany(w => w.B.Does).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }

        private static List<string> Sold(Entry a, Entry b)
        {
            var both = new List<string>(a.Sold.Count);
            foreach (var product in a.Sold)
            {
                if (b.Products.Contains(product))
                {
                    both.Add(product);
                }
            }

            return both;
        }
    }
}
