using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>What the readers of CSV files share.</summary>
public abstract class CsvRecordReader(IReadOnlyList<string> headers) : IRecordReader
{
    public abstract RowReading Read(SourceRecord record);

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
