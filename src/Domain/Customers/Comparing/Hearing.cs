using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Words of two scripts that sound alike: vowels and article are left to the writer.</summary>
internal static class Hearing
{
    private const int Fewest = 3;
    private const int FewestBesideOthers = 2;
    private const int ManyConsonants = 4;

    private static readonly string[] s_slavic = ["ogo", "aia", "aya", "oye", "oe", "iye", "ie", "ii", "iy", "yi", "y", "i"];

    /// <param name="a">As written in Latin letters.</param>
    /// <param name="b">As read from another script.</param>
    /// <param name="isBeside">Other words of the two names agree.</param>
    public static bool AreAlike(Word a, Word b, bool isBeside)
    {
        if (a.Class != WordClass.Rare && b.Class != WordClass.Rare)
        {
            return false;
        }

        var one = a.Consonants;
        var two = b.Consonants;
        if (!IsSpoken(a.Text) || (one.Length <= Fewest && !HaveOneHum(a.Text, b.Text)))
        {
            return false;
        }

        if (Agree(one, two, isBeside && a.Text[0] == b.Text[0]))
        {
            return true;
        }

        // Halwani: Arabic writes w like a vowel.
        if ((one.Length == two.Length + 1 && WithoutGlide(a) is { } without && Agree(without, two, false)) || (two.Length == one.Length + 1 && WithoutGlide(b) is { } other && Agree(one, other, false)))
        {
            return true;
        }

        // Alghanim is al Ghanim.
        return (a.Article > 0 && Agree(a.AfterArticle, two, false)) || (b.Article > 0 && Agree(one, b.AfterArticle, false));
    }

    /// <summary>Whether a text in Latin letters has a vowel; RZD is not Rosseti.</summary>
    public static bool IsSpoken(string text) => text.AsSpan().IndexOfAny("aeiouy") >= 0;

    /// <summary>
    /// Tempo and Tnuva: so few consonants tell too little with m and n taken for one, as Japanese writes them before b and p.
    /// </summary>
    public static bool HaveOneHum(string a, string b)
    {
        var at = 0;
        foreach (var letter in a)
        {
            if (letter is 'm' or 'n')
            {
                at = at < b.Length ? b.AsSpan(at).IndexOfAny('m', 'n') is var next and >= 0 ? at + next : b.Length : b.Length;
                if (at == b.Length || b[at++] != letter)
                {
                    return false;
                }
            }
        }

        return at >= b.Length || b.AsSpan(at).IndexOfAny('m', 'n') < 0;
    }

    private static string? WithoutGlide(Word word) =>
        word.Text.LastIndexOf('w') > 0 ? Skeleton.Consonants(word.Text.Replace("w", "u", StringComparison.Ordinal)) : null;

    /// <summary>A Slavic adjective without its ending: Kasperskogo is of Kaspersky.</summary>
    public static string WithoutEnding(string word)
    {
        foreach (var ending in s_slavic)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    // Hebrew writes f and p with one letter.
    private static bool Agree(string one, string two, bool isSure) =>
        one.Length == two.Length && one.Length >= (isSure ? FewestBesideOthers : Fewest)
        && (one == two || (one.Length >= ManyConsonants && one[0] == two[0] && one.Replace('h', 'b') == two.Replace('h', 'b')));
}
