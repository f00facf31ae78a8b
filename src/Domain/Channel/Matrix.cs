namespace Negotiation.Domain.Channel;

public enum MapRows
{
    Partners,
    Products,
}

public enum MapColumns
{
    Territories,
    Segments,
}

/// <param name="OnMap">False for a partner that has live claims and no entry.</param>
public sealed record MapLine(string Id, string Name, bool OnMap = true);

/// <param name="Row">Id of a <see cref="MapLine"/>.</param>
/// <param name="Partners">Organisation ids that cover this.</param>
/// <param name="Claims">Live claims of partners.</param>
/// <param name="OwnClaims">Live claims of the vendor's own sales; only in rows of products.</param>
/// <param name="Overlaps">Predicted overlaps in this cell.</param>
/// <param name="Exclusive">Organisation ids with an exclusive right that covers this cell or a part of it.</param>
/// <param name="Likelihood">Of the most likely of the overlaps; null when there is none.</param>
public sealed record MapCell(
    string Row,
    string Column,
    IReadOnlyList<string> Partners,
    IReadOnlyList<string> Products,
    int Claims,
    int OwnClaims,
    int Overlaps,
    IReadOnlyList<string> Exclusive,
    Likelihood? Likelihood = null);

/// <summary>The map as a table. Cells without partners and claims are left out.</summary>
public sealed record Matrix(IReadOnlyList<MapLine> Rows, IReadOnlyList<MapLine> Columns, IReadOnlyList<MapCell> Cells)
{
    /// <summary>The one column of segments when no entry names any.</summary>
    public const string EverySegment = "*";

    public static Matrix Of(ChannelMap map, MapRows rows, MapColumns columns) => Of(map, rows, columns, Prediction.All(map, Meeting.All(map)));

    internal static Matrix Of(ChannelMap map, MapRows rows, MapColumns columns, IReadOnlyList<Prediction> overlaps)
    {
        var grid = new Grid(map, rows, columns);
        foreach (var entry in map.Coverage)
        {
            grid.Cover(entry);
        }

        foreach (var tally in map.Tallies)
        {
            grid.Count(tally);
        }

        foreach (var overlap in overlaps)
        {
            grid.Mark(overlap);
        }

        return new Matrix(RowLines(map, rows), grid.Columns, grid.Cells());
    }

    private static IReadOnlyList<MapLine> RowLines(ChannelMap map, MapRows rows)
    {
        if (rows == MapRows.Products)
        {
            return [.. map.Coverage.SelectMany(c => c.Products).Distinct(ChannelMap.Names).Order(ChannelMap.Names).Select(p => new MapLine(p, p))];
        }

        var partners = map.Coverage.DistinctBy(c => c.Partner, StringComparer.Ordinal).Select(c => new MapLine(c.Partner, c.Name)).ToList();
        var known = partners.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        partners.AddRange(map.Tallies.Where(t => !t.Direct && known.Add(t.Holder)).Select(t => new MapLine(t.Holder, t.HolderName, OnMap: false)));
        return [.. partners.OrderBy(p => p.Name, ChannelMap.Names).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }
}
