using System.Globalization;
using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// Reads the most frequent command, an offer as our own client writes it, in one pass. Anything out of the ordinary, be it wrong, null,
/// twice or merely unknown, is left to <see cref="DomainJson"/>, which alone decides what it means.
/// </summary>
public static class OfferReader
{
    private const int UsualLines = 8;

    /// <param name="reader">At the start of a value; afterwards at its end, or anywhere when null is returned.</param>
    /// <returns>What <see cref="DomainJson"/> would read; null when that has to be asked.</returns>
    public static MakeOffer? Read(ref Utf8JsonReader reader)
    {
        try
        {
            return Command(ref reader);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static MakeOffer? Command(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject
            || !reader.Read() || !reader.ValueTextEquals("type"u8)
            || !reader.Read() || reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals("makeOffer"u8))
        {
            return null;
        }

        Terms? terms = null;
        OfferRef? answers = null;
        DateTimeOffset? expires = null, binding = null;
        string? note = null, reopens = null;
        while (Member(ref reader))
        {
            var known = reader.ValueTextEquals("terms"u8) ? terms is null && Terms(ref reader, out terms)
                : reader.ValueTextEquals("answers"u8) ? answers is null && Answers(ref reader, out answers)
                : reader.ValueTextEquals("expiresAt"u8) ? expires is null && Instant(ref reader, out expires)
                : reader.ValueTextEquals("irrevocableUntil"u8) ? binding is null && Instant(ref reader, out binding)
                : reader.ValueTextEquals("note"u8) ? note is null && Text(ref reader, out note)
                : reader.ValueTextEquals("reopens"u8) && reopens is null && Text(ref reader, out reopens);
            if (!known)
            {
                return null;
            }
        }

        return terms is not null && reader.TokenType == JsonTokenType.EndObject ? new MakeOffer(terms, answers, expires, binding, note, reopens) : null;
    }

    private static bool Terms(ref Utf8JsonReader reader, out Terms? terms)
    {
        terms = null;
        List<Line>? lines = null;
        List<CreditShare>? credit = null;
        if (!Starts(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        while (Member(ref reader))
        {
            var known = reader.ValueTextEquals("lines"u8) ? lines is null && Lines(ref reader, out lines)
                : reader.ValueTextEquals("credit"u8) && credit is null && Shares(ref reader, out credit);
            if (!known)
            {
                return false;
            }
        }

        terms = lines is null || credit is null ? null : new Terms(lines, credit);
        return terms is not null && reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool Lines(ref Utf8JsonReader reader, out List<Line>? lines)
    {
        lines = null;
        if (!Starts(ref reader, JsonTokenType.StartArray))
        {
            return false;
        }

        var all = new List<Line>(UsualLines);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (Line(ref reader) is not { } line)
            {
                return false;
            }

            all.Add(line);
        }

        lines = all;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static Line? Line(ref Utf8JsonReader reader)
    {
        string? activity = null, owner = null, note = null;
        DateOnly? due = null;
        List<CreditShare>? shares = null;
        while (Member(ref reader))
        {
            var known = reader.ValueTextEquals("activity"u8) ? activity is null && Text(ref reader, out activity)
                : reader.ValueTextEquals("due"u8) ? due is null && Day(ref reader, out due)
                : reader.ValueTextEquals("owner"u8) ? owner is null && Text(ref reader, out owner)
                : reader.ValueTextEquals("note"u8) ? note is null && Text(ref reader, out note)
                : reader.ValueTextEquals("shares"u8) && shares is null && Shares(ref reader, out shares);
            if (!known)
            {
                return null;
            }
        }

        return activity is not null && due is { } day && reader.TokenType == JsonTokenType.EndObject ? new Line(activity, day, owner, note, shares) : null;
    }

    private static bool Shares(ref Utf8JsonReader reader, out List<CreditShare>? shares)
    {
        shares = null;
        if (!Starts(ref reader, JsonTokenType.StartArray))
        {
            return false;
        }

        var all = new List<CreditShare>(2);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? party = null;
            decimal? percent = null;
            while (Member(ref reader))
            {
                var known = reader.ValueTextEquals("party"u8) ? party is null && Text(ref reader, out party)
                    : reader.ValueTextEquals("percent"u8) && percent is null && Number(ref reader, out percent);
                if (!known)
                {
                    return false;
                }
            }

            if (party is null || percent is not { } value || reader.TokenType != JsonTokenType.EndObject)
            {
                return false;
            }

            all.Add(new CreditShare(party, value));
        }

        shares = all;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool Answers(ref Utf8JsonReader reader, out OfferRef? answers)
    {
        answers = null;
        int? number = null;
        string? hash = null;
        if (!Starts(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        while (Member(ref reader))
        {
            var known = reader.ValueTextEquals("number"u8) ? number is null && Whole(ref reader, out number)
                : reader.ValueTextEquals("hash"u8) && hash is null && Text(ref reader, out hash);
            if (!known)
            {
                return false;
            }
        }

        answers = number is { } n && hash is not null ? new OfferRef(n, hash) : null;
        return answers is not null && reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool Member(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static bool Starts(ref Utf8JsonReader reader, JsonTokenType token) => reader.Read() && reader.TokenType == token;

    private static bool Text(ref Utf8JsonReader reader, out string? text)
    {
        text = reader.Read() && reader.TokenType == JsonTokenType.String ? SharedStrings.Read(ref reader) : null;
        return text is not null;
    }

    private static bool Day(ref Utf8JsonReader reader, out DateOnly? day)
    {
        day = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length != 10)
        {
            return false;
        }

        Span<char> text = stackalloc char[10];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)reader.ValueSpan[i];
        }

        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
        return day is not null;
    }

    private static bool Instant(ref Utf8JsonReader reader, out DateTimeOffset? at)
    {
        at = reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var value) ? value : null;
        return at is not null;
    }

    private static bool Number(ref Utf8JsonReader reader, out decimal? number)
    {
        number = reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : null;
        return number is not null;
    }

    private static bool Whole(ref Utf8JsonReader reader, out int? number)
    {
        number = reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : null;
        return number is not null;
    }
}
