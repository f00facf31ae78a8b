using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Compares two names, each with the other names that its text gives.</summary>
internal static class NameComparison
{
    private const double OtherNameShare = 0.95;
    private const int ShortestCut = 18;
    private const int LongestAcronym = 8;
    private const int LongestShort = 10;
    private const int ShortestOfPlace = 3;

    /// <param name="countryA">Of the record with the first name; a unit named after it is that record's usual customer.</param>
    public static NameVerdict Compare(NameForm a, NameForm b, string countryA, string countryB)
    {
        var best = Pair(a, b, countryA, countryB);
        foreach (var (one, two) in Others(a, b))
        {
            var verdict = Pair(one, two, countryA, countryB);
            var share = (one.IsKnown || two.IsKnown) && verdict.Reason.Code == "ownCountry" ? 1 : OtherNameShare;
            if (verdict.Score * share > best.Score && !((one.IsKnown || two.IsKnown) && verdict.Reason.Code is "trade" or "shortened" or "acronym"))
            {
                best = verdict with
                {
                    Score = verdict.Score * share,
                    Reason = verdict.Reason with { Code = "otherName", Text = "One of them also gives another name, and that agrees: " + verdict.Reason.Text },
                };
            }
        }

        return best;
    }

    private static IEnumerable<(NameForm One, NameForm Two)> Others(NameForm a, NameForm b)
    {
        foreach (var other in a.Alternatives)
        {
            yield return (other, b);

            // One word in brackets may be a place or a product that many share.
            foreach (var two in b.Alternatives.Where(two => (two.Words.Count > 1 && other.Words.Count > 1) || (two.IsKnown && other.IsKnown)))
            {
                yield return (other, two);
            }
        }

        foreach (var other in b.Alternatives)
        {
            yield return (a, other);
        }
    }

    private static NameVerdict Pair(NameForm a, NameForm b, string countryA, string countryB)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return NameVerdict.None;
        }

        if (a.Region is not null && b.Region is not null && a.Region != b.Region)
        {
            return new NameVerdict(0.25, false, false, new MatchReason("statesDiffer", $"They are in different states: {a.Region} and {b.Region}", false));
        }

        if (a.Joined == b.Joined || a.RawJoined == b.RawJoined || IsRunTogether(a, b))
        {
            return Equal(a, b);
        }

        if ((Acronym(a, b) ?? AcronymOfPlace(a, b, countryB) ?? AcronymOfPlace(b, a, countryA)) is { } acronym)
        {
            return acronym;
        }

        if ((a.Foreign || b.Foreign) && Sounds(a, b) is { } sounds)
        {
            return sounds;
        }

        if (IsCut(a, b) || IsCut(b, a))
        {
            return new NameVerdict(0.85, true, false, new MatchReason("cut", "One name is the other, cut in the middle of a word", true));
        }

        var alignment = Alignment.Of(a, b);
        var left = alignment.LeftOfA;
        var right = alignment.LeftOfB;
        if (left.AreFillers && right.AreFillers)
        {
            return Fillers(alignment, left.AreNone && right.AreNone, a, b, countryA.Length > 0 ? countryA : countryB);
        }

        return left.AreFillers ? OneSided.Judge(alignment, right, a, b, countryB)
            : right.AreFillers ? OneSided.Judge(alignment, left, b, a, countryA)
            : BothSided(alignment, left, right);
    }

    // Systems that keep so many characters and no more: "Garden Reach Shipbuilders and En".
    private static bool IsCut(NameForm brief, NameForm whole) =>
        brief.Full.Length >= ShortestCut && !brief.HasBracket && !whole.HasBracket && brief.Words.Count > 1 && whole.Full.Length > brief.Full.Length
        && whole.Full[brief.Full.Length] != ' ' && whole.Full.StartsWith(brief.Full, StringComparison.Ordinal) && !EndsInWord(brief.Full);

    // Pará and Paraná.
    private static bool EndsInWord(string text) =>
        text[(text.LastIndexOf(' ') + 1)..] is { Length: > 3 } last
        && (Lexicon.ClassOf(last) is WordClass.Stop or WordClass.Place or WordClass.Given || Lexicon.Spell([last])[0].Text == "university");

    // PepsiCo and Pepsi Co.
    private static bool IsRunTogether(NameForm a, NameForm b) =>
        a.FullJoined == b.FullJoined || a.FullJoined == b.RawJoined || a.RawJoined == b.FullJoined;

    private static NameVerdict Equal(NameForm a, NameForm b)
    {
        var isRare = a.Words.Concat(b.Words).Any(word => word.Class == WordClass.Rare);
        var formsDiffer = a.LegalForm is not null && b.LegalForm is not null && a.LegalForm != b.LegalForm;
        var told = a.Words.Sum(word => word.Weight);
        var score = isRare || told >= 0.8 ? 1.0 : told >= 0.5 ? 0.9 : 0.82;
        score -= formsDiffer ? isRare ? 0.08 : 0.1 : 0;
        var text = a.Full == b.Full ? "The names are the same" : "The names agree once legal forms and spelling are set aside";
        return new NameVerdict(score, isRare, false, new MatchReason("sameName", text, true));
    }

    private static NameVerdict? Acronym(NameForm a, NameForm b)
    {
        var (one, many) = a.Telling == 1 && (a.Words.Count == 1 || b.Telling != 1) ? (a, b) : (b, a);
        var brief = one.Bare;
        if (one.Telling != 1 || (brief.Length == 2 && one.Words.Count > 1) || many.Words.Count < 2 || brief.Length is < 2 or > LongestShort || many.Bare == brief)
        {
            return null;
        }

        if (brief.Length >= LongestAcronym || !many.Initials.Contains(brief, StringComparer.Ordinal))
        {
            return IsOfParts(brief, many)
                ? new NameVerdict(0.78, true, false, new MatchReason("acronym", $"{brief.ToUpperInvariant()} are first letters of the parts of {many}", true))
                : null;
        }

        var score = brief.Length switch { 2 => one.HasAnd && many.HasAnd ? 0.82 : 0.6, 3 => 0.8, _ => 0.86 };
        return new NameVerdict(score, brief.Length > 2, false, new MatchReason("acronym", $"{brief.ToUpperInvariant()} are the first letters of {many}", true));
    }

    // HFT Stuttgart, HBL Pakistan, LKA NRW.
    private static NameVerdict? AcronymOfPlace(NameForm one, NameForm many, string country)
    {
        var places = one.Words.Where(static word => word.Class == WordClass.Place).ToList();
        if (places.Count == 0 || one.Words.Count != places.Count + 1 || many.Words.Count < 2
            || one.Words.FirstOrDefault(static word => word.Class != WordClass.Place) is not { Class: WordClass.Rare, Text.Length: >= ShortestOfPlace and < LongestAcronym } letters
            || !places.TrueForAll(place => many.Words.Any(word => word.Text == place.Text) || Lexicon.CountryOf(place.Text) == country))
        {
            return null;
        }

        var rest = many.Raw.Split(' ').Where(word => !places.Exists(place => place.Raw == word || Lexicon.Spell([word])[0].Text == place.Text)).ToList();
        var isIt = many.Initials.Contains(letters.Text, StringComparer.Ordinal) || Initials(rest) == letters.Text || Initials(rest.FindAll(static word => Lexicon.ClassOf(word) != WordClass.Stop)) == letters.Text
            || Acronyms.IsOfCompounds(letters.Text, [.. rest.Where(static word => Lexicon.ClassOf(word) != WordClass.Stop)]);
        return isIt
            ? new NameVerdict(letters.Text.Length > ShortestOfPlace ? 0.86 : 0.8, true, false, new MatchReason("acronym", $"{letters.Text.ToUpperInvariant()} are the first letters of {many}", true))
            : null;

        static string Initials(List<string> words) => string.Concat(words.Select(static word => word[0]));
    }

    private static bool IsOfParts(string brief, NameForm many)
    {
        if (many.Full.Length == 0 || (brief[0] != many.Full[0] && brief[0] != many.Bare.FirstOrDefault()))
        {
            return false;
        }

        return (brief.Length < LongestAcronym && Acronyms.IsOfCompounds(brief, [.. many.Words.Where(word => word.Class != WordClass.Filler).Select(word => word.Raw)]))
            || Acronyms.IsOfSyllables(brief, Parts(many.Raw)) || Acronyms.IsOfSyllables(brief, Parts(many.Full));

        static string[] Parts(string text) => [.. text.Split(' ').Where(word => Lexicon.ClassOf(word) != WordClass.Stop)];
    }

    // Kana and Arabic letters lose vowels and tell fewer consonants apart, so only longer names can be heard alike.
    private static NameVerdict? Sounds(NameForm a, NameForm b)
    {
        var one = a.Consonants.Length > 0 ? a.Consonants : Skeleton.Consonants(a.Joined);
        var two = b.Consonants.Length > 0 ? b.Consonants : Skeleton.Consonants(b.Joined);
        return a.Foreign != b.Foreign && one.Length > 2 && one == two && (one.Length > 3 || Hearing.HaveOneHum(a.Joined, b.Joined)) && Hearing.IsSpoken(a.Foreign ? b.Joined : a.Joined) && !AreOfTwoPlaces(a, b)
            ? new NameVerdict(0.86, true, false, new MatchReason("soundsAlike", "The names sound alike when written in Latin letters", true))
            : null;
    }

    // The state universities of Perm and of Voronezh.
    private static bool AreOfTwoPlaces(NameForm a, NameForm b) => NamesAnother(a, b) && NamesAnother(b, a);

    private static bool NamesAnother(NameForm one, NameForm other) =>
        one.Words.Any(word => word.Class == WordClass.Place && !other.Core.Contains(word.Text, StringComparer.Ordinal));

    private static NameVerdict Fillers(Alignment alignment, bool areNone, NameForm a, NameForm b, string country)
    {
        var isRare = alignment.RareAgreed > 0;
        if (alignment.Matched == 0)
        {
            return NameVerdict.None;
        }

        var score = isRare ? areNone ? 1.0 : 0.93 : alignment.Agreed >= 0.65 ? 0.85 : areNone || alignment.Matched > 1 ? 0.8 : a.Words.Concat(b.Words).Any(Trades.IsStrongFiller) ? 0.62 : 0.76;
        if (!alignment.InOrder)
        {
            score = isRare ? HasTurned(a, b) ? 0.7 : score - 0.1 : IsFreeOrder(a, b) || AreOneUniversity(a, country) ? 0.8 : 0.55;
        }

        if (alignment.Misspelt is var (x, y))
        {
            score = alignment.Matched > 3 || (alignment.IsTradeMisspelt && alignment.InOrder) ? Math.Max(score - 0.12, 0.76) : Math.Min(score - 0.12, 0.9);
            return new NameVerdict(score, isRare, false, new MatchReason("misspelt", $"The names agree but for the spelling of {x} and {y}", true));
        }

        if (alignment.Heard is not null)
        {
            return new NameVerdict(Math.Min(score, 0.86), isRare, false, new MatchReason("soundsAlike", "The names sound alike when written in Latin letters", true));
        }

        if (alignment.Shortened is var (brief, words))
        {
            score = isRare || brief.Length > 2 || alignment.Agreed >= 0.6 ? 0.88 : 0.6;
            return new NameVerdict(score, isRare, false, new MatchReason("shortened", $"The names agree with {brief.ToUpperInvariant()} standing for {words}", true));
        }

        return new NameVerdict(score, isRare, false, new MatchReason(
            "sameName", "The names agree once legal forms, spelling and words such as group or company are set aside", true));
    }

    // Miami University and the University of Miami are two; Uppsala universitet and the University of Uppsala are one.
    private static bool IsFreeOrder(NameForm a, NameForm b) =>
        a.Foreign || b.Foreign || a.Core.Any(word => word is "city" or "county" or "redcross" or "universityhospital" or "ministry" or "council" or "technicaluniversity" or "hochschule")
        || (a.Core.Count == 2 && (a.Core.Contains("state", StringComparer.Ordinal) || a.Words.Concat(b.Words).Any(IsTranslatedTrade)))
        || a.Words.Concat(b.Words).Any(word => word.Class == WordClass.Place && word.Raw != word.Text && word.Raw.EndsWith("er", StringComparison.Ordinal))
        || AreTranslated(a, b)
        || (a.Core.Contains("university", StringComparer.Ordinal) && !(a.IsEnglishSchool && b.IsEnglishSchool));

    // In North America the two are often two; elsewhere, and for a place that is no state, they are one.
    private static bool AreOneUniversity(NameForm a, string country) =>
        a.Core.Contains("university", StringComparer.Ordinal) && country is not ("US" or "CA")
        && (country.Length > 0 || !a.Core.Any(word => word is "miami" or "york" or "boston" || WrittenNames.IsState(word)));

    // First Republic Bank and Republic First Bank are two.
    private static bool HasTurned(NameForm a, NameForm b)
    {
        var (one, two) = (Leading(a), Leading(b));
        return a.Foreign == b.Foreign && a.Words.Count == b.Words.Count && one.Count == 2 && two.Count == 2 && one[0].Text == two[1].Text && one[1].Text == two[0].Text
            && one.Exists(word => word.Class != WordClass.Rare);

        static List<Word> Leading(NameForm name) =>
            name.Words.Any(word => word.Class is WordClass.Place or WordClass.Given) ? []
            : [.. name.Words.Where(word => word.Class is WordClass.Rare or WordClass.Common or WordClass.Number)];
    }

    // Banque Nationale du Canada, National Bank of Canada: another tongue has another order.
    private static bool AreTranslated(NameForm a, NameForm b)
    {
        var (one, two) = (a.Words.Any(IsTranslatedTrade), b.Words.Any(IsTranslatedTrade));
        return a.Words.Count > 2 && (one != two || a.Words.Any(word => Lexicon.CountryOf(word.Text) is not null && b.Words.Any(other => other.Text == word.Text && other.Raw != word.Raw)));
    }

    private static bool IsTranslatedTrade(Word word) => word.Class is WordClass.Hard or WordClass.Soft && word.Raw.Length >= word.Text.Length && word.Raw != word.Text && word.Raw != word.Text + "s";

    private static NameVerdict BothSided(Alignment alignment, Leftovers left, Leftovers right)
    {
        var isRare = alignment.RareAgreed > 0;
        var reason = new MatchReason("wordsDiffer", $"The names differ in {left.First} and {right.First}", false);
        if (left.Naming > 0 && right.Naming > 0)
        {
            return new NameVerdict(isRare ? 0.3 : 0.15, isRare, isRare, reason);
        }

        if (isRare && left.AreSoft && right.AreSoft)
        {
            return new NameVerdict(alignment.RareAgreed > 1 ? 0.78 : 0.6, true, false, reason);
        }

        return new NameVerdict(isRare ? 0.4 : 0.2, isRare, isRare, reason);
    }
}
