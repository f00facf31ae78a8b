using System.Text.Json;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Reads the records of one file in order, and refuses one that names the deal of an earlier one. It stays refused in the file of
/// errors, where the other no longer stands, until somebody takes the remark away and so says that this one counts.
/// </summary>
public sealed class FileReader(IRecordReader records)
{
    private const string Mark = "is about the same deal, keep one of the two";

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public RowReading Read(SourceRecord record)
    {
        var reading = records.Read(record);
        if (reading.Act is not { } act)
        {
            return reading;
        }

        var kind = record.Cells is null ? "record" : "row";
        if (IsMarked(record))
        {
            return Refused(reading, $"Another {kind} {Mark}: remove this {kind}, or clear this remark and it replaces what was imported.");
        }

        return seen.TryAdd(act.Deal, record.Number)
            ? reading
            : Refused(reading, $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {seen[act.Deal]} {Mark}: remove this {kind}, or clear this remark and it replaces what {kind} {seen[act.Deal]} says.");
    }

    private static RowReading Refused(RowReading reading, string text) => reading with { Act = null, Problems = [new CellProblem("", "rowTwice", text)] };

    private static bool IsMarked(SourceRecord record) => record.Cells is { } cells
        ? cells.Any(static cell => cell.Contains(Mark, StringComparison.Ordinal))
        : record.Json.ValueKind is JsonValueKind.Object && record.Json.GetRawText().Contains(Mark, StringComparison.Ordinal);
}
