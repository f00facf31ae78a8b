namespace Negotiation.Domain.Deals;

/// <summary>Tell the sides that an overlap with another claim exists, or that none does any more. Says nothing when they know.</summary>
/// <param name="Settled">How one was settled, in words for the sides; null: none was.</param>
public sealed record NoticeOverlap(bool On, string? Settled = null) : Command;
