using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>What the readers of CSV files share.</summary>
public abstract class CsvRecordReader(IReadOnlyList<string> headers) : IRecordReader
{
    /// <summary>Characters in one cell: what a spreadsheet keeps.</summary>
    public const int MostCell = 32_767;

    public RowReading Read(SourceRecord record)
    {
        var reading = ReadRow(record);
        List<CellProblem> tooLong = [];
        for (var i = 0; i < record.Cells!.Count; i++)
        {
            var column = i < headers.Count ? headers[i].Trim() : "";
            if (Formulas.Unguarded(record.Cells[i]) is { Length: > MostCell } cell && !reading.Problems.Any(p => string.Equals(p.Column, column, StringComparison.Ordinal)))
            {
                tooLong.Add(new CellProblem(column, "cellTooLong", $"The cell has {cell.Length} characters, at most {MostCell} are possible."));
            }
        }

        return tooLong.Count == 0 ? reading : reading with { Act = null, Problems = [.. reading.Problems, .. tooLong] };
    }

    protected abstract RowReading ReadRow(SourceRecord record);

    public abstract string? Becomes(string field);

    public IEnumerable<string> Filled(SourceRecord record)
    {
        var cells = record.Cells!;
        for (var i = 0; i < Math.Min(headers.Count, cells.Count); i++)
        {
            if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                yield return headers[i].Trim();
            }
        }
    }

    public RawJson Original(SourceRecord record) => KeptRow.Of(headers, record.Cells!).ToJson();
}
