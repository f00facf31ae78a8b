using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Claims;

public enum ClaimKind
{
    /// <summary>A partner's registration.</summary>
    Registration,

    /// <summary>An opportunity the vendor's own sales people work on.</summary>
    DirectSales,
}

/// <summary>A hold on a customer, as it is compared with others. Made by <see cref="Claims"/> from a deal, or from a direct opportunity.</summary>
/// <param name="Id">The deal's id, or the direct opportunity's.</param>
/// <param name="Holder">Organisation id.</param>
/// <param name="ReceivedAt">When the complete submission reached us, or the change that made its customer another one: who was first.</param>
/// <param name="Policy">Version of the policy the claim lives under.</param>
/// <param name="ProtectionEnded">When its protection ran out; null while it is protected or not yet.</param>
public sealed record Claim(
    string Id,
    ClaimKind Kind,
    string Holder,
    string HolderName,
    Customer Customer,
    IReadOnlyList<string> Products,
    string Title,
    DateTimeOffset ReceivedAt,
    int Policy,
    Amount? Amount = null,
    DateTimeOffset? ProtectionEnded = null)
{
    /// <summary>Whether this claim came before <paramref name="other"/>: by receipt, and at the same instant by id.</summary>
    public bool IsBefore(Claim other) =>
        Priority.Compare(new ClaimPlace(ReceivedAt, Id), new ClaimPlace(other.ReceivedAt, other.Id)) < 0;
}
