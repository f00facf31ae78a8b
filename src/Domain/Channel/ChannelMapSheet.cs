using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <param name="Text">The right in words.</param>
public sealed record MapRight(string Partner, string Text);

public sealed record MapActivity(string Id, string Name, ActivityGroup Group);

/// <summary>The map as the vendor's channel team reads it.</summary>
/// <param name="Overlaps">The <see cref="Most"/> likeliest; the cells count all of them.</param>
/// <param name="Fits">The <see cref="Most"/> best.</param>
/// <param name="Products">All that may be filtered by, whatever the filter is now.</param>
/// <param name="ClaimsOutside">Live claims in countries that lie in no territory.</param>
/// <param name="ClaimsComplete">False: there are more live claims than were counted.</param>
public sealed record ChannelMapSheet(
    long Version,
    MapRows Rows,
    MapColumns Columns,
    Matrix Matrix,
    IReadOnlyList<PredictedOverlap> Overlaps,
    int OverlapTotal,
    IReadOnlyList<CoSellFit> Fits,
    int FitTotal,
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    IReadOnlyList<MapLine> Territories,
    IReadOnlyList<MapActivity> Activities,
    IReadOnlyList<MapRight> Rights,
    int ClaimsOutside,
    bool ClaimsComplete,
    bool MayChange,
    DateTimeOffset? ChangedAt = null,
    string? ChangedBy = null)
{
    public const int Most = 300;

    public static ChannelMapSheet Of(ChannelMapDocument document, Policy policy, ClaimTallies claims, DateOnly today, ChannelMapView view, bool mayChange)
    {
        var all = new ChannelMap(policy, document.Coverage, claims.Tallies, today);
        var map = view.Product is null && view.Segment is null ? all : all.Only(view.Product, view.Segment);
        var meetings = Meeting.All(map);
        var overlaps = Prediction.All(map, meetings);
        var fits = Complement.All(map, meetings);
        return new ChannelMapSheet(
            document.Version,
            view.Rows,
            view.Columns,
            Matrix.Of(map, view.Rows, view.Columns, overlaps),
            [.. overlaps.Take(Most).Select(p => p.Told(map))],
            overlaps.Count,
            [.. fits.Take(Most).Select(c => c.Told(map))],
            fits.Count,
            map.Coverage,
            Distinct(all.Coverage.SelectMany(c => c.Products)),
            Distinct(all.Coverage.SelectMany(c => c.Segments)),
            [.. policy.Territories.Select(t => new MapLine(t.Id, t.Name))],
            [.. policy.Activities.Select(a => new MapActivity(a.Id, a.Name, a.Group))],
            [.. map.Rights.Select(r => new MapRight(r.Partner, $"{map.NameOf(r.Partner)}: {Words.Right(r, map)}"))],
            map.Tallies.Where(t => map.TerritoryOf(t) is null).Sum(t => t.Count),
            claims.Complete,
            mayChange,
            document.ChangedAt,
            document.ChangedBy);
    }

    private static string[] Distinct(IEnumerable<string> names) => [.. names.Distinct(ChannelMap.Names).Order(ChannelMap.Names)];
}

/// <summary>How the reader looks at the map.</summary>
/// <param name="Product">Null: all.</param>
/// <param name="Segment">Null: all.</param>
public sealed record ChannelMapView(MapRows Rows = MapRows.Partners, MapColumns Columns = MapColumns.Territories, string? Product = null, string? Segment = null);
