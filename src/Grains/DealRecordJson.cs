using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>Writes what is stored of a deal, byte for byte as the serializer would: it is written with every act of every room.</summary>
public static class DealRecordJson
{
    public static void Write(Utf8JsonWriter json, DealRecord record)
    {
        json.WriteStartObject();
        json.WriteNumber("schema"u8, record.Schema);
        Member(json, "deal"u8, record.Deal);
        json.WriteString("head"u8, record.Head);
        if (record.Outbox.Count > 0)
        {
            Member(json, "outbox"u8, record.Outbox);
        }
        else
        {
            json.WriteStartArray("outbox"u8);
            json.WriteEndArray();
        }

        if (record.Reminder is { } reminder)
        {
            json.WriteString("reminder"u8, reminder);
        }

        if (record.ClaimDue)
        {
            json.WriteBoolean("claimDue"u8, record.ClaimDue);
        }

        Member(json, "caseDue"u8, record.CaseDue);
        if (record.Claim is { } claim)
        {
            json.WriteStartObject("claim"u8);
            Texts(json, "keys"u8, claim.Keys);
            Texts(json, "reported"u8, claim.Reported);
            if (claim.Again is { } again)
            {
                json.WriteString("again"u8, again);
            }

            json.WriteEndObject();
        }

        Member(json, "overlaps"u8, record.Overlaps);
        json.WriteEndObject();
    }

    private static void Member<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, DealJson.Writing);
        }
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
        {
            json.WriteStringValue(texts[i]);
        }

        json.WriteEndArray();
    }
}
