using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Channel;

public enum CoverageColumn
{
    PartnerId,
    PartnerName,
    Territories,
    Products,
    Segments,
    Activities,
    Exclusive,
    From,
    Until,
    Capacity,
    Note,
}

/// <summary>The columns of a file with coverage.</summary>
public static class CoverageColumns
{
    public static IReadOnlyList<NamedColumn<CoverageColumn>> All { get; } =
    [
        new(CoverageColumn.PartnerId, true, "Partner ID"),
        new(CoverageColumn.PartnerName, true, "Partner Name", "Partner"),
        new(CoverageColumn.Territories, true, "Territories", "Territory"),
        new(CoverageColumn.Products, true, "Products", "Product"),
        new(CoverageColumn.Segments, false, "Segments", "Segment"),
        new(CoverageColumn.Activities, false, "Activities", "Activity"),
        new(CoverageColumn.Exclusive, false, "Exclusive"),
        new(CoverageColumn.From, false, "Exclusive From", "From"),
        new(CoverageColumn.Until, false, "Exclusive Until", "Until"),
        new(CoverageColumn.Capacity, false, "Capacity"),
        new(CoverageColumn.Note, false, "Note", "Notes"),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(c => c.Names[0])];

    /// <summary>An entry as the cells of <see cref="Names"/>, so that what is written here is read back as it was.</summary>
    public static IReadOnlyList<string> Cells(Coverage entry, ChannelMap map)
    {
        var right = map.Rights.FirstOrDefault(r => CoverageRights.Covers(r, entry));
        return
        [
            entry.Partner,
            entry.Name,
            Joined(entry.Territories.Select(id => Readable(id, map.TerritoryName(id)))),
            Joined(entry.Products),
            Joined(entry.Segments),
            Joined(entry.Activities.Select(id => Readable(id, map.ActivityName(id)))),
            right is null ? "" : "Yes",
            right is null ? "" : Iso(right.From),
            right?.Until is { } until ? Iso(until) : "",
            entry.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            entry.Note ?? "",
        ];
    }

    // A semicolon in a name would part it in two.
    private static string Readable(string id, string name) => name.Contains(';', StringComparison.Ordinal) ? id : name;

    private static string Joined(IEnumerable<string> names) => string.Join("; ", names);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
