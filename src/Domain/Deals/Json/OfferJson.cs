using System.Text.Json;

namespace Negotiation.Domain.Deals;

internal static class OfferJson
{
    public static void Write(Utf8JsonWriter json, Offer offer)
    {
        json.WriteStartObject();
        json.WriteNumber("number"u8, offer.Number);
        json.WriteString("hash"u8, offer.Hash);
        json.WriteString("by"u8, offer.By);
        json.WriteString("person"u8, offer.Person);
        json.WriteString("at"u8, offer.At);
        json.WritePropertyName("terms"u8);
        Write(json, offer.Terms);
        json.WriteStartArray("changes"u8);
        for (var i = 0; i < offer.Changes.Count; i++)
        {
            Write(json, offer.Changes[i]);
        }

        json.WriteEndArray();
        if (offer.Answers is { } answers)
        {
            json.WriteNumber("answers"u8, answers);
        }

        if (offer.ExpiresAt is { } expires)
        {
            json.WriteString("expiresAt"u8, expires);
        }

        if (offer.IrrevocableUntil is { } binding)
        {
            json.WriteString("irrevocableUntil"u8, binding);
        }

        json.WriteOptional("note"u8, offer.Note);
        json.WriteEndObject();
    }

    // A command is written before it is checked, so anything may be missing in what it holds.
    public static void Write(Utf8JsonWriter json, Terms terms)
    {
        json.WriteStartObject();
        if (terms.Lines is { } lines)
        {
            json.WriteStartArray("lines"u8);
            for (var i = 0; i < lines.Count; i++)
            {
                Write(json, lines[i]);
            }

            json.WriteEndArray();
        }

        Shares(json, "credit"u8, terms.Credit);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Line? line)
    {
        if (line is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteOptional("activity"u8, line.Activity);
        json.WriteDay("due"u8, line.Due);
        json.WriteOptional("owner"u8, line.Owner);
        json.WriteOptional("note"u8, line.Note);
        Shares(json, "shares"u8, line.Shares);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, EnumNames<ChangeKind>.All[(int)change.Kind]);
        json.WriteString("subject"u8, change.Subject);
        json.WriteOptional("from"u8, change.From);
        json.WriteOptional("to"u8, change.To);
        json.WriteEndObject();
    }

    private static void Shares(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<CreditShare>? shares)
    {
        if (shares is null)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] is { } share)
            {
                json.WriteStartObject();
                json.WriteOptional("party"u8, share.Party);
                json.WriteNumber("percent"u8, share.Percent);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
