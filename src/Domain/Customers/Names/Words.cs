using System.Globalization;
using System.Text;

namespace Negotiation.Domain.Customers.Names;

/// <summary>Cuts a text into lower-case Latin words and digits: accents, scripts, initials and punctuation set aside.</summary>
internal static class Words
{
    /// <summary>Longer texts are cut, in characters; more words than <see cref="Most"/> are dropped.</summary>
    public const int LongestText = 600;

    public const int Most = 40;

    private static readonly string[] s_siteEndings =
        ["com", "net", "org", "io", "ai", "biz", "info", "de", "at", "ch", "fr", "it", "es", "nl", "be", "pl", "cz", "sk", "hu", "ro", "bg", "ru", "ua", "se", "dk", "fi", "eu", "uk", "jp", "kr"];

    /// <summary>Brings a text to a form in which one character is one letter, and no half of a pair stands alone.</summary>
    public static string Tidy(string text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            tidy.Append(rune.Value is 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control
                ? " " : rune.ToString());
        }

        var plain = tidy.ToString().Normalize(NormalizationForm.FormKC).Replace("İ", "i", StringComparison.Ordinal).ToLowerInvariant();
        return plain.Any(EastAsian.Is) ? EastAsian.Spaced(EastAsian.Simplified(plain)) : plain.Any(Thai.Is) ? Thai.Spaced(plain) : plain;
    }

    /// <param name="tidy">What <see cref="Tidy"/> returned.</param>
    /// <param name="foreign">Whether letters of another script than Latin were read.</param>
    public static List<string> Of(string tidy, string? country, out bool foreign)
    {
        var raw = Runs(tidy);
        var words = new List<string>(raw.Count);
        foreign = false;
        var ukrainian = country == "UA" || tidy.AsSpan().IndexOfAny('і', 'ї', 'є') >= 0;
        var text = new StringBuilder();
        foreach (var run in raw)
        {
            if (Ascii.IsValid(run))
            {
                words.Add(Umlauts.Collapse(run));
            }
            else if (EastAsian.Is(run[0]) || run.Any(EastAsian.Is))
            {
                foreign = true;
                Cut(run, words, ukrainian, text);
            }
            else
            {
                foreign |= IsForeign(run);
                AddRead(run, words, ukrainian, text);
            }
        }

        words.RemoveAll(word => word.Length == 0);
        JoinInitials(words);
        if (words.Count > Most)
        {
            words.RemoveRange(Most, words.Count - Most);
        }

        return words;
    }

    private static void AddRead(string run, List<string> words, bool ukrainian, StringBuilder text)
    {
        var rest = run;
        if (run.Any(Thai.Is))
        {
            Thai.Read(run, words);
        }
        else if (!Scripts.Is(run[0]) || !Scripts.TryRead(run, words, out rest))
        {
            words.Add(Umlauts.Collapse(Latin(rest, ukrainian, text)));
        }
    }

    private static void Cut(string run, List<string> words, bool ukrainian, StringBuilder text)
    {
        foreach (var (piece, latin) in EastAsian.Cut(run))
        {
            if (latin is not null)
            {
                words.AddRange(latin.Split(' ').Select(Umlauts.Collapse));
            }
            else if (Kana.Is(piece[0]))
            {
                text.Clear();
                Kana.Write(piece, text);
                words.Add(text.ToString());
            }
            else
            {
                words.Add(Umlauts.Collapse(Latin(piece, ukrainian, text)));
            }
        }
    }

    private static bool IsForeign(string run) => run.Any(letter => letter is (>= 'Ͱ' and <= 'ԯ') || Scripts.Is(letter));

    private static string Latin(string run, bool ukrainian, StringBuilder text)
    {
        text.Clear();
        foreach (var letter in run)
        {
            if (char.IsAscii(letter))
            {
                text.Append(letter);
            }
            else if (!Letters.TryWrite(letter, ukrainian, text))
            {
                Decomposed(letter, ukrainian, text);
            }
        }

        return text.Replace("ouy", "oui").ToString() is var latin && run.Any(letter => letter is >= 'Ͱ' and <= 'Ͽ')
            ? latin.Replace("oy", "ou", StringComparison.Ordinal).Replace("gg", "ng", StringComparison.Ordinal).Replace("mp", "b", StringComparison.Ordinal)
            : latin;
    }

    private static void Decomposed(char letter, bool ukrainian, StringBuilder text)
    {
        if (char.IsSurrogate(letter))
        {
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(part))
            {
                text.Append(part);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                && !Letters.TryWrite(part, ukrainian, text))
            {
                text.Append(part);
            }
        }
    }

    private static List<string> Runs(string tidy)
    {
        var runs = new List<string>();
        var start = -1;
        var initials = false;
        for (var i = 0; i <= tidy.Length; i++)
        {
            var letter = i < tidy.Length ? tidy[i] : ' ';
            if (char.IsLetterOrDigit(letter) || IsMark(letter))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start < 0)
            {
                AddSign(letter, runs);
                continue;
            }

            var single = i - start == 1 || initials;
            if (IsInside(letter) && i + 1 < tidy.Length && char.IsLetter(tidy[i + 1]) && !IsElision(tidy, start, i))
            {
                continue;
            }

            if (letter == '&' && IsShort(tidy, start, i))
            {
                initials = true;
                continue;
            }

            if (letter is '.' or '/' && single && i + 1 < tidy.Length && char.IsLetter(tidy[i + 1]) && (letter == '.' || EndsSoon(tidy, i + 1)))
            {
                initials = true;
                continue;
            }

            var run = Bare(tidy.AsSpan(start, i - start));
            if (!(start > 3 && tidy[start - 1] == '.' && char.IsLetterOrDigit(tidy[start - 3]) && runs.Count > 0 && s_siteEndings.Contains(run, StringComparer.Ordinal)))
            {
                runs.Add(run);
            }

            start = -1;
            initials = false;
            AddSign(letter, runs);
        }

        return runs;
    }

    private static void AddSign(char letter, List<string> runs)
    {
        if (letter is '&' or '+')
        {
            runs.Add("and");
        }
    }

    // AT&T, PG&E: a few letters on both sides and no space.
    private static bool IsShort(string tidy, int start, int sign)
    {
        var end = sign + 1;
        while (end < tidy.Length && char.IsLetter(tidy[end]))
        {
            end++;
        }

        return sign - start <= 2 && end - sign - 1 is 1 or 2 && (end == tidy.Length || !char.IsDigit(tidy[end]));
    }

    private static bool EndsSoon(string tidy, int at) => at + 1 >= tidy.Length || !char.IsLetterOrDigit(tidy[at + 1]);

    private static bool IsMark(char letter) => letter >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    // Banca d'Italia.
    private static bool IsElision(string tidy, int start, int at) =>
        tidy.AsSpan(start, at - start) is "d" or "dell" && at + 4 < tidy.Length && char.IsLetter(tidy[at + 2]) && char.IsLetter(tidy[at + 3]) && char.IsLetter(tidy[at + 4]);

    private static bool IsInside(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '״' or '׳' or '"';

    private static string Bare(ReadOnlySpan<char> run)
    {
        if (run.IndexOfAny("&./'’‘`´ʼ״׳\"") < 0)
        {
            return run.ToString();
        }

        var bare = new StringBuilder(run.Length);
        foreach (var letter in run)
        {
            if (letter is not ('.' or '/' or '&') && !IsInside(letter))
            {
                bare.Append(letter);
            }
        }

        return bare.ToString();
    }

    // J. P. becomes jp, A T & T becomes att, 3 M becomes 3m.
    private static void JoinInitials(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!IsInitial(words[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < words.Count && (IsInitial(words[end]) || (words[end] == "and" && end + 1 < words.Count && IsInitial(words[end + 1]))))
            {
                end++;
            }

            if (end > i + 1)
            {
                words[i] = string.Concat(words.Skip(i).Take(end - i).Where(word => word != "and"));
                words.RemoveRange(i + 1, end - i - 1);
            }
        }
    }

    private static bool IsInitial(string word) => word.Length == 1;
}
