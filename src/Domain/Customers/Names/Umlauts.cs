namespace Negotiation.Domain.Customers.Names;

/// <summary>German and Nordic spellings: mueller, muller and müller become one. Applied to every word on both sides, so it may be coarse.</summary>
internal static class Umlauts
{
    private const int Shortest = 4;

    public static string Collapse(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        for (var i = 0; i + 2 < word.Length; i++)
        {
            if (IsUmlaut(word, i))
            {
                word = word.Remove(i + 1, 1);
                i = -1;
            }
        }

        return word;
    }

    // Not at the end (blue, shoe) and not after q (quelle) or another vowel (bauer, neue).
    private static bool IsUmlaut(string word, int i) =>
        i + 2 < word.Length
        && ((word[i] is 'a' or 'o' or 'u' && word[i + 1] == 'e') || (word[i] == 'a' && word[i + 1] == 'a'))
        && (i == 0 || word[i - 1] is not ('q' or 'a' or 'e' or 'i' or 'o' or 'u'));
}
