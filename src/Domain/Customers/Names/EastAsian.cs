namespace Negotiation.Domain.Customers.Names;

/// <summary>Words of Chinese, Japanese and Korean company names, which are written without spaces between them.</summary>
internal static class EastAsian
{
    private const int LongestWord = 10;

    // The longer before the shorter that it contains.
    private static readonly (string Form, string Latin)[] s_forms =
    [
        ("株式会社", " kk "), ("(株)", " kk "), ("有限会社", " yk "), ("(有)", " yk "), ("合同会社", " gk "), ("股份有限公司", " co ltd "),
        ("有限责任公司", " co ltd "), ("有限公司", " co ltd "), ("股份公司", " co ltd "), ("总公司", " co ltd "), ("公司", " co ltd "), ("会社", " co ltd "),
        ("주식회사", " kk "), ("(주)", " kk "), ("유한회사", " yk "), ("유한책임회사", " yk "),
    ];

    private static readonly Dictionary<char, char> s_simplified = Variants();
    private static readonly Dictionary<string, string> s_words = Words();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(char letter) => letter is (>= '一' and <= '鿿') or (>= '㐀' and <= '䶿') or '々' || IsHangul(letter) || Kana.Is(letter);

    public static bool IsHangul(char letter) => letter is >= '가' and <= '힣';

    public static string Simplified(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = s_simplified.GetValueOrDefault(letters[i], letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Legal forms are written without a space, before or after the name; here they become words of their own.</summary>
    public static string Spaced(string text)
    {
        foreach (var (form, latin) in s_forms)
        {
            text = text.Replace(form, latin, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Cuts a run into known words, longest first, and what is left between them by script.</summary>
    /// <returns>Each piece, with its Latin spelling when it is a known word.</returns>
    public static IEnumerable<(string Piece, string? Latin)> Cut(string run)
    {
        var rest = 0;
        for (var at = 0; at < run.Length;)
        {
            var word = LongestAt(run, at);
            if (word == 0)
            {
                var breaks = at + 1 < run.Length && Script(run[at]) != Script(run[at + 1]);
                at++;
                if (breaks)
                {
                    yield return (run[rest..at], null);
                    rest = at;
                }

                continue;
            }

            if (rest < at)
            {
                yield return (run[rest..at], null);
            }

            yield return (run.Substring(at, word), s_words[run.Substring(at, word)]);
            rest = at += word;
        }

        if (rest < run.Length)
        {
            yield return (run[rest..], null);
        }
    }

    // A word of kana counts only where no other kana touches it: ガス is gas, but not inside a longer foreign word.
    private static int LongestAt(string run, int at)
    {
        for (var length = Math.Min(LongestWord, run.Length - at); length > 0; length--)
        {
            if (s_lookup.ContainsKey(run.AsSpan(at, length)) && (!Kana.Is(run[at]) || length > 3 || (length > 2 && at > 0 && at + length == run.Length)
                || ((at == 0 || !Kana.Is(run[at - 1])) && (at + length == run.Length || !Kana.Is(run[at + length])))))
            {
                return length;
            }
        }

        return 0;
    }

    private static int Script(char letter) => IsHangul(letter) ? 1 : Kana.Is(letter) ? 2 : 3;

    private static Dictionary<char, char> Variants()
    {
        var variants = new Dictionary<char, char>();
        foreach (var pair in DataFile.Lines("han-variants.txt").Where(line => line[0] != '#').SelectMany(line => line.Split(' ')))
        {
            variants[pair[0]] = pair[1];
        }

        return variants;
    }

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("east-asian.txt").Where(line => line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(Simplified(word.ToLowerInvariant()), line[..colon].Trim());
            }
        }

        return words;
    }
}
