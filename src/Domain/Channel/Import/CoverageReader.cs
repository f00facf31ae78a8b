using System.Globalization;
using System.Text.RegularExpressions;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Channel;

/// <summary>One row, read.</summary>
/// <param name="Entry">Null when there are problems.</param>
public sealed record CoverageRow(int Number, string? Partner, Coverage? Entry, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Notes);

/// <summary>Reads the rows of a file with coverage. A partner whose rows are not all right is left as it was: half of it would be wrong.</summary>
public sealed partial class CoverageReader(NamedColumns<CoverageColumn> columns, ChannelMap map)
{
    private const int MaxTerritories = 60;
    private const int MaxSegments = 30;
    private const int MaxShown = 12;

    /// <param name="rows">Row numbers as a spreadsheet counts them, with their cells.</param>
    public IReadOnlyList<CoverageRow> Read(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows)
    {
        var read = new List<CoverageRow>();
        var names = new Dictionary<string, (string Name, int Row)>(StringComparer.Ordinal);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, cells) in rows)
        {
            var row = Read(number, cells);
            if (row.Entry is { } entry)
            {
                var first = names.TryAdd(entry.Partner, (entry.Name, number)) ? (entry.Name, number) : names[entry.Partner];
                row = !ChannelMap.Same(first.Item1, entry.Name)
                    ? Refused(row, columns.NameOf(CoverageColumn.PartnerName), "otherName", $"Row {first.Item2} calls {entry.Partner} \"{Shown.Short(first.Item1)}\", write one name in all its rows.")
                    : !keys.TryAdd(KeyOf(entry), number)
                        ? Refused(row, "", "rowTwice", $"Row {keys[KeyOf(entry)]} says the same of this partner, keep one of the two.")
                        : row;
            }

            read.Add(row);
        }

        return Whole(read);
    }

    // The other rows of a partner with a wrong one wait for it.
    private static List<CoverageRow> Whole(List<CoverageRow> rows)
    {
        var wrong = rows.Where(r => r.Problems.Count > 0 && r.Partner is not null).GroupBy(r => r.Partner!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Number, StringComparer.Ordinal);
        return [.. rows.Select(r => r.Entry is { } entry && wrong.TryGetValue(entry.Partner, out var other)
            ? Refused(r, "", "partnerWaits", $"Row {other} of the same partner is wrong, correct that one and send both.")
            : r)];
    }

    private static CoverageRow Refused(CoverageRow row, string column, string code, string text) =>
        row with { Entry = null, Problems = [new CellProblem(column, code, text)] };

    private static string KeyOf(Coverage entry) => string.Join('\u001f', [entry.Partner, Set(entry.Territories), Set(entry.Products), Set(entry.Segments)]);

    private static string Set(IReadOnlyList<string> names) => string.Join('\u001e', names.Select(n => n.ToUpperInvariant()).Order(StringComparer.Ordinal));

    private CoverageRow Read(int number, IReadOnlyList<string> cells)
    {
        var row = new NamedRow<CoverageColumn>(columns, cells);
        row.RefuseCellsBeyondTheHeader();
        var partner = Partner(row);
        var name = row.Text(CoverageColumn.PartnerName, Limits.Name);
        var territories = Known(row, CoverageColumn.Territories, MaxTerritories, "territory", map.Policy.Territories.Select(t => (t.Id, t.Name)));
        var products = row.Parts(CoverageColumn.Products, Limits.Products);
        var segments = row.Parts(CoverageColumn.Segments, MaxSegments);
        var activities = Known(row, CoverageColumn.Activities, Limits.Lines, "activity", map.Policy.Activities.Select(a => (a.Id, a.Name)));
        var exclusive = YesNo(row);
        var from = Day(row, CoverageColumn.From);
        var until = Day(row, CoverageColumn.Until);
        var capacity = Capacity(row);
        var note = row.Text(CoverageColumn.Note, Limits.Note, lines: true);
        if (row.Problems.Count > 0)
        {
            return new CoverageRow(number, partner, null, row.Problems, row.Notes);
        }

        var entry = new Coverage(partner!, name!, territories, products, segments, activities, capacity, note);
        CoverageRights.Compare(row, entry, exclusive, from, until, map);
        return new CoverageRow(number, partner, entry, [], row.Notes);
    }

    private string? Partner(NamedRow<CoverageColumn> row)
    {
        if (row.Text(CoverageColumn.PartnerId, 64) is not { } id)
        {
            return null;
        }

        if (!Id().IsMatch(id))
        {
            row.Wrong(CoverageColumn.PartnerId, "idFormat", $"\"{Shown.Short(id)}\" is no organisation id, it has letters, digits, dots, dashes and underscores only.");
        }
        else if (ChannelMap.Same(id, map.Policy.DirectSales.Id))
        {
            row.Wrong(CoverageColumn.PartnerId, "vendorAsPartner", "This is the vendor's own organisation, not a partner.");
        }

        return id;
    }

    private static List<string> Known(NamedRow<CoverageColumn> row, CoverageColumn column, int most, string what, IEnumerable<(string Id, string Name)> catalogue)
    {
        var all = catalogue.ToList();
        var found = new List<string>();
        foreach (var part in row.Parts(column, most))
        {
            var letters = JsonShape.Letters(part);
            if (all.Find(c => ChannelMap.Same(JsonShape.Letters(c.Id), letters) || ChannelMap.Same(JsonShape.Letters(c.Name), letters)).Id is { } id)
            {
                found.Add(id);
            }
            else
            {
                row.Wrong(column, $"{what}Unknown", $"\"{Shown.Short(part)}\" is no {what} of the policy, which has {Words.List(all.Take(MaxShown).Select(c => c.Name))}{(all.Count > MaxShown ? " and more" : "")}.");
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static bool? YesNo(NamedRow<CoverageColumn> row)
    {
        var cell = row.Text(CoverageColumn.Exclusive, Limits.Name)?.ToUpperInvariant();
        if (cell is not (null or "YES" or "Y" or "TRUE" or "NO" or "N" or "FALSE"))
        {
            row.Wrong(CoverageColumn.Exclusive, "yesNo", "Write Yes or No, or leave it empty.");
        }

        return cell is null ? null : cell is "YES" or "Y" or "TRUE";
    }

    private static DateOnly? Day(NamedRow<CoverageColumn> row, CoverageColumn column)
    {
        if (row.Text(column, Limits.Name) is not { } cell)
        {
            return null;
        }

        var day = Dates.Instant(cell) is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
        if (day is null)
        {
            row.Wrong(column, "dateFormat", $"\"{Shown.Short(cell)}\" is no date, write it like 2027-01-31 or 1/31/2027.");
        }

        return day;
    }

    private static int? Capacity(NamedRow<CoverageColumn> row)
    {
        if (row.Text(CoverageColumn.Capacity, Limits.Name) is not { } cell)
        {
            return null;
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var capacity) && capacity <= Coverage.MaxCapacity)
        {
            return capacity;
        }

        row.Wrong(CoverageColumn.Capacity, "capacityFormat", $"\"{Shown.Short(cell)}\" is no number of deals from 0 to 100,000.");
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
