namespace Negotiation.Domain.Deals;

/// <summary>Give the review to another of the vendor's channel managers. Its clock runs on.</summary>
/// <param name="To">Person id: a reviewer of the programme, its channel manager, or a channel manager on this deal.</param>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record ReassignReview(string To, HandoverReason Reason, string Text) : Command;

/// <summary>Stop the review clock without a question to the partner; what was left of it is kept.</summary>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record PauseReview(PauseReason Reason, string Text) : Command;

public sealed record ResumeReview : Command;

/// <summary>Put a colleague in somebody's place on this deal, in one step: the colleague may act, the other's access ends. Repeating it changes nothing.</summary>
/// <param name="From">Person id of who leaves the deal.</param>
/// <param name="To">Who takes the place; for a reviewer also the review, as far as the vendor's rules let them review.</param>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record HandOver(string Party, string From, Member To, HandoverReason Reason, string Text) : Command;
