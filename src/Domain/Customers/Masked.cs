namespace Negotiation.Domain.Customers;

/// <summary>Texts that stand where a value should be: they say nothing about who a customer is.</summary>
internal static class Masked
{
    private static readonly HashSet<string> s_texts = new(StringComparer.Ordinal)
    {
        "", "accepttoview", "acceptedtoview", "acceptoview", "na", "nil", "none", "null", "unknown", "unbekannt", "inconnu", "desconocido", "sconosciuto",
        "tbd", "tba", "tbc", "notavailable", "notapplicable", "notprovided", "notspecified", "notdisclosed", "undisclosed", "confidential",
        "vertraulich", "confidentiel", "confidencial", "hidden", "masked", "redacted", "anonymous", "anonymized", "anonymised", "private",
        "customer", "customername", "endcustomer", "company", "companyname", "test", "testcustomer", "testcompany", "dummy", "example",
        "noname", "nocompany", "other", "various", "multiple", "blank", "empty", "undefined", "missing", "todo", "asdf", "xxx", "xxxx", "xxxxx",
    };

    // Of the texts above, those that nobody can mean as a name.
    private static readonly HashSet<string> s_nobody = new(StringComparer.Ordinal)
    {
        "", "accepttoview", "acceptedtoview", "acceptoview", "unknown", "unbekannt", "inconnu", "desconocido", "sconosciuto", "tbd", "tba", "tbc",
        "notavailable", "notapplicable", "notprovided", "notspecified", "notdisclosed", "undisclosed", "confidential", "redacted", "noname", "customername", "companyname",
    };

    /// <summary>Whether no customer can be meant: a person who writes this has to write a name.</summary>
    public static bool NamesNobody(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return s_nobody.Contains(letters) || (letters is "na" && text.Contains('/', StringComparison.Ordinal));
    }

    public static bool Is(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (text.Length > 40)
        {
            return !text.Any(char.IsLetterOrDigit);
        }

        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return s_texts.Contains(letters) || (text.Contains("**", StringComparison.Ordinal) && letters.Length < 6);
    }
}
