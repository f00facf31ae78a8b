namespace Negotiation.Domain.Intake;

/// <summary>Reads the rows of one file in order, and refuses a row that names the deal of an earlier one.</summary>
public sealed class FileReader(HeaderMap map, IntakeContext context)
{
    private readonly RowReader rows = new(map, context);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <param name="number">The row's number in a spreadsheet; the header is row 1.</param>
    public RowReading Read(int number, IReadOnlyList<string> cells)
    {
        var reading = rows.Read(cells);
        if (reading.Row is not { } row || seen.TryAdd(row.Deal, number))
        {
            return reading;
        }

        var first = seen[row.Deal];
        return reading with
        {
            Row = null,
            Problems = [new CellProblem(map.NameOf(CoSellColumn.ReferralId), "rowTwice", $"Row {first} is about the same deal, keep one of the two.")],
        };
    }
}
