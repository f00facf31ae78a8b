using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Words that are written short: cut (therap for therapeutics) or with letters left out (hldgs for holdings).</summary>
internal static class Abbreviations
{
    private const int ShortestLeftOut = 3;
    private const int LongestLeftOut = 6;
    private const int LongestKnown = 4;
    private const int LongestWithStart = 10;

    /// <summary>Whether a word that is no word by itself stands for a longer one.</summary>
    public static bool Stands(Word brief, Word whole)
    {
        if ((brief.Class != WordClass.Rare && (brief.Raw == brief.Text || brief.Raw.Length > LongestKnown)) || brief.Raw.Length < 2 || !char.IsAsciiLetter(brief.Raw[0]))
        {
            return false;
        }

        return IsShort(brief.Raw, whole.Raw) || (whole.Text != whole.Raw && IsShort(brief.Raw, whole.Text));
    }

    private static bool IsShort(string brief, string whole) =>
        brief.Length < whole.Length && brief[0] == whole[0] && (IsCut(brief, whole) || IsLeftOut(brief, whole));

    private static bool IsCut(string brief, string whole) =>
        whole.StartsWith(brief, StringComparison.Ordinal)
        && (whole.Length - brief.Length > 1 || brief.Length > 4)
        && (brief.Length > 2 || whole.Length > 4);

    // The first letters and then, in order, hardly anything but consonants.
    private static bool IsLeftOut(string brief, string whole)
    {
        var same = brief.AsSpan().CommonPrefixLength(whole);
        if (brief.Length < ShortestLeftOut || brief.Length > (same > LongestKnown ? LongestWithStart : LongestLeftOut) || whole.Length - brief.Length < 2)
        {
            return false;
        }

        var at = same;
        var vowels = 0;
        foreach (var letter in brief.AsSpan(same))
        {
            var next = whole.IndexOf(letter, at);
            if (next < 0)
            {
                return false;
            }

            vowels += letter is 'a' or 'e' or 'i' or 'o' or 'u' ? 1 : 0;
            at = next + 1;
        }

        return vowels <= 1 && at * 3 > whole.Length;
    }
}
