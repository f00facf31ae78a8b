namespace Negotiation.Domain.Customers.Names;

/// <summary>What people write beside a name for themselves: old, do not use, for whose attention, a share's ticker.</summary>
internal static class Notes
{
    private static readonly string[] s_addressees = [" c/o ", " attn ", " attn: ", " attn. ", " att: ", " z.hd. ", " z. hd. ", " z.h. ", " zhd ", " fao ", " t.a.v. "];

    private static readonly string[] s_openings =
        ["messrs. ", "messrs ", "m/s. ", "m/s ", "fa. ", "firma ", "company: ", "account: ", "customer: "];

    private static readonly (string Brief, string Whole)[] s_briefs =
        [("min. ", "ministry "), ("min of ", "ministry of "), ("minist. ", "ministry "), ("soc. ", "society "), ("cía. ", "compania "), ("cia. ", "compania "), ("cie. ", "compagnie ")];

    private static readonly HashSet<string> s_remarks =
    [
        "old", "new", "test", "inactive", "do not use", "dnu", "duplicate", "dup", "dupe", "closed", "archived", "archive", "obsolete", "deprecated", "merged", "hq", "headquarters",
        "billing", "invoicing", "main", "main account", "parent", "parent account", "prospect", "customer", "reseller", "direct", "copy", "active", "legacy", "alt", "neu", "nicht verwenden", "inaktiv",
    ];

    // Cork HQ, London head office.
    private static readonly string[] s_seats = [" hq", " headquarters", " head office", " main office", " hauptsitz", " zentrale", " siege"];

    private static readonly string[] s_exchanges = ["nasdaq", "nyse", "lse", "tsx", "asx", "etr", "fra", "epa", "otc", "otcmkts", "bse", "nse", "hkex", "sehk", "tyo", "six", "ticker", "symbol"];

    private static readonly string[] s_owners = [", a ", ", an ", " - a ", " - an ", ", part of ", " - part of ", ", member of ", ", a member of ", ", division of ", ", subsidiary of ", " - division of "];

    private static readonly string[] s_units = ["company", "business", "brand", "group", "division", "subsidiary", "unit"];

    /// <param name="tidy">Lower-case text.</param>
    public static string Without(string tidy)
    {
        var mark = tidy.LastIndexOf('_');
        tidy = mark > 2 && IsRemark(tidy[(mark + 1)..]) ? tidy[..mark] : tidy;
        var text = tidy.Replace('_', ' ').Trim(' ', '*', '#', '!', '~', '"', '-', ',', ';', '|');
        foreach (var opening in s_openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                text = text[opening.Length..];
            }
        }

        // Only in front: at the end they are legal forms or names.
        foreach (var (brief, whole) in s_briefs)
        {
            text = text.StartsWith(brief, StringComparison.Ordinal) ? string.Concat(whole, text.AsSpan(brief.Length)) : text;
        }

        foreach (var addressee in s_addressees)
        {
            var at = text.IndexOf(addressee, StringComparison.Ordinal);
            text = at > 2 ? text[..at].TrimEnd(' ', ',', '-') : text;
        }

        // Baker Hughes, a GE company.
        foreach (var owner in s_owners)
        {
            var at = text.IndexOf(owner, StringComparison.Ordinal);
            text = at > 2 && (owner.Contains("of", StringComparison.Ordinal) || Array.Exists(s_units, unit => text.EndsWith(unit, StringComparison.Ordinal))) ? text[..at] : text;
        }

        text = WithoutStars(WithoutNumber(WithoutTicker(text)));
        return text.Length > 1 ? WithoutTail(text) : tidy;
    }

    /// <summary>Whether a text in brackets or after a dash is a remark and no name.</summary>
    public static bool IsRemark(string text) =>
        s_remarks.Contains(text.Trim()) || Array.Exists(s_seats, seat => text.TrimEnd().EndsWith(seat, StringComparison.Ordinal));

    // *INACTIVE* Fabrikam
    private static string WithoutStars(string text)
    {
        var at = text.IndexOf('*', StringComparison.Ordinal);
        return at > 0 && IsRemark(text[..at]) ? text[at..].Trim('*', ' ') : at > 0 && IsRemark(text[at..].Trim('*', ' ')) ? text[..at].Trim() : text;
    }

    private static string WithoutTail(string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[" - ", " – ", ": ", " / "])
        {
            var last = text.LastIndexOf(sign, StringComparison.Ordinal);
            if (last > 2 && IsRemark(text[(last + sign.Length)..]))
            {
                return text[..last];
            }

            var first = text.IndexOf(sign, StringComparison.Ordinal);
            if (first > 0 && first + sign.Length < text.Length && IsRemark(text[..first]))
            {
                return text[(first + sign.Length)..];
            }
        }

        return text;
    }

    // Northwind Traders #2
    private static string WithoutNumber(string text)
    {
        var at = text.LastIndexOf(" #", StringComparison.Ordinal);
        return at > 2 && text.Length - at is > 2 and < 6 && text.AsSpan(at + 2).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..at] : text;
    }

    // Apple Inc (NASDAQ: AAPL)
    private static string WithoutTicker(string text)
    {
        var open = text.LastIndexOf('(');
        if (open < 2 || text[^1] != ')')
        {
            return text;
        }

        var inside = text.AsSpan(open + 1, text.Length - open - 2);
        var colon = inside.IndexOf(':');
        var isTicker = colon > 0 && Array.Exists(s_exchanges, Starts(inside[..colon].ToString()));
        return isTicker ? text[..open].TrimEnd() : text;

        static Predicate<string> Starts(string exchange) => known => exchange.Trim() == known;
    }
}
