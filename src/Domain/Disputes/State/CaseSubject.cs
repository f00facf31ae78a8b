using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What a dispute is about.</summary>
public enum CaseType
{
    LeadOwnership,
    Territory,
    Pricing,
    ActivityNotDone,
    MarketingCommitment,
    Quality,
    IntellectualProperty,
    RevenueShortfall,
    Other,
}

/// <summary>Where a case stands. A settlement or a decision in force closes it; what it ordered is followed on.</summary>
public enum CaseStage
{
    Informal,
    Mediation,
    Decision,
    Appeal,
    Closed,
}

/// <summary>What opened a case.</summary>
public enum CaseCause
{
    /// <summary>A person of one side.</summary>
    Person,

    /// <summary>A negotiation ran out of time.</summary>
    Lapse,

    /// <summary>A promise or a remedy was missed.</summary>
    Missed,

    /// <summary>Two claims at one customer.</summary>
    Overlap,

    /// <summary>A figure passed a threshold.</summary>
    Metric,
}

/// <summary>One side of a case, as it was on the deal when the case opened; people who join or leave are followed.</summary>
/// <param name="Id">Organisation id, the party's on the deal.</param>
public sealed record CaseSide(string Id, PartyKind Kind, string Name, IReadOnlyList<Member> Members)
{
    /// <summary>The sides a deal has now.</summary>
    public static IReadOnlyList<CaseSide> Of(DealView deal) => [.. deal.Parties.Select(static p => new CaseSide(p.Id, p.Kind, p.Name, p.Members))];

    public bool Has(string person) => Members.Has(person, static (m, id) => string.Equals(m.Person, id, StringComparison.Ordinal));
}

/// <summary>What is disputed, with what the deal was at that moment. Neutrals see this of the deal and nothing else.</summary>
/// <param name="Activities">Disputed activities of the policy's catalogue, at least one; nothing beyond them can be decided.</param>
/// <param name="Territory">Of the customer's country under the policy; null when it lies in none.</param>
/// <param name="Reviewer">Person who reviewed the registration; null when nobody has.</param>
public sealed record CaseSubject(
    string Deal,
    string Title,
    string Customer,
    string Country,
    Amount Amount,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Activities,
    string? Territory = null,
    string? Reviewer = null);
