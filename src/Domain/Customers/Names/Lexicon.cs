namespace Negotiation.Domain.Customers.Names;

/// <summary>One spelling for abbreviations, translations and places, and the class of each word.</summary>
internal static class Lexicon
{
    private const string Ukraine = "UA";
    private const int ShortestElided = 7;
    private const int ShortestCut = 4;
    private const int ShortestMinistry = 13;

    private static readonly string[] s_ministries = ["ministerium", "ministeriet", "ministerie", "departementet"];

    private static readonly string[] s_ofPlace = ["s", "er"];

    // Of Slavic adjectives, as they come out of Cyrillic letters; the longer before the shorter that it ends with.
    private static readonly string[] s_ofTown = ["skogo", "skoho", "skaia", "skoi", "skoe", "skii", "skyi", "skij", "skiy", "skia", "ska", "ske", "ski", "sko"];
    private static readonly string[] s_compounds = ["aktiebolaget", "aktiebolag", "gesellschaft", "gesellschaften"];
    private static readonly Phrases<string> s_spellings = new();

    // Read letter by letter these are also words of other tongues: a luka is a port, and TD trade, in Cyrillic only.
    private static readonly Phrases<string> s_foreign = new();
    private static readonly Phrases<string> s_known = new();
    private static readonly Dictionary<string, WordClass> s_classes = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> s_countries = new(StringComparer.Ordinal);

    private static readonly Lazy<string[]> s_trades = new(() =>
        [.. s_classes.Where(pair => pair.Value is WordClass.Hard or WordClass.Soft or WordClass.Filler).Select(pair => pair.Key).Concat(s_spellings.Single()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    static Lexicon()
    {
        var classes = DataFile.Table("words.txt").ToDictionary(
            row => row.Key,
            row => string.Join(' ', row.Values).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Umlauts.Collapse).ToArray(),
            StringComparer.Ordinal);
        foreach (var word in classes["stop"])
        {
            s_classes[word] = WordClass.Stop;
        }

        ReadPlaces();
        foreach (var (name, kind) in new[]
        {
            ("filler", WordClass.Filler), ("soft", WordClass.Soft),
            ("hard", WordClass.Hard), ("common", WordClass.Common), ("given", WordClass.Given),
        })
        {
            foreach (var word in classes[name])
            {
                s_classes.TryAdd(word, kind);
            }
        }

        foreach (var (to, from) in DataFile.Table("spellings.txt"))
        {
            var one = to.Replace(" ", "", StringComparison.Ordinal);
            foreach (var phrase in from.Append(to))
            {
                s_spellings.Add(phrase, Umlauts.Collapse(one), IsStop);
            }
        }

        foreach (var (latin, phrase) in Scripts.Phrases())
        {
            s_foreign.Add(phrase, One(latin), IsStop);
        }

        foreach (var (to, from) in DataFile.Table("cyrillic-greek.txt"))
        {
            foreach (var phrase in from)
            {
                s_foreign.Add(phrase, One(to), IsStop);
                s_foreign.Add(phrase, One(to), IsStop, Ukraine);
            }
        }

        foreach (var (core, names) in DataFile.Table("known-names.txt"))
        {
            foreach (var name in names)
            {
                s_known.Add(name, core, IsLeftOut);
                if (name.AsSpan().IndexOfAny('г', 'и') >= 0)
                {
                    s_known.Add(name, core, IsLeftOut, Ukraine);
                }
            }
        }
    }

    public static WordClass ClassOf(string word) =>
        s_classes.TryGetValue(word, out var kind) ? kind
        : char.IsAsciiDigit(word[0]) && IsNumber(word) ? WordClass.Number
        : word.Length == 1 ? WordClass.Given
        : s_compounds.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) ? WordClass.Soft
        : WordClass.Rare;

    /// <summary>The letter by which a word stands in an acronym: e for "de l'électricité", which is read as one word with its article.</summary>
    public static char LetterOf(string word) => Elided(word) is null ? word[0] : word[1];

    public static string? CountryOf(string word) => s_countries.GetValueOrDefault(word);

    /// <summary>Each word or phrase in its one spelling, with what it was before.</summary>
    /// <param name="foreign">Whether they were read from another script than Latin.</param>
    public static List<Word> Spell(List<string> words, bool foreign = false)
    {
        var spelled = new List<Word>(words.Count);
        words = Numerals.Joined(Ministries(words));
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Max(1, s_spellings.At(words, i, out var one));
            if (foreign && s_foreign.At(words, i, out var native) is > 0 and var found && found >= length)
            {
                (length, one) = (found, native);
            }

            var raw = length == 1 ? words[i] : string.Concat(words.GetRange(i, length));
            var text = one ?? (foreign ? TownOf(words[i]) : null) ?? PlaceOf(words[i]);
            var letters = length == 1 ? "" : string.Concat(words.GetRange(i, length).Select(word => word[..1]));
            spelled.Add(new Word(text, ClassOf(text), raw, letters));
            i += length;
        }

        return spelled;
    }

    /// <summary>COUNCIL for COUNCI: the shortest word of trade that begins so, or null when it is a word itself or none does.</summary>
    public static string? Completed(string cut)
    {
        if (cut.Length < ShortestCut || ClassOf(cut) != WordClass.Rare || s_spellings.At([cut], 0, out _) > 0)
        {
            return null;
        }

        var at = Array.BinarySearch(s_trades.Value, cut, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < s_trades.Value.Length && s_trades.Value[at].StartsWith(cut, StringComparison.Ordinal) ? s_trades.Value[at] : null;
    }

    /// <summary>A well-known company's usual core, when the whole name is one of its other names.</summary>
    public static string? Known(List<string> words) =>
        words.Count > 0 && words.FindAll(word => !IsLeftOut(word)) is { Count: > 0 } telling
        && (s_known.At(telling, 0, out var core) == telling.Count || (telling.Count > 1 && s_known.At([string.Concat(telling)], 0, out core) == 1)) ? core : null;

    private static string One(string text)
    {
        var words = text.Split(' ').ToList();
        return s_spellings.At(words, 0, out var one) == words.Count ? one : Umlauts.Collapse(string.Concat(words));
    }

    private static bool IsLeftOut(string word) => word is "holdings" or "groupe" or "gruppe" || (ClassOf(word) == WordClass.Filler && word is not ("international" or "global" or "worldwide"));

    private static bool IsStop(string word) => ClassOf(word) == WordClass.Stop;

    // Finanzministerium and forsvarsministeriet are two words elsewhere.
    private static List<string> Ministries(List<string> words)
    {
        if (!words.Exists(word => MinistryIn(word) is not null))
        {
            return words;
        }

        var parts = new List<string>(words.Count + 1);
        foreach (var word in words)
        {
            var ending = MinistryIn(word);
            var subject = ending is null ? "" : word[..^ending.Length];
            subject = subject.StartsWith("bundes", StringComparison.Ordinal) && subject.Length > 6 ? subject[6..] : subject;
            subject = subject.Length > 0 && s_spellings.At([subject], 0, out _) == 0 ? subject.TrimEnd('s') : subject;
            if (subject.Length > 0 && s_spellings.At([subject], 0, out _) > 0)
            {
                parts.Add(subject);
                parts.Add("ministry");
            }
            else
            {
                parts.Add(word);
            }
        }

        return parts;
    }

    private static string? MinistryIn(string word) =>
        word.Length < ShortestMinistry || word is "bundesministerium" ? null : Array.Find(s_ministries, ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    // The spelling of what follows an article that is written together with it; null when nothing known does.
    private static string? Elided(string word) =>
        word.Length > ShortestElided && word[0] is ('l' or 'd') && !s_classes.ContainsKey(word) && s_spellings.At([word], 0, out _) == 0 && s_spellings.At([word[1..]], 0, out var rest) == 1
            ? rest
            : null;

    // Göteborgs and Hamburger are Göteborg and Hamburg.
    private static string PlaceOf(string word)
    {
        if (word.Length < 6 || s_classes.ContainsKey(word))
        {
            return word;
        }

        // Ministère de l'Intérieur, written linterieur.
        if (Elided(word) is { } rest)
        {
            return rest;
        }

        foreach (var ending in s_ofPlace)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var place = word[..^ending.Length];
                var one = s_spellings.At([place], 0, out var spelled) == 1 ? spelled : place;
                if (s_classes.GetValueOrDefault(one, WordClass.Stop) == WordClass.Place)
                {
                    return one;
                }
            }
        }

        return word;
    }

    // Minskii, Kharkivska and Novosibirskoe are of Minsk, Kharkiv and Novosibirsk.
    private static string? TownOf(string word)
    {
        var ending = Array.Find(s_ofTown, ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
        if (ending is null)
        {
            return null;
        }

        var stem = word[..^ending.Length];
        var bare = stem.Length > 4 && stem[^1] == 'v' && stem[^2] is 'o' or 'e' ? stem[..^2] : stem;
        return Place(stem) ?? Place(stem + "sk") ?? Place(stem + "a") ?? (bare == stem ? null : Place(bare) ?? Place(bare + "o") ?? Place(bare + "a"));

        static string? Place(string text)
        {
            var one = s_foreign.At([text], 0, out var spelled) == 1 || s_spellings.At([text], 0, out spelled) == 1 ? spelled : text;
            return s_classes.GetValueOrDefault(one, WordClass.Stop) == WordClass.Place ? one : null;
        }
    }

    // Endings of ordinal numbers: 1st, 22nd.
    private static bool IsNumber(string word) =>
        word.AsSpan().TrimStart("0123456789") is var rest && (rest.Length == 0 || rest is "st" or "nd" or "rd" or "th");

    private static void ReadPlaces()
    {
        foreach (var (key, values) in DataFile.Table("places.txt"))
        {
            if (key == "plain")
            {
                foreach (var place in string.Join(' ', values).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    s_classes.TryAdd(Umlauts.Collapse(place), WordClass.Place);
                }

                continue;
            }

            var bracket = key.IndexOf('(', StringComparison.Ordinal);
            var one = Umlauts.Collapse(bracket < 0 ? key : key[..bracket]);
            if (bracket >= 0)
            {
                s_countries[one] = key.Substring(bracket + 1, 2);
            }

            s_classes[one] = WordClass.Place;
            foreach (var spelling in values.Append(one))
            {
                s_spellings.Add(spelling, one, IsStop);
            }
        }
    }
}
