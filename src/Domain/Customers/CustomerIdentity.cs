using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Customers;

/// <summary>What one deal registration says about who its customer is.</summary>
/// <param name="Name">As written by the person who registered the deal; any script.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty when unknown.</param>
/// <param name="Domain">A web domain, address or e-mail address; it is reduced to its registrable domain.</param>
/// <param name="Numbers">Numbers of business registers. Masked and nonsense values take no part.</param>
public sealed record CustomerIdentity(
    string Name,
    string Country,
    string? Domain = null,
    IReadOnlyList<RegistryNumber>? Numbers = null)
{
    public static CustomerIdentity Of(Customer customer) => new(
        customer.Name,
        customer.Country,
        customer.Domain,
        customer.Duns is null ? null : [new RegistryNumber(RegistryNumber.Duns, customer.Duns)]);
}
