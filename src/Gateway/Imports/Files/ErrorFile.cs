using System.Globalization;
using System.Text;
using CsvHelper;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>
/// Writes the rows that failed in the very shape of the source: the same headers in the same order, the same cells, and the
/// Errors column filled. Cells a spreadsheet would run get an apostrophe in front, which the next import takes off again.
/// </summary>
internal static class ErrorFile
{
    private static readonly string Errors = ColumnNames.NameOf(CoSellColumn.Errors);

    public static string Write(CsvTable source, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        var position = source.Headers.ToList().FindIndex(h => ColumnNames.Find(h) is CoSellColumn.Errors);
        using var text = new StringWriter(new StringBuilder(64 * 1024), CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Row(csv, source.Headers, position, position < 0 ? Errors : source.Headers[position]);
            foreach (var row in source.Rows)
            {
                if (problems.TryGetValue(row.Number, out var wrong))
                {
                    Row(csv, row.Cells, position, CellProblem.ErrorsCell(wrong));
                }
            }
        }

        return text.ToString();
    }

    // A source without an Errors column gets it where the format has it: first.
    private static void Row(CsvWriter csv, IReadOnlyList<string> cells, int position, string errors)
    {
        if (position < 0)
        {
            csv.WriteField(Formulas.Guarded(errors));
        }

        for (var i = 0; i < Math.Max(cells.Count, position + 1); i++)
        {
            var cell = i == position ? errors : i < cells.Count ? cells[i] : "";
            csv.WriteField(Formulas.Guarded(Formulas.Unguarded(cell)));
        }

        csv.NextRecord();
    }
}
