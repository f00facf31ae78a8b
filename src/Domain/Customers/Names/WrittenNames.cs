namespace Negotiation.Domain.Customers.Names;

/// <summary>The customs of writing more than a name into a name: brackets, former names, states, acronyms.</summary>
internal static class WrittenNames
{
    private const int LongestMark = 16;
    private const int MostInTail = 8;

    private static readonly string[] s_markers =
    [
        " formerly known as ", " also known as ", " now known as ", " doing business as ", " trading as ", " previously known as ", " formerly ", " previously ",
        " d/b/a ", " dba ", " t/a ", " f/k/a ", " fka ", " a/k/a ", " aka ", " vormals ", " ehemals ", " anciennement ", " antes ",
    ];

    // Only in brackets: "Pay Now" is a name.
    private static readonly string[] s_inBrackets = [.. s_markers, " now ", " ex ", " former ", " was ", " jetzt ", " the "];

    private static readonly string[] s_tails = [" - ", " – ", " — ", ", "];

    private static readonly string[] s_numberLabels = [" abn ", " acn ", " vat ", " hrb ", " ein ", " duns ", " siren ", " siret ", " cvr ", " kvk ", " cin ", " reg no ", " company no "];

    private static readonly string[] s_gluedForms = ["GmbH", "AG", "KG", "LLC", "Ltd", "Inc"];

    // Those that also stand for company, professional association and the like are left out.
    private const string States =
        "al:alabama ak:alaska az:arizona ar:arkansas ca:california :colorado ct:connecticut de:delaware dc:district_of_columbia fl:florida ga:georgia " +
        "hi:hawaii id:idaho il:illinois in:indiana ia:iowa ks:kansas ky:kentucky la:louisiana me:maine :maryland ma:massachusetts mi:michigan mn:minnesota " +
        "ms:mississippi mo:missouri mt:montana ne:nebraska nv:nevada nh:new_hampshire nj:new_jersey nm:new_mexico ny:new_york nc:north_carolina " +
        "nd:north_dakota oh:ohio ok:oklahoma or:oregon :pennsylvania ri:rhode_island sc:south_carolina sd:south_dakota tn:tennessee tx:texas ut:utah " +
        "vt:vermont va:virginia wa:washington wv:west_virginia wi:wisconsin wy:wyoming on:ontario qc:quebec bc:british_columbia ab:alberta mb:manitoba " +
        "sk:saskatchewan ns:nova_scotia nb:new_brunswick nsw:new_south_wales vic:victoria qld:queensland";

    private static readonly Dictionary<string, string> s_states = ReadStates();
    private static readonly HashSet<string> s_stateNames = [.. s_states.Values.Select(state => state.Replace(" ", "", StringComparison.Ordinal))];

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

    /// <summary>"Procter &amp;amp; Gamble" copied from a web page becomes Procter &amp; Gamble.</summary>
    public static string Decoded(string name)
    {
        name = WithSigns(name.StartsWith("TEST ", StringComparison.Ordinal) && name.AsSpan().IndexOfAnyInRange('a', 'z') > 0 ? name[5..] : name);
        var text = name.Contains('&', StringComparison.Ordinal) && name.Contains(';', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(name) : name;
        return text.AsSpan().IndexOfAny("™®©℠") < 0 ? text : text.Replace('™', ' ').Replace('®', ' ').Replace('©', ' ').Replace('℠', ' ');
    }

    // Barilla G. e R. Fratelli: a small letter between capitals is a word.
    private static string WithSigns(string name)
    {
        for (var at = name.IndexOf(". ", StringComparison.Ordinal); at > 0 && at + 4 < name.Length; at = name.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (name[at + 2] is 'e' or 'y' or 'i' && name[at + 3] == ' ' && char.IsUpper(name[at + 4]) && char.IsUpper(name[at - 1]))
            {
                return string.Concat(name.AsSpan(0, at + 2), "&", name.AsSpan(at + 3));
            }
        }

        return name;
    }

    /// <summary>The state that a text in brackets names, as in "Augustana College (SD)", or null.</summary>
    public static string? StateOf(string other, string? country) =>
        (country is null or "" or "US" or "CA" or "AU") && s_states.TryGetValue(other.Trim().Trim('.'), out var state) ? state : null;

    /// <summary>"Progressive Corp /OH/" as registers of securities write it loses the mark; a state is given back apart.</summary>
    public static string WithoutMark(string tidy, out string? region)
    {
        region = null;
        foreach (var label in s_numberLabels)
        {
            var number = tidy.IndexOf(label, StringComparison.Ordinal);
            if (number > 0 && tidy.AsSpan(number + label.Length).IndexOfAnyExcept("0123456789 .-") < 0)
            {
                return tidy[..number];
            }
        }

        var text = tidy.AsSpan().TrimEnd();
        var at = text.TrimEnd('/').LastIndexOf('/');
        var mark = at < 4 ? "" : text[(at + 1)..].TrimEnd('/').Trim().ToString();
        if (mark.Length is < 2 or > LongestMark || (text[^1] != '/' && mark is not "new" && !s_states.ContainsKey(mark)))
        {
            return tidy;
        }

        s_states.TryGetValue(mark, out region);
        return text[..at].ToString();
    }

    /// <summary>"Accenture plc - Dublin" and "Siemens AG, München": what stands before the sign and after it, or null.</summary>
    public static (string Head, string Tail)? WithoutTail(string text)
    {
        foreach (var sign in s_tails)
        {
            var at = text.LastIndexOf(sign, StringComparison.Ordinal);
            var tail = at > 2 ? text[(at + sign.Length)..].Trim() : "";
            if (tail.Length > 2 && tail.Count(letter => letter == ' ') < MostInTail)
            {
                return (text[..at], tail);
            }
        }

        return null;
    }

    /// <summary>Petrobras begins like Petróleo Brasileiro.</summary>
    public static bool IsShortFor(string brief, string whole) =>
        brief.Length > 4 && whole.Length > brief.Length && brief.AsSpan().CommonPrefixLength(whole) > 3;

    /// <summary>"Sacyr SA Sacyr" says one name twice, with the legal form between.</summary>
    public static List<string> Once(List<string> words, string? country)
    {
        var half = words.Count / 2;
        if (half > 1 && words.Count % 2 == 0 && words.GetRange(0, half).SequenceEqual(words.GetRange(half, half), StringComparer.Ordinal))
        {
            return words.GetRange(0, half);
        }

        for (var at = 2; at < words.Count; at++)
        {
            if (words[at] != words[0] || !Repeats(words, at))
            {
                continue;
            }

            var first = words.GetRange(0, at);
            var bare = new List<string>(first);
            if (LegalForms.Strip(bare, country, false) is not null)
            {
                return first;
            }
        }

        return words;
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
        return s_states.TryGetValue(tail, out region) ? text[..comma] : text;
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
        return tail is "the" or "el" or "le" or "les" or "los" or "las" or "il" or "gli" or "der" or "die" or "das" or "de" or "het" || tail.EndsWith(" of", StringComparison.Ordinal) ? tail + " " + tidy[..comma] : tidy;
    }

    // The last word may be cut.
    private static bool Repeats(List<string> words, int at)
    {
        for (var i = at; i < words.Count - 1; i++)
        {
            if (words[i] != words[i - at])
            {
                return false;
            }
        }

        return words.Count - 1 - at < at && words[words.Count - 1 - at].StartsWith(words[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether a word is the name of a state in the United States, Canada or Australia, written without spaces.</summary>
    public static bool IsState(string word) => s_stateNames.Contains(word);

    private static Dictionary<string, string> ReadStates()
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in States.Split(' ').Select(pair => pair.Split(':')))
        {
            var name = pair[1].Replace('_', ' ');
            states[name] = name;
            states.TryAdd(pair[0], name);
        }

        states.Remove("");
        return states;
    }
}
