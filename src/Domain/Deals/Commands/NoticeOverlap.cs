namespace Negotiation.Domain.Deals;

/// <summary>Tell the sides that an overlap with another claim exists, or that none does any more. Says nothing when they know.</summary>
public sealed record NoticeOverlap(bool On) : Command;
