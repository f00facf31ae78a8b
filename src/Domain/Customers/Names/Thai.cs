using System.Text;

namespace Negotiation.Domain.Customers.Names;

/// <summary>Thai, which has no spaces between words and writes some vowels before the consonant that they follow.</summary>
internal static class Thai
{
    private const int LongestWord = 16;
    private const int ShortestWord = 2;

    // As Tidy leaves them; the longer before the shorter that it contains.
    private static readonly (string Form, string Latin)[] s_forms =
        [.. new[] { ("จำกัด (มหาชน)", " pcl "), ("จำกัด(มหาชน)", " pcl "), ("จำกัด", " ltd "), ("(มหาชน)", " pcl "), ("บริษัท", " "), ("ห้างหุ้นส่วน", " ") }
            .Select(pair => (pair.Item1.Normalize(NormalizationForm.FormKC), pair.Item2))];

    private static readonly Dictionary<char, string> s_letters = new()
    {
        ['ก'] = "k", ['ข'] = "k", ['ค'] = "k", ['ฆ'] = "k", ['ง'] = "ng", ['จ'] = "ch", ['ฉ'] = "ch", ['ช'] = "ch", ['ซ'] = "s", ['ฌ'] = "ch", ['ญ'] = "y", ['ฎ'] = "d", ['ฏ'] = "t",
        ['ฐ'] = "t", ['ฑ'] = "t", ['ฒ'] = "t", ['ณ'] = "n", ['ด'] = "d", ['ต'] = "t", ['ถ'] = "t", ['ท'] = "t", ['ธ'] = "t", ['น'] = "n", ['บ'] = "b", ['ป'] = "p", ['ผ'] = "p",
        ['ฝ'] = "f", ['พ'] = "p", ['ฟ'] = "f", ['ภ'] = "p", ['ม'] = "m", ['ย'] = "y", ['ร'] = "r", ['ล'] = "l", ['ว'] = "w", ['ศ'] = "s", ['ษ'] = "s", ['ส'] = "s", ['ห'] = "h",
        ['ฬ'] = "l", ['อ'] = "o", ['ฮ'] = "h", ['ะ'] = "a", ['ั'] = "a", ['า'] = "a", ['ิ'] = "i", ['ี'] = "i", ['ึ'] = "u", ['ื'] = "u", ['ุ'] = "u", ['ู'] = "u",
        ['เ'] = "e", ['แ'] = "a", ['โ'] = "o", ['ใ'] = "ai", ['ไ'] = "ai", ['ำ'] = "am", ['ํ'] = "am", ['ฤ'] = "ri",
    };

    public static bool Is(char letter) => letter is >= 'ก' and <= '๛';

    /// <summary>Legal forms, which stand around the name, in Latin letters.</summary>
    public static string Spaced(string text)
    {
        foreach (var (form, latin) in s_forms)
        {
            text = text.Replace(form, latin, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Adds the known words of a run, longest first, and what is left between them letter by letter.</summary>
    public static void Read(string run, List<string> words)
    {
        var rest = 0;
        for (var at = 0; at < run.Length;)
        {
            var (length, latin) = LongestAt(run, at);
            if (latin is null)
            {
                at++;
                continue;
            }

            Write(run.AsSpan(rest, at - rest), words);
            words.AddRange(latin);
            rest = at += length;
        }

        Write(run.AsSpan(rest), words);
    }

    private static (int Length, string[]? Latin) LongestAt(string run, int at)
    {
        for (var length = Math.Min(LongestWord, run.Length - at); length >= ShortestWord; length--)
        {
            if (Scripts.Find(run.AsSpan(at, length)) is { } latin)
            {
                return (length, latin);
            }
        }

        return (0, null);
    }

    private static void Write(ReadOnlySpan<char> piece, List<string> words)
    {
        var text = new StringBuilder(piece.Length);
        for (var i = 0; i < piece.Length; i++)
        {
            // A letter with the mark above it is silent.
            if (i + 1 < piece.Length && piece[i + 1] == '์')
            {
                continue;
            }

            if (piece[i] is >= 'เ' and <= 'ไ' && i + 1 < piece.Length)
            {
                text.Append(s_letters.GetValueOrDefault(piece[i + 1], "")).Append(s_letters[piece[i]]);
                i++;
            }
            else
            {
                text.Append(char.IsAscii(piece[i]) ? piece[i].ToString() : s_letters.GetValueOrDefault(piece[i], ""));
            }
        }

        if (text.Length > 0)
        {
            words.Add(text.ToString());
        }
    }
}
