namespace Negotiation.Domain.Customers.Names;

/// <summary>Letters and syllables that stand for longer names.</summary>
internal static class Acronyms
{
    private const int LongCompound = 9;
    private const int ShortestSyllables = 5;
    private const int LongestSyllables = 10;
    private const int MostSyllables = 5;
    private const int LongestSyllable = 6;

    /// <summary>"LVMH Moët Hennessy Louis Vuitton" says one name twice: it gives both, the acronym alone and the rest.</summary>
    public static IEnumerable<string> Named(string raw)
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

    /// <summary>DHL for "Deutsche Post DHL": capital letters after at least two words that are not written so, or null.</summary>
    public static string? Last(string name)
    {
        var text = name.AsSpan().TrimEnd();
        var at = text.LastIndexOf(' ');
        var last = text[(at + 1)..];
        if (last.Length is < 3 or > 6 || text[..Math.Max(at, 0)].Count(' ') < 1 || text[at - 1] is '-' or '&' or ',' or '–' || text.IndexOfAny("()[]/") >= 0)
        {
            return null;
        }

        foreach (var letter in last)
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                return null;
            }
        }

        return text[..at].IndexOfAnyInRange('a', 'z') >= 0 ? last.ToString().ToLowerInvariant() : null;
    }

    /// <summary>Sabic for Saudi Basic Industries Corporation: the beginnings of all the words, run together.</summary>
    /// <param name="brief">One word.</param>
    public static bool IsOfSyllables(string brief, string[] words) =>
        brief.Length is >= ShortestSyllables and <= LongestSyllables && words.Length is > 1 and <= MostSyllables && brief[0] == words[0][0]
        && !words[0].StartsWith(brief, StringComparison.Ordinal) && Follows(brief, 0, words, 0);

    private static bool Follows(string brief, int at, string[] words, int word)
    {
        if (word == words.Length)
        {
            return at == brief.Length;
        }

        var least = word == 0 || words.Length == 2 ? 2 : 1;
        var most = Math.Min(Math.Min(LongestSyllable, words[word].Length - 1), brief.Length - at);
        var same = brief.AsSpan(at, Math.Max(most, 0)).CommonPrefixLength(words[word]);
        for (var length = same; length >= least; length--)
        {
            if (Follows(brief, at + length, words, word + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ÖBB for Österreichische Bundesbahnen: the first letter of each word, and letters from inside long ones.</summary>
    public static bool IsOfCompounds(string acronym, string[] words)
    {
        if (acronym.Length is < 3 or > 5 || words.Length < 2 || words.Length >= acronym.Length || words.Contains(acronym, StringComparer.Ordinal))
        {
            return false;
        }

        var at = 0;
        for (var w = 0; w < words.Length; w++)
        {
            if (at >= acronym.Length || words[w][0] != acronym[at])
            {
                return false;
            }

            at++;
            var inside = 1;
            while (words[w].Length >= LongCompound && inside + 2 < words[w].Length && at < acronym.Length && (w + 1 == words.Length || acronym[at] != words[w + 1][0])
                && words[w].IndexOf(acronym[at], inside + 2) is >= 0 and var found)
            {
                inside = found;
                at++;
            }
        }

        return at == acronym.Length;
    }

    private static bool StandsFor(string acronym, string[] words)
    {
        var meaning = words.Where(word => Lexicon.ClassOf(word) != WordClass.Stop).ToList();
        return (meaning.Count == acronym.Length && acronym.Order().SequenceEqual(meaning.Select(word => word[0]).Order()))
            || (meaning.Count > acronym.Length && acronym.Length > 2 && acronym.Zip(meaning).All(pair => pair.First == pair.Second[0]))
            || IsOfCompounds(acronym, words)
            || (words.Length == acronym.Length && acronym.Zip(words).All(pair => pair.First == pair.Second[0]));
    }
}
