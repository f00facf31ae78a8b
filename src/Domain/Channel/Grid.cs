namespace Negotiation.Domain.Channel;

/// <summary>Gathers what falls into the cells of a <see cref="Matrix"/>. Everything is looked at once, however many cells there are.</summary>
internal sealed class Grid
{
    private readonly ChannelMap map;
    private readonly MapRows rows;
    private readonly MapColumns columns;
    private readonly Dictionary<string, string> products;
    private readonly ILookup<string, Coverage> entries;
    private readonly Dictionary<(string Row, string Column), Draft> drafts = [];

    public Grid(ChannelMap map, MapRows rows, MapColumns columns)
    {
        (this.map, this.rows, this.columns) = (map, rows, columns);
        products = map.Coverage.SelectMany(c => c.Products).Distinct(ChannelMap.Names).ToDictionary(p => p, p => p, ChannelMap.Names);
        entries = map.Coverage.ToLookup(c => c.Partner, StringComparer.Ordinal);
        Columns = columns == MapColumns.Territories ? [.. map.Policy.Territories.Select(t => new MapLine(t.Id, t.Name))] : Segments(map);
    }

    public IReadOnlyList<MapLine> Columns { get; }

    public void Cover(Coverage entry)
    {
        foreach (var draft in At(RowsOf(entry.Partner, entry.Products), columns == MapColumns.Territories ? entry.Territories : Named(entry.Segments)))
        {
            draft.Value.Partners.Add(entry.Partner);
            draft.Value.Products.UnionWith(rows == MapRows.Products ? [draft.Key.Row] : entry.Products);
            foreach (var right in map.Rights.Where(r => Touches(r, entry, draft.Key)))
            {
                draft.Value.Exclusive.Add(right.Partner);
            }
        }
    }

    public void Count(ClaimTally tally)
    {
        if (map.TerritoryOf(tally) is not { } territory || (tally.Direct && rows == MapRows.Partners))
        {
            return;
        }

        // A claim names no segment: it counts where its holder's coverage does.
        var where = columns == MapColumns.Territories
            ? [territory]
            : entries[tally.Holder]
                .Where(e => e.Territories.Contains(territory, StringComparer.Ordinal) && e.Products.Intersect(tally.Products, ChannelMap.Names).Any())
                .SelectMany(e => Named(e.Segments))
                .Distinct(ChannelMap.Names);
        foreach (var draft in At(RowsOf(tally.Holder, tally.Products), where))
        {
            draft.Value.Claims += tally.Direct ? 0 : tally.Count;
            draft.Value.OwnClaims += tally.Direct ? tally.Count : 0;
        }
    }

    public void Mark(Prediction overlap)
    {
        var meeting = overlap.Meeting;
        IEnumerable<string> affected = rows == MapRows.Partners ? [meeting.First, meeting.Second] : meeting.Products;
        foreach (var draft in At(affected, columns == MapColumns.Territories ? [meeting.Territory] : Named(meeting.Segments)))
        {
            draft.Value.Overlaps++;
            draft.Value.Likelihood = draft.Value.Likelihood > overlap.Likelihood ? draft.Value.Likelihood : overlap.Likelihood;
        }
    }

    /// <summary>By column, then by row.</summary>
    public IReadOnlyList<MapCell> Cells() =>
    [
        .. drafts.OrderBy(d => d.Key.Row, StringComparer.Ordinal).ThenBy(d => d.Key.Column, StringComparer.Ordinal).Select(d => new MapCell(
            d.Key.Row,
            d.Key.Column,
            [.. d.Value.Partners],
            [.. d.Value.Products],
            d.Value.Claims,
            d.Value.OwnClaims,
            d.Value.Overlaps,
            [.. d.Value.Exclusive],
            d.Value.Likelihood)),
    ];

    private static IReadOnlyList<MapLine> Segments(ChannelMap map)
    {
        MapLine[] named = [.. map.Coverage.SelectMany(c => c.Segments).Distinct(ChannelMap.Names).Order(ChannelMap.Names).Select(s => new MapLine(s, s))];
        return named.Length > 0 ? named : [new MapLine(Matrix.EverySegment, "Every segment")];
    }

    // Whoever serves every segment stands in each column.
    private IEnumerable<string> Named(IReadOnlyList<string> segments) =>
        segments.Count == 0 ? Columns.Select(c => c.Id) : Columns.Select(c => c.Id).Where(c => segments.Contains(c, ChannelMap.Names));

    private IEnumerable<string> RowsOf(string partner, IEnumerable<string> named) =>
        rows == MapRows.Partners ? [partner] : named.Select(p => products.GetValueOrDefault(p)).OfType<string>();

    private IEnumerable<KeyValuePair<(string Row, string Column), Draft>> At(IEnumerable<string> inRows, IEnumerable<string> inColumns)
    {
        string[] across = [.. inColumns];
        foreach (var row in inRows)
        {
            foreach (var column in across)
            {
                if (!drafts.TryGetValue((row, column), out var draft))
                {
                    drafts[(row, column)] = draft = new Draft();
                }

                yield return KeyValuePair.Create((row, column), draft);
            }
        }
    }

    private bool Touches(Policies.Exclusivity right, Coverage entry, (string Row, string Column) cell) =>
        (right.Territory is null || (columns == MapColumns.Territories ? ChannelMap.Same(right.Territory, cell.Column) : entry.Territories.Contains(right.Territory, StringComparer.Ordinal)))
        && (right.Product is null || (rows == MapRows.Products ? ChannelMap.Names.Equals(right.Product, cell.Row) : entry.Products.Contains(right.Product, ChannelMap.Names)))
        && (right.Segment is null || (columns == MapColumns.Segments ? ChannelMap.Names.Equals(right.Segment, cell.Column) : entry.Segments.Count == 0 || entry.Segments.Contains(right.Segment, ChannelMap.Names)));

    private sealed class Draft
    {
        public SortedSet<string> Partners { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Products { get; } = new(ChannelMap.Names);

        public SortedSet<string> Exclusive { get; } = new(StringComparer.Ordinal);

        public int Claims { get; set; }

        public int OwnClaims { get; set; }

        public int Overlaps { get; set; }

        public Likelihood? Likelihood { get; set; }
    }
}
