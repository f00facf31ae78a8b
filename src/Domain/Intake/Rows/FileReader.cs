using System.Text.Json;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Reads the records of one file in order, and refuses one that names the deal of an earlier one. It stays refused in the file of
/// errors, where the other no longer stands, until somebody gives it another id, or takes the remark away and so says that this one counts.
/// </summary>
public sealed class FileReader(IRecordReader records)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public RowReading Read(SourceRecord record)
    {
        var reading = records.Read(record);
        if (reading.Act is not { } act)
        {
            return reading;
        }

        var kind = record.Cells is null ? "record" : "row";
        var mark = MarkOf(act);
        if (IsMarked(record, mark))
        {
            return Refused(reading, $"Another {kind} {mark}: remove this {kind}, or clear this remark and it replaces what was imported.");
        }

        return seen.TryAdd(act.Deal, record.Number)
            ? reading
            : Refused(reading, $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {seen[act.Deal]} {mark}: remove this {kind}, or clear this remark and it replaces what {kind} {seen[act.Deal]} says.");
    }

    private static RowReading Refused(RowReading reading, string text) => reading with { Act = null, Problems = [new CellProblem("", "rowTwice", text)] };

    // With a piece of the deal's own id: a record that was given another is another deal, whatever remark it still carries.
    private static string MarkOf(RecordAct act) => $"is about the same deal ({act.Deal[^6..]}), keep one of the two";

    private static bool IsMarked(SourceRecord record, string mark) => record.Cells is { } cells
        ? cells.Any(cell => cell.Contains(mark, StringComparison.Ordinal))
        : record.Json.ValueKind is JsonValueKind.Object && record.Json.GetRawText().Contains(mark, StringComparison.Ordinal);
}
