using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Negotiation.Domain.Records;

/// <summary>
/// Reads short strings so that equal ones are mostly one object. Thousands of deals name the same activities, parties,
/// currencies and zones; a table of fixed size remembers the last string of each slot, so nothing is kept for ever.
/// </summary>
internal sealed class SharedStrings : JsonConverter<string>
{
    private const int Longest = 32;
    private const int Slots = 8192;
    private static readonly string?[] Table = new string?[Slots];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Read(ref reader) : throw new JsonException();

    /// <param name="reader">At a string.</param>
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > Longest)
        {
            return reader.GetString();
        }

        var utf8 = reader.ValueSpan;
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        ref var slot = ref Table[hash % Slots];
        var known = slot;
        return known is not null && Same(known, utf8) ? known : slot = reader.GetString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // Only plain ASCII is compared; anything else is read anew.
    private static bool Same(string known, ReadOnlySpan<byte> utf8) => Ascii.Equals(utf8, known);
}
