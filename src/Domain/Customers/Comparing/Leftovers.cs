using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>The words of one name that the other does not have, by class.</summary>
internal readonly record struct Leftovers(int Rare, int Common, int Given, int Place, int Number, int Hard, int Soft, int Filler, int Kinds, string? Country, string? First)
{
    /// <summary>Words that name somebody or something else.</summary>
    public int Naming => Rare + Common + Place + Number;

    public bool AreNone => Naming + Given + Hard + Soft + Filler == 0;

    public bool AreFillers => Naming + Given + Hard + Soft == 0;

    public bool AreSoft => Naming + Given + Hard == 0 && Soft > 0;

    public bool AreGiven => Naming + Hard + Soft == 0 && Given > 0;

    public bool ArePlaces => Rare + Common + Number + Given + Hard + Soft == 0 && Place > 0;

    // What a company is, rather than what it does.
    private static bool IsKind(string word) => word is "bank" or "insurance" or "hospital" or "university" or "institute" or "museum" or "center" or "foundation" or "college" or "school" or "cancer" or "development" or "footballclub";

    public static Leftovers Of(IReadOnlyList<Word> words, int[] to)
    {
        Span<int> counts = stackalloc int[9];
        string? country = null;
        var kinds = 0;
        string? first = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (to[i] >= 0)
            {
                continue;
            }

            // One or two letters left over in front are initials of somebody's names.
            var isInitials = words[i] is { Class: WordClass.Rare, Text.Length: <= 2 } && to.AsSpan(i).ContainsAnyExcept(-1);
            counts[(int)(isInitials ? WordClass.Given : words[i].Class)]++;
            kinds += IsKind(words[i].Text) ? 1 : 0;
            country ??= Lexicon.CountryOf(words[i].Text);
            first = words[i].Class < WordClass.Filler ? first ?? words[i].Text : first;
        }

        return new Leftovers(
            counts[(int)WordClass.Rare],
            counts[(int)WordClass.Common],
            counts[(int)WordClass.Given],
            counts[(int)WordClass.Place],
            counts[(int)WordClass.Number],
            counts[(int)WordClass.Hard],
            counts[(int)WordClass.Soft],
            counts[(int)WordClass.Filler],
            kinds,
            country,
            first);
    }
}
