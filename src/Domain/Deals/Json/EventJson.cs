using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>Writes events for viewers by hand, byte for byte what <see cref="DomainJson"/> would write, in a fraction of the time.</summary>
public static class EventJson
{
    public static RawJson Write(IReadOnlyList<EventView> events) => new(OwnWriter.Write(events, Write).ToArray());

    private static void Write(Utf8JsonWriter json, IReadOnlyList<EventView> events)
    {
        json.WriteStartArray();
        for (var i = 0; i < events.Count; i++)
        {
            Write(json, events[i]);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EventView view)
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, view.Version);
        json.WriteString("at"u8, view.At);
        json.WriteString("person"u8, view.Person);
        json.WriteString("name"u8, view.Name);
        json.WritePropertyName("body"u8);
        json.WriteRawValue(view.Body.Utf8.Span, skipInputValidation: true);
        if (view.Party is { } party)
        {
            json.WriteString("party"u8, party);
        }

        json.WriteEndObject();
    }
}
