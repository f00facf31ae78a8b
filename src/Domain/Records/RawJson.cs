using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Negotiation.Domain.Records;

/// <summary>A JSON value already written as UTF-8. It is passed on as it is, so that what was hashed is what is stored and sent.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    public static RawJson Of(string json) => new(Encoding.UTF8.GetBytes(json));

    public bool Equals(RawJson other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // GetRawText gives the bytes as they stand; writing the value anew could change what was hashed.
        using var document = JsonDocument.ParseValue(ref reader);
        return RawJson.Of(document.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.IsEmpty ? "null"u8 : value.Utf8.Span, skipInputValidation: true);
}
