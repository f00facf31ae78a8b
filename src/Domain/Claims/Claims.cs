using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Claims;

/// <summary>Which deals hold a customer, and how.</summary>
public static class Claims
{
    /// <summary>The deal's claim; null while it has none: a draft, or a registration or sale that has ended.</summary>
    public static Claim? Of(DealState deal) =>
        deal is { Exists: true, Registration: { } registration, InLineSince: { } since }
        && Protocol.HoldsCustomer(deal)
        && deal.Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner) is { } partner
            ? new Claim(
                deal.Id,
                ClaimKind.Registration,
                partner.Id,
                partner.Name,
                registration.Customer,
                registration.Opportunity.Products,
                registration.Opportunity.Title,
                since,
                deal.Policy,
                registration.Opportunity.Amount,
                deal.Protection?.Ended)
            : null;

    /// <summary>Fingerprint of all that a comparison could see: the same print needs no new comparison.</summary>
    public static string Print(Claim? claim) => claim is null ? "" : Chain.Sha256(DomainJson.Write(claim).Utf8.Span)[..24];
}
