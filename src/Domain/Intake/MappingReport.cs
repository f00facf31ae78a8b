namespace Negotiation.Domain.Intake;

/// <param name="Becomes">What it becomes here; null for a field that is kept beside the deal and not used.</param>
/// <param name="Records">Records in which it holds something.</param>
public sealed record FieldUse(string Field, int Records, string? Becomes = null);

/// <summary>How a value was understood, and how often.</summary>
public sealed record ValueUse(string Field, string Value, string Means, int Records);

/// <summary>What the import makes of a file's fields and values.</summary>
/// <param name="Fields">At most <see cref="MappingTally.Most"/>, in the order in which they first occur.</param>
/// <param name="Values">At most <see cref="MappingTally.Most"/>.</param>
/// <param name="Remarks">What holds for the file as a whole, one sentence each.</param>
public sealed record MappingReport(IReadOnlyList<FieldUse> Fields, IReadOnlyList<ValueUse> Values, IReadOnlyList<string> Remarks);

/// <summary>Counts while the records of a file are read once.</summary>
public sealed class MappingTally(IRecordReader reader)
{
    public const int Most = 300;

    private readonly Dictionary<string, int> fields = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<Meaning, int> values = [];

    public void Add(SourceRecord record, RowReading reading)
    {
        foreach (var field in reader.Filled(record).Distinct(StringComparer.Ordinal))
        {
            if (fields.TryGetValue(field, out var count))
            {
                fields[field] = count + 1;
            }
            else if (order.Count < Most)
            {
                fields.Add(field, 1);
                order.Add(field);
            }
        }

        foreach (var meaning in reading.Meanings ?? [])
        {
            if (values.TryGetValue(meaning, out var count))
            {
                values[meaning] = count + 1;
            }
            else if (values.Count < Most)
            {
                values.Add(meaning, 1);
            }
        }
    }

    public MappingReport Report(IReadOnlyList<string> remarks) => new(
        [.. order.Select(field => new FieldUse(field, fields[field], reader.Becomes(field)))],
        [.. values.Select(v => new ValueUse(v.Key.Field, v.Key.Value, v.Key.Means, v.Value))
            .OrderBy(v => v.Field, StringComparer.Ordinal)
            .ThenBy(v => v.Value, StringComparer.Ordinal)],
        remarks);
}
