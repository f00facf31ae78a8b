using System.Globalization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Intake;

/// <summary>Facts that every JSON format states, each at places of its own.</summary>
internal static class JsonFacts
{
    private const string MaskedName = "The source hides the customer's name, accept the referral there and export it again.";
    private const int MostMail = 128;

    private static readonly string[] Stamps =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss'Z'",
    ];

    public static string? CustomerName(JsonFields fields, string path)
    {
        if (Masks.Hides(fields.Peek(path)))
        {
            fields.Wrong(path, "customerMasked", MaskedName);
            return null;
        }

        return fields.Text(path, required: true);
    }

    /// <summary>A code of two or three letters, or a country's English name.</summary>
    public static string? Country(JsonFields fields, string path)
    {
        if (fields.Text(path, required: true) is not { } text)
        {
            return null;
        }

        var code = CountryNames.CodeOf(text);
        if (code is null)
        {
            fields.Wrong(path, "countryUnknown", $"\"{Shown.Short(text)}\" is no country known by that code or name, for example DE or Germany.");
        }
        else if (!string.Equals(code, text, StringComparison.Ordinal))
        {
            fields.Means(path, text, code);
        }

        return code;
    }

    public static string? Domain(JsonFields fields, string path)
    {
        if (fields.Text(path, Limits.Text) is not { } text)
        {
            return null;
        }

        var domain = FormRules.DomainOf(text);
        if (domain is null)
        {
            fields.Wrong(path, "domainFormat", $"\"{Shown.Short(text)}\" is not a web domain, for example contoso.com.");
        }

        return domain;
    }

    public static string? Duns(JsonFields fields, JsonRecord? at)
    {
        if (at is null || fields.Text(at, loose: true) is not { } text)
        {
            return null;
        }

        var duns = DunsNumber.Read(text);
        if (duns is null)
        {
            fields.Wrong(at.Path, "dunsFormat", $"\"{Shown.Short(text)}\" is not a D-U-N-S number of up to nine digits.");
        }

        return duns;
    }

    /// <summary>An amount written as a number or as text, within the bounds of <see cref="Amounts"/>.</summary>
    public static decimal? Amount(JsonFields fields, string path, JsonRecord? at)
    {
        var before = fields.Problems.Count;
        if (at is null || fields.Text(at, loose: true) is not { } text)
        {
            if (fields.Problems.Count == before)
            {
                fields.Wrong(path, "required", "This must be filled.");
            }

            return null;
        }

        var (value, code, sentence) = Amounts.Read(Plain(text));
        if (code is not null)
        {
            fields.Wrong(at.Path, code, sentence!);
        }

        return value;
    }

    public static string? Currency(JsonFields fields, string path, JsonRecord? at)
    {
        var before = fields.Problems.Count;
        if (at is null || fields.Text(at) is not { } text)
        {
            if (fields.Problems.Count == before)
            {
                fields.Wrong(path, "required", "This must be filled.");
            }

            return null;
        }

        var code = text.ToUpperInvariant();
        if (Currencies.Exists(code))
        {
            return code;
        }

        fields.Wrong(at.Path, "currencyUnknown", $"\"{Shown.Short(text)}\" is not a currency code of ISO 4217, for example USD.");
        return null;
    }

    /// <param name="closed">Nothing is open any more: the day may lie in the past. Null when that is not known.</param>
    public static DateOnly? Close(JsonFields fields, string path, bool? closed, DateOnly today)
    {
        if (fields.Text(path, required: true) is not { } text)
        {
            return null;
        }

        if (Instant(text) is not { } at)
        {
            fields.Wrong(path, "dateFormat", $"\"{Shown.Short(text)}\" is not a date, write year, month and day, for example 2027-01-30.");
            return null;
        }

        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (closed is false && day < today)
        {
            fields.Wrong(path, "closeDatePast", "The deal is open but its close date has passed.");
        }
        else if (day.DayNumber - today.DayNumber > Limits.Horizon || day.Year < 2000)
        {
            fields.Wrong(path, "closeDateFar", "The close date is too far away, check the year.");
        }

        return day;
    }

    /// <summary>When the source says the claim was made. Nobody may edit it there, so what cannot be read is only noted.</summary>
    public static DateTimeOffset? Created(JsonFields fields, string path)
    {
        var text = fields.Peek(path);
        var at = Instant(text);
        if (text.Length > 0 && at is null)
        {
            fields.Note(path, "createdDate", "The date of creation cannot be read and is left out.");
        }

        return at;
    }

    /// <summary>Adds a colleague who can be recognised at sign-in.</summary>
    public static void AddMember(JsonFields fields, List<Member> members, string path, string? name, string? mail)
    {
        if (mail is null)
        {
            if (name is not null)
            {
                fields.Note(path, "teamMemberUnknown", "The team member has no mail address and gets no access.");
            }

            return;
        }

        mail = mail.ToLowerInvariant();
        if (mail.Length > MostMail || !MailAddresses.Fits(mail))
        {
            fields.Wrong(path, "mailFormat", $"\"{Shown.Short(mail)}\" is not a mail address.");
        }
        else if (members.All(m => !m.Person.Equals(mail, StringComparison.OrdinalIgnoreCase)))
        {
            if (members.Count == Limits.Members)
            {
                fields.Note(path, "teamMemberLeftOut", $"A party has at most {Limits.Members} people, this one gets no access.");
                return;
            }

            members.Add(new Member(mail, string.IsNullOrWhiteSpace(name) ? mail : name, Role.PartnerRep, "UTC"));
        }
    }

    public static List<Member> Importer(IntakeContext context) => context.Importer is { } importer ? [importer] : [];

    // 1e3 and the like are valid JSON numbers.
    private static string Plain(string text) =>
        text.Contains('e', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : text;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, Stamps, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
