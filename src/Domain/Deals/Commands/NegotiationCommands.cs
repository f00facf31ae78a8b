namespace Negotiation.Domain.Deals;

/// <summary>Names one offer beyond doubt: its number and the hash of its content.</summary>
public sealed record OfferRef(int Number, string Hash);

/// <summary>Propose a complete split.</summary>
/// <param name="Answers">The open offer this one counters; must be named when one is open.</param>
/// <param name="ExpiresAt">Optional, in the future.</param>
/// <param name="IrrevocableUntil">Optional, in the future and not after <paramref name="ExpiresAt"/>.</param>
/// <param name="Note">At most 2,000 characters.</param>
/// <param name="Reopens">The verification code of the agreement this offer is meant to reopen. Without it an offer that crossed the last acceptance cannot undo what was agreed.</param>
public sealed record MakeOffer(
    Terms Terms,
    OfferRef? Answers = null,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? IrrevocableUntil = null,
    string? Note = null,
    string? Reopens = null) : Command;

public sealed record Accept(OfferRef Offer) : Command;

/// <summary>Turn the open offer down without a counter.</summary>
/// <param name="Reason">Required; at most 4,000 characters.</param>
/// <param name="Code">Without it the reason counts as <see cref="OfferRejection.Other"/>.</param>
public sealed record Reject(OfferRef Offer, string? Reason = null, OfferRejection? Code = null) : Command;

/// <summary>Take one's own offer back before everyone accepted it.</summary>
public sealed record Withdraw(OfferRef Offer, string? Reason = null) : Command;

/// <summary>Mark lines of the open offer as settled for the sender's side. This is no acceptance.</summary>
public sealed record MarkTentative(OfferRef Offer, IReadOnlyList<string> Activities, bool On) : Command;

/// <summary>Mark an activity as one the sender's side will not move on; privately unless <paramref name="Open"/>.</summary>
public sealed record MarkFirm(string Activity, bool On, bool Open) : Command;

/// <summary>A message to everyone in the room. It neither answers nor closes an offer.</summary>
public sealed record Say(string Text) : Command;

/// <summary>A question, optionally about one offer or one activity. It neither answers nor closes an offer.</summary>
public sealed record Ask(string Text, int? Offer = null, string? Activity = null) : Command;

/// <summary>Ask the vendor's channel manager to step in before a clock does.</summary>
public sealed record CallManager(string Reason) : Command;

/// <summary>Ask for more working days on the response or the negotiation clock; takes effect when every required party consents.</summary>
/// <param name="Days">1 to the policy's cap, in business days.</param>
public sealed record ProposeExtension(ClockKind Clock, int Days, string? Reason = null) : Command;

/// <param name="Reason">Why not; without it a no counts as <see cref="TimeDenial.Other"/>.</param>
/// <param name="Text">Required with a no; at most 4,000 characters.</param>
public sealed record AnswerExtension(bool Agree, TimeDenial? Reason = null, string? Text = null) : Command;

/// <summary>Stop the negotiation clocks; the remaining working time is kept.</summary>
public sealed record Suspend(string Reason) : Command;

public sealed record Resume : Command;

/// <summary>Start a lapsed negotiation again with a fresh clock.</summary>
public sealed record Reopen(string Reason) : Command;
