namespace Negotiation.Domain.Customers.Names;

/// <summary>Legal forms at the end of a name, and in front of it where a country writes them there.</summary>
internal static class LegalForms
{
    private const int MostForms = 4;
    private const int LongestForm = 7;

    private const int LongestShort = 3;
    private const int LongText = 24;

    private static readonly HashSet<string> s_inside = ["ag", "gmbh", "kgaa", "inc", "ltd", "llc", "plc", "nv", "spa", "oyj", "aktiengesellschaft"];

    // Also words of some languages, so only one word may follow them.
    private static readonly HashSet<string> s_insideShort = ["sa", "se", "ab", "srl", "kk", "bv", "corp", "limited", "corporation", "sarl", "doo", "ad", "as", "sro", "kft", "zrt", "oy", "aps", "bvba", "sas", "co", "company", "dd", "jsc"];

    // No words of any language, so a town of two or three words may follow.
    private static readonly HashSet<string> s_sure = ["ag", "gmbh", "sa", "srl", "bv", "nv", "spa", "sarl", "doo", "dd", "sro", "kft", "zrt", "aps", "ltd", "plc", "kg", "scs", "oo", "as", "ad", "ab", "oy", "mbh", "gesmbh", "europaea", "nyrt", "oyj", "sas", "jsc"];

    private static readonly string[] s_long = ["limited", "incorporated", "corporation", "aktiengesellschaft", "aktiebolag"];

    private static readonly HashSet<string> s_frontCountries =
        ["RU", "UA", "BY", "KZ", "UZ", "AM", "GE", "LT", "LV", "EE", "RO", "MD", "BG", "RS", "HR", "SI", "MK", "BA", "ME", "ID", "VN", "GR", "CY", "AZ", "KG", "SE", "NO", "DK", "FI", "FR", "BE", "LU", "JP", "KR"];

    private static readonly Phrases<string> s_last = new();
    private static readonly Phrases<string> s_front = new();
    private static readonly Phrases<string> s_foreignLast = new();
    private static readonly Phrases<string> s_foreignFront = new();

    // Never part of a name, so they go wherever they stand.
    private static readonly HashSet<string> s_anywhere =
        ["gmbh", "ggmbh", "mbh", "ltd", "limited", "llc", "plc", "inc", "incorporated", "sarl", "pty", "pvt", "kft", "eood", "bhd", "sdn", "llp", "gesmbh", "kgaa", "aktiengesellschaft", "aktiebolag"];

    static LegalForms()
    {
        Read("legal-forms.txt", s_last, s_front);
        Read("legal-forms-scripts.txt", s_foreignLast, s_foreignFront);
    }

    private static void Read(string file, Phrases<string> last, Phrases<string> front)
    {
        foreach (var (kind, spellings) in DataFile.Table(file))
        {
            foreach (var spelling in spellings.SelectMany(Written))
            {
                last.Add(spelling.TrimStart('^'), kind);
                if (spelling[0] == '^')
                {
                    front.Add(spelling[1..], kind);
                }
            }
        }
    }

    // GmbH und Co. KG, SE u. Co. KGaA, GmbH & Compagnie Kommanditgesellschaft.
    private static IEnumerable<string> Written(string form)
    {
        var co = form.IndexOf("& co ", StringComparison.Ordinal);
        return co <= 0 ? [form]
            : from sign in new[] { "&", "und", "u", "et", "+" }
              from company in new[] { "co", "comp", "compagnie", "cie" }
              from end in form.EndsWith(" kg", StringComparison.Ordinal) ? new[] { form[(co + 5)..], "kommanditgesellschaft" } : [form[(co + 5)..]]
              from start in form.StartsWith("gmbh ", StringComparison.Ordinal) ? new[] { form[..co], "gesellschaft mit beschrankter haftung " } : [form[..co]]
              select $"{start}{sign} {company} {end}";
    }

    /// <summary>Takes the legal forms out, but never the last word that is left.</summary>
    /// <returns>The kind of the outermost form, or null when there was none.</returns>
    public static string? Strip(List<string> words, string? country, bool foreign)
    {
        string? kind = null;
        for (var i = 0; i < MostForms && words.Count > 1 && StripLast(words, ref kind, foreign); i++)
        {
        }

        StripInside(words, ref kind);
        if (kind is null && words.Count > 1 && IsCutForm(words[^1], words.Sum(word => word.Length + 1)))
        {
            words.RemoveAt(words.Count - 1);
        }

        for (var i = 0; i < 2 && words.Count > 1 && IsFrontUsual(words[0], country, foreign) && StripFront(words, ref kind, foreign); i++)
        {
        }

        for (var i = words.Count - 1; i > 0 && words.Count > 1; i--)
        {
            if (s_anywhere.Contains(words[i]))
            {
                s_last.At(words, i, out var meant);
                kind ??= meant;
                words.RemoveAt(i);
                var company = i < words.Count && words[i] is "and" or "und" ? i + 1 : i;
                if (company < words.Count - 1 && words[company] is "co" && words[company + 1] is "kg")
                {
                    words.RemoveRange(i, company + 2 - i);
                }
            }
        }

        return kind;
    }

    // Hapag Lloyd AG Group, Siemens Aktiengesellschaft Österreich.
    private static void StripInside(List<string> words, ref string? kind)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (s_inside.Contains(words[i])
                && Lexicon.Spell(words.GetRange(i + 1, words.Count - i - 1)).TrueForAll(word => word.Class == WordClass.Filler || Lexicon.CountryOf(word.Text) is not null))
            {
                s_last.At(words, i, out var meant);
                kind ??= meant;
                words.RemoveAt(i);
                return;
            }
        }
    }

    /// <summary>Whether a folded text is a legal form and nothing else.</summary>
    public static bool IsOnly(string full)
    {
        var words = full.Split(' ').ToList();
        Strip(words, null, false);
        return words.Count == 1 && s_last.At(words, 0, out _) == 1;
    }

    // Misspelt ones, and systems that cut names after so many characters leave "Laxmi Organic Industries Limit".
    private static bool IsCutForm(string word, int length) =>
        (word.Length >= (length >= LongText ? 3 : 5) && Array.Exists(s_long, form => form.Length > word.Length && form.StartsWith(word, StringComparison.Ordinal)))
        || (word.Length > LongestForm && Array.Exists(s_long, form => Comparing.Typos.Alike(word, form)));

    /// <summary>"DZ Bank AG Deutsche Zentral-Genossenschaftsbank": the words before a legal form that stands inside a name, or null.</summary>
    /// <param name="country">Of the record: its own country behind the form is an address too.</param>
    public static string? Head(string full, string? country)
    {
        var words = full.Split(' ').ToList();
        for (var i = 1; i < words.Count - 1; i++)
        {
            var isAddress = s_sure.Contains(words[i]) && IsAddress(words.GetRange(i + 1, words.Count - i - 1), country);
            if (!isAddress && !s_inside.Contains(words[i]) && !(s_insideShort.Contains(words[i]) && i == words.Count - 2))
            {
                continue;
            }

            var rest = words.GetRange(i, words.Count - i);
            string? kind = null;
            while (rest.Count > 1 && StripLast(rest, ref kind))
            {
            }

            var isForm = rest.Count == 1 || s_last.At(rest, 0, out _) == rest.Count;
            if (isForm)
            {
                return null;
            }

            if (isAddress || IsApart(words.GetRange(i + 1, words.Count - i - 1)))
            {
                return string.Join(' ', words.GetRange(0, i + 1));
            }
        }

        return null;
    }

    // Cluj-Napoca, Novo mesto, or the country that the record is in.
    private static bool IsAddress(List<string> words, string? country)
    {
        var spelled = Lexicon.Spell(words);
        return spelled.Count < 3 && spelled.TrueForAll(word => word.Class == WordClass.Place && (Lexicon.CountryOf(word.Text) is not { } own || own == country));
    }

    // A town, or at least two words; a country or a number makes another company of it.
    private static bool IsApart(List<string> words)
    {
        var spelled = Lexicon.Spell(words);
        return !spelled.Exists(word => Lexicon.CountryOf(word.Text) is not null || word.Class == WordClass.Number || word.Raw.Length < 3)
            && (spelled.Count > 1 || spelled[0].Class == WordClass.Place || spelled[0] is { Class: WordClass.Rare, Raw.Length: > 4 });
    }

    // Short ones are also words ("at", "too"), so they count only where they are written in front.
    private static bool IsFrontUsual(string word, string? country, bool foreign) =>
        foreign || word.Length > LongestShort || (country == "NL" && word is "nv" or "bv") || string.IsNullOrEmpty(country) || s_frontCountries.Contains(country);

    private static bool StripLast(List<string> words, ref string? kind, bool foreign = false)
    {
        for (var length = Math.Min(LongestForm, words.Count - 1); length > 0; length--)
        {
            var at = words.Count - length;
            if (s_last.At(words, at, out var meant) == length || (foreign && s_foreignLast.At(words, at, out meant) == length))
            {
                words.RemoveRange(at, length);
                if (words.Count > 1 && words[^1] is "and")
                {
                    words.RemoveAt(words.Count - 1);
                }

                kind ??= meant;
                return true;
            }
        }

        return false;
    }

    private static bool StripFront(List<string> words, ref string? kind, bool foreign)
    {
        var length = s_front.At(words, 0, out var meant);
        if (foreign && s_foreignFront.At(words, 0, out var native) is var found && found > length)
        {
            (length, meant) = (found, native);
        }

        if (length == 0 || length >= words.Count)
        {
            return false;
        }

        words.RemoveRange(0, length);
        kind ??= meant;
        return true;
    }
}
