namespace Negotiation.Domain.Deals;

/// <summary>Why a review stands still, and since when.</summary>
public sealed record ReviewPause(PauseReason Reason, string Text, string Name, DateTimeOffset Since);
