namespace Negotiation.Domain.Deals;

/// <param name="Review">The review clock, standing still with what was left of it.</param>
public sealed record ReviewPaused(PauseReason Reason, string Text, Clock Review) : DealEvent;

public sealed record ReviewResumed(Clock Review) : DealEvent;

/// <summary>Somebody else reviews from here on.</summary>
/// <param name="Review">A fresh clock, when the old one ran out; null: the clock runs on.</param>
public sealed record ReviewReassigned(string Reviewer, string ReviewerName, HandoverReason Reason, string Text, Clock? Review = null) : DealEvent;
