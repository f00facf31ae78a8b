using System.Text.Json;

namespace Negotiation.Domain.Deals;

internal static class OfferJson
{
    public static void Write(Utf8JsonWriter json, Offer offer) => WrittenOnce<Offer>.Write(json, offer, Whole);

    public static void Write(Utf8JsonWriter json, Terms terms) => WrittenOnce<Terms>.Write(json, terms, Whole);

    /// <summary>As a command of any kind is written.</summary>
    public static void Write(Utf8JsonWriter json, MakeOffer command)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "makeOffer"u8);
        if (command.Terms is { } terms)
        {
            json.WritePropertyName("terms"u8);
            Write(json, terms);
        }

        if (command.Answers is { } answers)
        {
            json.WriteStartObject("answers"u8);
            json.WriteNumber("number"u8, answers.Number);
            json.WriteOptional("hash"u8, answers.Hash);
            json.WriteEndObject();
        }

        Times(json, command.ExpiresAt, command.IrrevocableUntil);
        json.WriteOptional("note"u8, command.Note);
        json.WriteOptional("reopens"u8, command.Reopens);
        json.WriteEndObject();
    }

    /// <summary>What the hash of an offer covers.</summary>
    public static void Hashed(Utf8JsonWriter json, (string Deal, int Number, string Party, MakeOffer Command) offer)
    {
        json.WriteStartObject();
        json.WriteString("deal"u8, offer.Deal);
        json.WriteNumber("number"u8, offer.Number);
        json.WriteString("party"u8, offer.Party);
        json.WritePropertyName("terms"u8);
        Write(json, offer.Command.Terms);
        Times(json, offer.Command.ExpiresAt, offer.Command.IrrevocableUntil);
        json.WriteOptional("note"u8, offer.Command.Note);
        json.WriteEndObject();
    }

    private static void Whole(Utf8JsonWriter json, Offer offer)
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

        Times(json, offer.ExpiresAt, offer.IrrevocableUntil);
        json.WriteOptional("note"u8, offer.Note);
        json.WriteEndObject();
    }

    // A command is written before it is checked, so anything may be missing in what it holds.
    private static void Whole(Utf8JsonWriter json, Terms terms)
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

    private static void Times(Utf8JsonWriter json, DateTimeOffset? expiresAt, DateTimeOffset? irrevocableUntil)
    {
        if (expiresAt is { } expires)
        {
            json.WriteString("expiresAt"u8, expires);
        }

        if (irrevocableUntil is { } binding)
        {
            json.WriteString("irrevocableUntil"u8, binding);
        }
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
