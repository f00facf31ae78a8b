using System.Text;

namespace Negotiation.Domain.Customers.Names;

/// <summary>How a word sounds, roughly: for names that came through another script, and for finding misspelt ones.</summary>
internal static class Skeleton
{
    private static readonly (string From, string To)[] s_sounds =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("zh", "z"), ("sh", "s"), ("ch", "k"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("dh", "d"),
        ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ks", "x"), ("cs", "x"), ("qu", "kv"), ("ou", "u"), ("ei", "ai"), ("ey", "ai"), ("ya", "a"), ("yu", "u"), ("ia", "a"), ("iu", "u"), ("ja", "a"), ("ju", "u"),
    ];

    /// <summary>The sound with its vowels.</summary>
    public static string Of(string word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (length, sound) = At(word, i);
            i += length;
            foreach (var letter in sound)
            {
                var one = letter switch { 'y' or 'j' => 'i', 'w' => 'v', 'q' or 'c' => 'k', 'z' => 's', _ => letter };
                if (text.Length == 0 || text[^1] != one)
                {
                    text.Append(one);
                }
            }
        }

        return text.ToString();
    }

    // Lawson is ローソン.
    private static string WithoutGlide(string word)
    {
        for (var at = (word.Length > 1 ? word.IndexOf('w', 1) : -1); at > 0; at = at + 1 < word.Length ? word.IndexOf('w', at + 1) : -1)
        {
            if (IsVowel(word[at - 1]) && (at + 1 == word.Length || !IsVowel(word[at + 1])))
            {
                word = word.Remove(at, 1).Insert(at, "u");
            }
        }

        return word;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Consonants only, those that Japanese or Arabic cannot tell apart made one. May be empty.</summary>
    public static string Consonants(string word)
    {
        // Dallah is written without an h elsewhere.
        word = word.Length > 3 && word.EndsWith("ah", StringComparison.Ordinal) ? word[..^1] : word;
        var text = new StringBuilder(word.Length);
        foreach (var letter in Of(WithoutGlide(word).Replace("ts", "t-s", StringComparison.Ordinal).Replace("ce", "se", StringComparison.Ordinal).Replace("ci", "si", StringComparison.Ordinal).Replace("cy", "si", StringComparison.Ordinal)))
        {
            var one = letter switch { 'l' => 'r', 'v' or 'p' => 'b', 'f' => 'h', 'z' => 's', 'g' => 'k', 'd' => 't', 'm' => 'n', 'a' or 'e' or 'i' or 'o' or 'u' or '-' => ' ', _ => letter };
            if (one == 'x')
            {
                text.Append("ks");
            }
            else if (one != ' ' && !(one == 's' && text.Length > 1 && text[^1] == 's' && text[^2] == 'k'))
            {
                text.Append(one);
            }
        }

        return text.ToString();
    }

    private static (int Length, string Sound) At(string word, int i)
    {
        foreach (var (from, to) in s_sounds)
        {
            if (word[i] == from[0] && word.AsSpan(i).StartsWith(from, StringComparison.Ordinal))
            {
                return (from.Length, to);
            }
        }

        return (1, word.Substring(i, 1));
    }
}
