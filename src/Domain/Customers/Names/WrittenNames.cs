namespace Negotiation.Domain.Customers.Names;

/// <summary>The customs of writing more than a name into a name: brackets, former names, states, acronyms.</summary>
internal static class WrittenNames
{
    private static readonly string[] s_markers =
    [
        " formerly known as ", " also known as ", " now known as ", " doing business as ", " trading as ", " previously known as ", " formerly ", " previously ",
        " d/b/a ", " dba ", " t/a ", " f/k/a ", " fka ", " a/k/a ", " aka ", " vormals ", " ehemals ", " anciennement ", " antes ",
    ];

    // Only in brackets: "Pay Now" is a name.
    private static readonly string[] s_inBrackets = [.. s_markers, " now ", " ex ", " former ", " was ", " jetzt ", " the "];

    private static readonly string[] s_gluedForms = ["GmbH", "AG", "KG", "LLC", "Ltd", "Inc"];

    private static readonly HashSet<string> s_states =
    [
        "al", "ak", "az", "ar", "ca", "ct", "de", "dc", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la", "me", "ma", "mi", "mn", "ms", "mo", "mt",
        "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy",
        "on", "qc", "bc", "ab", "mb", "sk", "ns", "nb", "nsw", "vic", "qld",
    ];

    /// <summary>SiemensAG becomes Siemens AG.</summary>
    public static string Unglued(string name)
    {
        foreach (var form in s_gluedForms)
        {
            if (name.Length > form.Length + 2 && name.EndsWith(form, StringComparison.Ordinal) && char.IsLower(name[^(form.Length + 1)]))
            {
                return name[..^form.Length] + " " + form;
            }
        }

        return name;
    }

    /// <summary>What stands in brackets goes to <paramref name="inside"/>.</summary>
    public static string OutOfBrackets(string tidy, List<string> inside)
    {
        var outside = tidy;
        for (var i = 0; i < 3; i++)
        {
            var open = outside.IndexOfAny(['(', '[', '{']);
            var close = open < 0 ? -1 : outside.IndexOfAny([')', ']', '}'], open);
            if (close < 0)
            {
                break;
            }

            inside.Add(outside[(open + 1)..close]);
            outside = string.Concat(outside.AsSpan(0, open), " ", outside.AsSpan(close + 1));
        }

        return string.IsNullOrWhiteSpace(outside) ? tidy : outside;
    }

    /// <summary>What follows words such as "formerly" goes to <paramref name="others"/>.</summary>
    public static string WithoutOthers(string text, List<string> others)
    {
        foreach (var marker in s_markers)
        {
            var at = text.IndexOf(marker, StringComparison.Ordinal);
            if (at > 0)
            {
                others.Add(text[(at + marker.Length)..]);
                text = text[..at];
            }
        }

        return text;
    }

    public static string WithoutMarker(string other)
    {
        var text = " " + other.TrimStart();
        foreach (var marker in s_inBrackets)
        {
            if (text.StartsWith(marker, StringComparison.Ordinal))
            {
                return text[marker.Length..];
            }
        }

        return other;
    }

    /// <summary>"City of Boston, MA" loses its state, which is given back apart.</summary>
    public static string WithoutRegion(string text, string? country, out string? region)
    {
        region = null;
        var comma = text.LastIndexOf(',');
        if (comma <= 0 || country is not (null or "" or "US" or "CA" or "AU"))
        {
            return text;
        }

        var tail = text[(comma + 1)..].Trim().Trim('.');
        if (!s_states.Contains(tail))
        {
            return text;
        }

        region = tail;
        return text[..comma];
    }

    /// <summary>"Boston, City of" is the City of Boston, and "Ritz, The" is The Ritz.</summary>
    public static string Rotated(string tidy)
    {
        var comma = tidy.LastIndexOf(',');
        if (comma <= 0)
        {
            return tidy;
        }

        var tail = tidy[(comma + 1)..].Trim();
        return tail is "the" || tail.EndsWith(" of", StringComparison.Ordinal) ? tail + " " + tidy[..comma] : tidy;
    }

    /// <summary>"LVMH Moët Hennessy Louis Vuitton" says one name twice: it gives both, the acronym alone and the rest.</summary>
    public static IEnumerable<string> WithAcronym(string raw)
    {
        var words = raw.Split(' ');
        if (words.Length < 3)
        {
            return [];
        }

        var (first, last) = (words[0], words[^1]);
        return first.Length is > 1 and < 7 && StandsFor(first, words[1..]) ? [string.Join(' ', words[1..]), first]
            : last.Length is > 1 and < 7 && StandsFor(last, words[..^1]) ? [string.Join(' ', words[..^1]), last]
            : [];
    }

    private static bool StandsFor(string acronym, string[] words)
    {
        var meaning = words.Where(word => Lexicon.ClassOf(word) != WordClass.Stop).ToList();
        return (meaning.Count == acronym.Length && acronym.Order().SequenceEqual(meaning.Select(word => word[0]).Order()))
            || (meaning.Count > acronym.Length && acronym.Length > 2 && acronym.Zip(meaning).All(pair => pair.First == pair.Second[0]))
            || (words.Length == acronym.Length && acronym.Zip(words).All(pair => pair.First == pair.Second[0]));
    }
}
