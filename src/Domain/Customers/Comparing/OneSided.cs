using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>What it means when only one of two names has words that the other does not.</summary>
internal static class OneSided
{
    public static NameVerdict Judge(Alignment alignment, Leftovers left, NameForm shorter, NameForm longer, string longerCountry)
    {
        var isRare = alignment.RareAgreed > 0;
        var only = left.First ?? "";
        // The City of Melbourne and its council.
        if (left is { Hard: 1, Naming: 0, Given: 0, Soft: 0, First: "council" or "government" or "city" } && shorter.Core.Any(word => word is "city" or "county" or "district"))
        {
            return new NameVerdict(0.8, isRare, false, new MatchReason("trade", $"One name adds only its trade: {only}", true));
        }

        if (!isRare)
        {
            // Ravenna for its Comune.
            if (left is { Hard: 1, Naming: 0, Given: 0, Soft: 0, First: "city" } && shorter is { LegalForm: null, Words: [{ Class: WordClass.Place } town] } && Lexicon.CountryOf(town.Text) is null)
            {
                return new NameVerdict(0.76, false, false, new MatchReason("trade", $"One name adds only its trade: {only}", true));
            }

            // The Federal Ministry of Finance (Germany) and the French Ministry of the Interior are called so abroad.
            if (left is { Place: 1, ArePlaces: true } && left.Country is not null && left.Country == longerCountry && shorter.Core.Contains("ministry", StringComparer.Ordinal))
            {
                return new NameVerdict(0.78, true, true, new MatchReason("ownCountry", $"One name adds only its own country: {only}", true));
            }

            // Telekom Srbija Beograd.
            if (left is { Place: 1, ArePlaces: true, Country: null } && alignment.Matched > 1 && shorter.LegalForm is not null && longer.LegalForm is null && longer.Words[^1].Text == only
                && shorter.Words.Any(word => Lexicon.CountryOf(word.Text) is { } own && own == longerCountry))
            {
                return new NameVerdict(0.77, true, true, new MatchReason("town", $"One name adds only a town: {only}", true));
            }

            if (left.Given > 0 && left.Naming - left.Rare + left.Hard + left.Soft == 0 && left.Rare < 2 && shorter.Core.Contains("university", StringComparer.Ordinal) && !longer.IsEnglishSchool)
            {
                return new NameVerdict(0.78, true, false, new MatchReason("givenName", "The names agree but for the person that one of them is named after", true));
            }

            // Network Rail Infrastructure Limited is Network Rail.
            if (alignment.Matched > 1 && shorter.LegalForm is null && longer.LegalForm is not null && left is { Naming: 0, Given: 0, Hard: 1 } && longer.Raw.StartsWith(shorter.Raw, StringComparison.Ordinal))
            {
                return new NameVerdict(0.76, true, true, new MatchReason("shortForm", $"One is the short form of the other's registered name, without {only}", true));
            }

            return new NameVerdict(Math.Min(0.5, 0.2 + (alignment.Agreed / 4)), false, false, Lone(only));
        }

        var isBare = shorter.LegalForm is null;
        var isWorldwide = shorter.Words.Any(Trades.IsStrongFiller);
        var cut = alignment.Misspelt is null ? 0 : 0.1;
        var formsDiffer = shorter.LegalForm is not null && longer.LegalForm is not null && shorter.LegalForm != longer.LegalForm;
        if (left.AreGiven && formsDiffer && only.Length > 2 && !longer.Full.Contains(shorter.Full, StringComparison.Ordinal))
        {
            return new NameVerdict(0.7, true, false, new MatchReason("givenName", "The names agree but for given names and the legal form", true));
        }

        if (left.AreGiven || (left is { Naming: 0, Hard: 0, Given: > 0, Soft: 1 }))
        {
            return new NameVerdict(0.85 - cut, true, false, new MatchReason("givenName", "The names agree but for given names or titles", true));
        }

        if (left.AreSoft)
        {
            var score = isWorldwide ? 0.62 : left.Soft == 1 && shorter.Foreign != longer.Foreign ? 0.8 : isBare && (left.Soft == 1 || (left.Soft == 2 && longer.LegalForm is not null)) ? 0.8 : left.Soft == 1 && Trades.AreLight(only) ? 0.79 : 0.66;
            return new NameVerdict(score - cut, true, false, new MatchReason("trade", $"One name adds only its trade: {only}", true));
        }

        // Davide Campari-Milano N.V. is called Campari Group.
        if (isBare && longer.LegalForm is not null && left is { Given: > 0, Place: 1, Country: null, Hard: 0, Rare: 0, Common: 0, Number: 0, Soft: 0 })
        {
            return new NameVerdict(0.76 - cut, true, true, new MatchReason("givenName", "The names agree but for given names and a town", true));
        }

        // FAKRO Nowy Sącz is the firm of that town; a firm that is registered twice says so by two legal forms.
        if (left is { ArePlaces: true, Place: 1, Country: null } && longer.LegalForm is null && longer.Words.Count > 1 && longer.Words[^1].Class == WordClass.Place
            && longerCountry is not ("" or "US" or "GB" or "CA" or "AU" or "CN" or "IN") && shorter.Words.Where(word => word.Class == WordClass.Rare).Sum(word => word.Text.Length) > 4)
        {
            return new NameVerdict(0.76 - cut, true, true, new MatchReason("town", $"One name adds only a town: {only}", true));
        }

        if (left.ArePlaces)
        {
            var isOwn = (isBare || longer.HasBracket || longer.LegalForm is null) && left.Country is not null && left.Country == longerCountry && left.Place == 1;
            if (left is { Place: 1, Country: null } && alignment.RareAgreed > 1 && (longer.Words[^1].Class == WordClass.Place || longer.Words[0].Class == WordClass.Place))
            {
                return new NameVerdict(0.77 - cut, true, true, new MatchReason("town", $"One name adds only a town: {only}", true));
            }

            return isOwn
                ? new NameVerdict(0.78 - cut, true, true, new MatchReason("ownCountry", $"One name adds only its own country: {only}", true))
                : new NameVerdict(0.6 - cut, true, true, new MatchReason("unit", $"One of them looks like a unit of the other: {only}", false));
        }

        if (isBare && IsNamedBank(alignment, left, shorter, longer))
        {
            return new NameVerdict(0.77 - cut, true, true, new MatchReason("trade", $"One name adds only its trade: {only}", true));
        }

        if (alignment.Matched > 1 && left is { Hard: > 0 and < 3, Naming: 0, Given: 0, Soft: 0 } && left.Kinds == left.Hard)
        {
            return new NameVerdict(0.76 - cut, true, true, new MatchReason("trade", $"One name adds only its trade: {only}", true));
        }

        // People say Klarna and Monzo; the register says Klarna Bank AB and Monzo Bank Limited.
        if (isBare && longer.LegalForm is not null && (left.Given == 0 || (left is { Given: < 3, Rare: < 2 } && alignment.Matched > 1)) && (left.Common == 0 || left is { Common: 1, Naming: 1, First: "deutsche" }) && left is { Number: 0, Rare: < 3, Hard: < 3 } && left.Naming + left.Hard + left.Soft < 3
            && (longer.Raw.StartsWith(shorter.Raw, StringComparison.Ordinal) || longer.Raw.EndsWith(shorter.Raw, StringComparison.Ordinal)))
        {
            return new NameVerdict(0.761 - cut, true, true, new MatchReason("shortForm", $"One is the short form of the other's registered name, without {only}", true));
        }

        return new NameVerdict(left.Rare > 0 ? 0.45 : 0.5, true, left.Hard > 0, Lone(only));
    }

    // Banco Bradesco and Bradesco, DBS Bank and DBS, Van Oord Dredging and Van Oord; but not Tesco Bank and Tesco.
    private static bool IsNamedBank(Alignment alignment, Leftovers left, NameForm shorter, NameForm longer) =>
        left is { Naming: 0, Given: 0, Hard: > 0 }
        && ((alignment.RareAgreed > 1 && left is { Hard: < 3, Soft: < 2 })
            || (left is { Hard: 1, Soft: 0, First: "bank" } && (longer.Words[0].Text == "bank" || shorter.Bare.Length < 5)));

    private static MatchReason Lone(string word) => new("wordMissing", $"Only one of the names has {word}", false);
}
