using System.Text.Json;

namespace Negotiation.Domain.Deals;

/// <summary>What every record written by hand has in common.</summary>
public static class Writing
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

    /// <summary>What few records have, as the serializer writes it; nothing when <paramref name="value"/> is null.</summary>
    public static void WriteRare<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, DealJson.Writing);
        }
    }

    /// <summary>A list that in most records is empty.</summary>
    public static void WriteMostlyNone<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values)
    {
        if (values.Count > 0)
        {
            json.WriteRare(name, values);
        }
        else
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }
    }
}
