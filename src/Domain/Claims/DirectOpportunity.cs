using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Claims;

/// <summary>An opportunity of the vendor's own sales people as their system has it.</summary>
/// <param name="Owner">Name of the person who works on it.</param>
public sealed record DirectOpportunity(
    string Id,
    string Source,
    string ExternalId,
    Customer Customer,
    IReadOnlyList<string> Products,
    string Title,
    bool Open,
    Amount? Amount = null,
    DateOnly? ExpectedClose = null,
    string? Owner = null)
{
    /// <summary>Its claim; null once it is won, lost or gone.</summary>
    public Claim? Claim(Party vendor, DateTimeOffset received, int policy) => Open
        ? new Claim(Id, ClaimKind.DirectSales, vendor.Id, vendor.Name, Customer, Products, Title, received, policy, Amount)
        : null;
}
