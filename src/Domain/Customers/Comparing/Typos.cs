using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Whether two words are one word with a slip of the pen.</summary>
internal static class Typos
{
    private const int Shortest = 5;
    private const int ShortestNear = 4;
    private const int Long = 9;
    private const int Middle = 7;
    private const int Longest = 40;

    private static readonly string[] s_keyboard = ["qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm"];

    public static bool Alike(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < Shortest || a.Length > Longest || b.Length > Longest || Math.Abs(a.Length - b.Length) > 2 || a[0] != b[0])
        {
            return false;
        }

        var distance = Distance(a, b);
        return distance switch
        {
            0 => true,
            1 => a.Length != b.Length ? IsDroppedLetter(a, b) : IsSlip(a, b),
            2 => shorter > Long,
            _ => false,
        };
    }

    /// <summary>Whether two words are one when the words beside them agree: one letter more, less or swapped, or one changed in a longer word.</summary>
    public static bool AreNear(Word a, Word b)
    {
        if (a.Class == WordClass.Rare && b.Class == WordClass.Rare)
        {
            return AreNear(a.Text, b.Text, ShortestNear) && (a.Text.Length != b.Text.Length || a.Text.Length >= Shortest);
        }

        // A known word, misspelt: the other then is no known word.
        return IsPlural(a.Text, b.Text) || IsPlural(b.Text, a.Text)
            || (a.Class == WordClass.Rare != (b.Class == WordClass.Rare) && AreNear(a.Raw, b.Raw, Shortest));
    }

    /// <summary>A long word of trade with one slip, as Univeristätsklinikum: no word of its own.</summary>
    public static bool IsKnownMisspelt(Word a, Word b) =>
        a.Class == WordClass.Rare != (b.Class == WordClass.Rare) && AreNear(a.Raw, b.Raw, Long);

    /// <summary>Univeristy and Ministy beside words that agree.</summary>
    public static bool IsTradeMisspelt(Word a, Word b) =>
        a.Class == WordClass.Rare != (b.Class == WordClass.Rare) && (a.Class is WordClass.Hard or WordClass.Soft || b.Class is WordClass.Hard or WordClass.Soft) && AreNear(a.Raw, b.Raw, Middle);

    private static bool AreNear(string a, string b, int shortest) =>
        Math.Min(a.Length, b.Length) >= shortest && Math.Max(a.Length, b.Length) <= Longest && Math.Abs(a.Length - b.Length) < 2 && a[0] == b[0] && Distance(a, b) == 1;

    private static bool IsPlural(string longer, string shorter) =>
        shorter.Length >= ShortestNear && longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);

    // Swapped neighbours, a vowel for a vowel, a neighbouring key; any other changed letter only in a long word.
    private static bool IsSlip(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        if (at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at])
        {
            return true;
        }

        // The last letter often makes another word: Allianz, Alliant.
        return at < a.Length - 1 && (a.Length >= Long || (a.Length >= Middle && ((IsVowel(a[at]) && IsVowel(b[at])) || AreNeighbours(a[at], b[at]))));
    }

    private static bool IsDroppedLetter(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        var at = shorter.AsSpan().CommonPrefixLength(longer);
        var isDoubled = at > 0 && longer[at] == longer[at - 1];
        return isDoubled || (shorter.Length > Shortest && (at < shorter.Length || longer[^1] is 's' or 'e'));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool AreNeighbours(char a, char b) =>
        s_keyboard.Any(row => row.IndexOf(a, StringComparison.Ordinal) is >= 0 and var x && row.IndexOf(b, StringComparison.Ordinal) is >= 0 and var y && Math.Abs(x - y) == 1);

    // Damerau-Levenshtein with swaps of neighbours (optimal string alignment).
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }
}
