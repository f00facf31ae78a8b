namespace Negotiation.Domain.Intake;

/// <summary>Reads the records of one file in order, and refuses one that names the deal of an earlier one.</summary>
public sealed class FileReader(IRecordReader records)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public RowReading Read(SourceRecord record)
    {
        var reading = records.Read(record);
        if (reading.Act is not { } act || seen.TryAdd(act.Deal, record.Number))
        {
            return reading;
        }

        var kind = record.Cells is null ? "Record" : "Row";
        return reading with
        {
            Act = null,
            Problems = [new CellProblem("", "rowTwice", $"{kind} {seen[act.Deal]} is about the same deal, keep one of the two.")],
        };
    }
}
