using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>What the readers of JSON files share.</summary>
/// <param name="errors">Name of the member in which failed records carry what was wrong; never read and never kept.</param>
public abstract class JsonRecordReader(string errors) : IRecordReader
{
    public abstract RowReading Read(SourceRecord record);

    public abstract string? Becomes(string field);

    public IEnumerable<string> Filled(SourceRecord record)
    {
        if (record.Json.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        return Leaves(JsonRecord.Of(record.Json, [])).Where(path => !path.StartsWith(errors, StringComparison.OrdinalIgnoreCase));
    }

    public RawJson Original(SourceRecord record)
    {
        var kept = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(kept, JsonParts.Writing))
        {
            json.WriteStartObject();
            foreach (var member in record.Json.EnumerateObject().Where(m => !m.NameEquals(errors)))
            {
                JsonParts.Copy(json, member);
            }

            json.WriteEndObject();
        }

        return new RawJson(kept.WrittenSpan.ToArray());
    }

    private static IEnumerable<string> Leaves(JsonRecord at)
    {
        if (at.IsEmpty)
        {
            return [];
        }

        return at.Value.ValueKind switch
        {
            JsonValueKind.Object => at.Members.SelectMany(Leaves),
            JsonValueKind.Array => at.Items.SelectMany(Leaves),
            _ => [WithoutPlaces(at.Path)],
        };
    }

    private static string WithoutPlaces(string path) => path.Contains('[', StringComparison.Ordinal) ? JsonParts.Places().Replace(path, "") : path;

}
