using System.Text.Json;

namespace Negotiation.Domain.Deals;

internal static class Writing
{
    /// <summary>Nothing when <paramref name="text"/> is null.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteDay(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "O");
        json.WriteString(name, text);
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
        {
            json.WriteStringValue(texts[i]);
        }

        json.WriteEndArray();
    }
}
