using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>The dry run: every row is read, nothing is sent.</summary>
internal static class Checking
{
    /// <exception cref="FileFaultException">The file as a whole cannot be read.</exception>
    /// <exception cref="HeaderFaultException">Columns are missing or there twice.</exception>
    public static (CsvTable Table, HeaderMap Map) Open(ReadOnlySpan<byte> source)
    {
        var table = CsvTable.Read(source);
        var (map, broken) = HeaderMap.Read(table.Headers);
        return map is null ? throw new HeaderFaultException(WithHint(table, broken)) : (table, map);
    }

    /// <param name="foresee">What a row that can be read would do.</param>
    public static async Task<Findings> Check(CsvTable table, HeaderMap map, IntakeContext context, int width, Func<ImportRow, CancellationToken, Task<RowOutcome>> foresee, CancellationToken aborted)
    {
        List<ImportRemark> problems = [], notes = [];
        var counts = new Counts();
        List<ImportRow> good = [];
        foreach (var (row, reading) in Read(table, map, context))
        {
            problems.AddFirst(row.Number, reading.Problems);
            notes.AddFirst(row.Number, reading.Notes);
            if (reading.Row is { } found)
            {
                good.Add(found);
            }
            else
            {
                counts = counts.With(RowOutcome.Failed);
            }
        }

        var outcomes = new RowOutcome[good.Count];
        await Parallel.ForAsync(0, good.Count, new ParallelOptions { MaxDegreeOfParallelism = width, CancellationToken = aborted }, async (i, token) => outcomes[i] = await foresee(good[i], token));
        return new Findings(outcomes.Aggregate(counts, static (sum, outcome) => sum.With(outcome)), problems, notes);
    }

    public static IEnumerable<(CsvRow Row, RowReading Reading)> Read(CsvTable table, HeaderMap map, IntakeContext context)
    {
        var reader = new FileReader(map, context);
        return table.Rows.Select(row => (row, reader.Read(row.Number, row.Cells)));
    }

    private static IReadOnlyList<BrokenRule> WithHint(CsvTable table, IReadOnlyList<BrokenRule> broken) =>
        table.Headers.Count == 1 && table.Headers[0].AsSpan().IndexOfAny(';', '\t') >= 0
            ? [new BrokenRule("notCommas", "", "The columns are not separated by commas, save the file as \"CSV UTF-8 (comma delimited)\".")]
            : broken;
}

internal sealed class HeaderFaultException(IReadOnlyList<BrokenRule> broken) : Exception("The header row cannot be used.")
{
    public IReadOnlyList<BrokenRule> Broken { get; } = broken;
}
