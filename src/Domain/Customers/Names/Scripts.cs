namespace Negotiation.Domain.Customers.Names;

/// <summary>Words of Arabic, Hebrew, Thai, Georgian and Armenian names that have a Latin spelling of their own; all others are read letter by letter.</summary>
internal static class Scripts
{
    private const int ShortestStem = 2;
    private const int ShortestName = 3;

    // The longer before the shorter that it begins with: "and the", "for the", "in the", "the".
    private static readonly string[] s_arabicArticles = ["وال", "ولل", "بال", "ال", "لل"];
    private static readonly string[] s_arabicPrefixes = ["و", "ل", "ب"];
    private static readonly string[] s_hebrewPrefixes = ["וה", "ול", "שב", "ה", "ל", "ב", "ו", "מ"];

    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal);

    static Scripts()
    {
        foreach (var (latin, words) in Entries().Where(entry => entry.Words.Length == 1))
        {
            s_words.TryAdd(Plain(words[0]), latin.Split(' '));
        }
    }

    /// <summary>Phrases of several words, which are looked up like those of other languages.</summary>
    public static IEnumerable<(string Latin, string Phrase)> Phrases() =>
        Entries().Where(entry => entry.Words.Length > 1).Select(entry => (entry.Latin, string.Join(' ', entry.Words)));

    public static bool Is(char letter) => IsSemitic(letter) || Thai.Is(letter) || letter is (>= '԰' and <= '֏') or (>= 'Ⴀ' and <= 'ჿ');

    /// <summary>Adds the words of a run when the table knows it, with or without what is written together with it.</summary>
    /// <param name="rest">What is to be read letter by letter when it does not.</param>
    public static bool TryRead(string run, List<string> words, out string rest)
    {
        rest = run;
        if (Thai.Is(run[0]))
        {
            return false;
        }

        var plain = Plain(run);
        if (s_words.TryGetValue(plain, out var latin) || Stem(plain, out latin))
        {
            words.AddRange(latin);
            return true;
        }

        rest = plain;
        if (Array.Find(s_arabicArticles, article => plain.Length >= article.Length + ShortestName && plain.StartsWith(article, StringComparison.Ordinal)) is { } found)
        {
            rest = plain[found.Length..];
            if (found is "ال")
            {
                words.Add("al");
            }
        }

        // Warba and Walla begin with a letter that is a vowel elsewhere, and Tnuva ends with one that is silent.
        rest = rest.Length < ShortestName ? rest : rest[0] switch { 'و' => "w" + rest[1..], 'ي' => "y" + rest[1..], _ => rest };
        rest = (rest[^1] == 'ה' || run[^1] == 'ة') && rest.Length > 2 ? rest[..^1] + "a" : rest.Replace("וו", "v", StringComparison.Ordinal);
        return false;
    }

    /// <summary>The word that a stretch of letters stands for in a script without spaces, or null.</summary>
    public static string[]? Find(ReadOnlySpan<char> piece) =>
        s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(piece, out var latin) ? latin : null;

    private static bool Stem(string plain, out string[] latin)
    {
        var prefixes = plain[0] is >= '֐' and <= '׿' ? s_hebrewPrefixes : plain[0] is >= '؀' and <= 'ۿ' ? s_arabicArticles : [];
        foreach (var prefix in prefixes)
        {
            if (plain.Length >= prefix.Length + ShortestStem && plain.StartsWith(prefix, StringComparison.Ordinal) && s_words.TryGetValue(plain[prefix.Length..], out latin!))
            {
                return true;
            }
        }

        latin = [];
        return prefixes == s_arabicArticles && plain.Length > ShortestName
            && Array.Exists(s_arabicPrefixes, prefix => plain.StartsWith(prefix, StringComparison.Ordinal)) && s_words.TryGetValue(plain[1..], out latin!);
    }

    private static bool IsSemitic(char letter) => letter is >= '֐' and <= 'ۿ';

    // Vowel signs and the ways of writing one letter are left to the writer.
    private static string Plain(string run)
    {
        if (!IsSemitic(run[0]))
        {
            return run;
        }

        Span<char> plain = stackalloc char[run.Length];
        var length = 0;
        foreach (var letter in run)
        {
            var one = letter switch { 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ى' or 'ئ' or 'ی' => 'ي', 'ة' => 'ه', 'ؤ' => 'و', 'ک' => 'ك', _ => letter };
            if (char.IsLetterOrDigit(one) && one != 'ـ')
            {
                plain[length++] = one;
            }
        }

        return length == 0 ? run : plain[..length].ToString();
    }

    private static IEnumerable<(string Latin, string[] Words)> Entries() =>
        from line in DataFile.Lines("scripts.txt")
        where line[0] != '#'
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from word in line[(colon + 1)..].Normalize(System.Text.NormalizationForm.FormKC).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (line[..colon].Trim(), word.Split('_'));
}
