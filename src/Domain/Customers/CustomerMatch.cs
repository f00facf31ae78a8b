using Negotiation.Domain.Customers.Comparing;
using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>Says whether two customers, each named on a deal registration, are one customer, and why. What is asked first makes no difference.</summary>
public static class CustomerMatch
{
    private const double SameNameFrom = 0.95;
    private const double PossibleFrom = 0.55;
    private const double AgreeingName = 0.6;
    private const double ClearName = 0.85;
    private const double SomeName = 0.3;
    private const int ShortestShared = 4;

    public static Match Compare(CustomerIdentity a, CustomerIdentity b, KnownLinks? links = null) =>
        Compare(PreparedCustomer.Of(a), PreparedCustomer.Of(b), links);

    public static Match Compare(PreparedCustomer a, PreparedCustomer b, KnownLinks? links = null)
    {
        if (string.CompareOrdinal(a.Order, b.Order) > 0)
        {
            (a, b) = (b, a);
        }

        var reasons = new List<MatchReason>(4);
        var numbers = NumberComparison.Compare(a, b, reasons);
        var name = NameComparison.Compare(a.Name, b.Name, a.Country, b.Country);
        if (a.Name.IsEmpty || b.Name.IsEmpty)
        {
            reasons.Add(new MatchReason("nameMissing", "At least one of the names is missing or hidden, so names were not compared", false));
        }
        else
        {
            reasons.Add(name.Reason);
        }

        var domains = DomainAgreement(a, b, reasons);
        var sameCountry = a.Country.Length == 0 || b.Country.Length == 0 || a.Country == b.Country;
        if (!sameCountry)
        {
            reasons.Add(new MatchReason("countriesDiffer", $"The countries differ: {a.Country} and {b.Country}", false));
        }

        var chain = links?.Chain(a.LinkKeys, b.LinkKeys);
        if (chain is not null)
        {
            reasons.Insert(0, new MatchReason(MatchReason.KnownLink, "Known parent and subsidiary: " + string.Join(", ", chain), false));
        }

        var (grade, score) = Judge(numbers, name, domains, sameCountry);
        if (chain is not null && numbers != Agreement.Same)
        {
            return new Match(Grade.Related, Math.Min(Math.Max(score, 0.5), 0.7), reasons);
        }

        return new Match(grade, Math.Round(score, 4), reasons);
    }

    private static (Grade Grade, double Score) Judge(Agreement numbers, NameVerdict name, DomainSign domain, bool sameCountry)
    {
        if (numbers == Agreement.Same)
        {
            return (Grade.Same, 1.0);
        }

        if (numbers == Agreement.Contrary)
        {
            var isNear = domain == DomainSign.Same || name.Score >= AgreeingName;
            return isNear ? (Grade.Related, 0.5) : (Grade.Different, Math.Min(name.Score, SomeName));
        }

        if (domain == DomainSign.Same)
        {
            return name.Score >= AgreeingName ? (Grade.Same, Math.Max(name.Score, 0.97))
                : name.IsGroup && !sameCountry ? (Grade.Related, 0.6)
                : (Grade.Likely, 0.8);
        }

        // contoso.de and contoso.com.
        if (!sameCountry && domain == DomainSign.SameLabel && name is { Rare: true, Score: >= ClearName })
        {
            return (Grade.Likely, 0.78);
        }

        if (!sameCountry)
        {
            return name.Score >= PossibleFrom && name.Rare ? (Grade.Related, Math.Min(0.7, name.Score * 0.7))
                : name.Score >= PossibleFrom ? (Grade.Different, 0.4)
                : (Grade.Different, name.Score * 0.5);
        }

        var score = domain switch
        {
            DomainSign.SameLabel when name.Score >= PossibleFrom => Math.Min(1.0, name.Score + 0.1),
            DomainSign.Other when name.Score >= PossibleFrom => name.Score - (name.Rare ? 0.12 : 0.3),
            _ => name.Score,
        };
        return Graded(score, name);
    }

    private static (Grade Grade, double Score) Graded(double score, NameVerdict name) =>
        score >= SameNameFrom ? (Grade.Same, score)
        : score >= Match.SameFrom ? (Grade.Likely, score)
        : score >= PossibleFrom ? (name.IsGroup ? Grade.Related : Grade.Possible, score)
        : name.IsGroup && score >= SomeName ? (Grade.Related, score)
        : (Grade.Different, score);

    private static DomainSign DomainAgreement(PreparedCustomer a, PreparedCustomer b, List<MatchReason> reasons)
    {
        if (a.Domain is null || b.Domain is null)
        {
            return DomainSign.None;
        }

        if (a.Domain == b.Domain)
        {
            reasons.Insert(0, new MatchReason("sameDomain", $"Same web domain {a.Domain}", true));
            return DomainSign.Same;
        }

        if (WebDomain.Label(a.Domain) is { Length: > 2 } label && label == WebDomain.Label(b.Domain))
        {
            reasons.Add(new MatchReason("sameDomainLabel", $"The web domains {a.Domain} and {b.Domain} differ only in their ending", true));
            return DomainSign.SameLabel;
        }

        if (a.Name.Words.Any(static word => word.Class == WordClass.Place) && a.Name.Words.Any(static word => word.Class == WordClass.Hard) && AreAkin(WebDomain.Label(a.Domain), WebDomain.Label(b.Domain)))
        {
            return DomainSign.None;
        }

        reasons.Add(new MatchReason("domainsDiffer", $"The web domains differ: {a.Domain} and {b.Domain}", false));
        return DomainSign.Other;
    }

    // Public bodies have several sites: chicago.gov and cityofchicago.org, lisboa.pt and cm-lisboa.pt.
    private static bool AreAkin(string a, string b)
    {
        var (brief, whole) = a.Length < b.Length ? (a, b) : (b, a);
        for (var length = brief.Length; length >= Math.Max(ShortestShared, (brief.Length * 3 / 5) + 1); length--)
        {
            for (var at = 0; at + length <= brief.Length; at++)
            {
                if (whole.Contains(brief.Substring(at, length), StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
