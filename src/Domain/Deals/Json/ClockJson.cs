using System.Text.Json;

namespace Negotiation.Domain.Deals;

internal static class ClockJson
{
    public static void Write(Utf8JsonWriter json, Clock clock)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, EnumNames<ClockKind>.All[(int)clock.Kind]);
        json.WriteString("start"u8, clock.Start);
        json.WriteString("half"u8, clock.Half);
        json.WriteString("most"u8, clock.Most);
        json.WriteString("due"u8, clock.Due);
        json.WriteNumber("passed"u8, clock.Passed);
        if (clock.Remaining is { } remaining)
        {
            json.WriteString("remaining"u8, remaining.ToString("c", null));
        }

        json.WriteNumber("extensions"u8, clock.Extensions);
        if (clock.Warnings is { } warnings)
        {
            json.WriteStartArray("warnings"u8);
            foreach (var at in warnings)
            {
                json.WriteStringValue(at);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
