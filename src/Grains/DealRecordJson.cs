using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>Writes what is stored of a deal, byte for byte as the serializer would: it is written with many an act, and with every one where journal and records are not one store.</summary>
public static class DealRecordJson
{
    public static void Write(Utf8JsonWriter json, DealRecord record)
    {
        json.WriteStartObject();
        json.WriteNumber("schema"u8, record.Schema);
        json.WriteRare("deal"u8, record.Deal);
        json.WriteString("head"u8, record.Head);
        json.WriteMostlyNone("outbox"u8, record.Outbox);
        if (record.Reminder is { } reminder)
        {
            json.WriteString("reminder"u8, reminder);
        }

        if (record.ClaimDue)
        {
            json.WriteBoolean("claimDue"u8, record.ClaimDue);
        }

        json.WriteRare("caseDue"u8, record.CaseDue);
        if (record.Claim is { } claim)
        {
            json.WriteStartObject("claim"u8);
            json.WriteTexts("keys"u8, claim.Keys);
            json.WriteTexts("reported"u8, claim.Reported);
            if (claim.Again is { } again)
            {
                json.WriteString("again"u8, again);
            }

            if (claim.More)
            {
                json.WriteBoolean("more"u8, claim.More);
            }

            if (claim.Left is { } left)
            {
                json.WriteRare("left"u8, left);
            }

            json.WriteEndObject();
        }

        json.WriteRare("overlaps"u8, record.Overlaps);
        json.WriteEndObject();
    }
}
