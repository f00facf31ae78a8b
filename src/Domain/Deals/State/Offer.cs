namespace Negotiation.Domain.Deals;

/// <summary>A share of credit in percent: 0 to 100 with at most two decimals.</summary>
public sealed record CreditShare(string Party, decimal Percent);

/// <summary>Who does one activity: a single <see cref="Owner"/>, or <see cref="Shares"/> that sum to 100. Exactly one of the two is set.</summary>
/// <param name="Activity">Id from the policy's catalogue; at most one line per activity.</param>
/// <param name="Due">The day it is to be done by, in the policy calendar's zone.</param>
/// <param name="Note">At most 500 characters.</param>
public sealed record Line(string Activity, DateOnly Due, string? Owner = null, string? Note = null, IReadOnlyList<CreditShare>? Shares = null);

/// <summary>A complete proposed split: every line, and how the credit for the deal is shared (sums to exactly 100).</summary>
public sealed record Terms(IReadOnlyList<Line> Lines, IReadOnlyList<CreditShare> Credit);

public enum ChangeKind
{
    Added,
    Removed,
    Owner,
    Due,
    Note,
    Credit,
}

/// <summary>One thing that moved between two offers. For credit <paramref name="Subject"/> is a party, otherwise an activity.</summary>
public sealed record Change(ChangeKind Kind, string Subject, string? From = null, string? To = null);

/// <summary>One numbered, immutable proposal.</summary>
/// <param name="Number">Given by the server, 1 and up without gaps.</param>
/// <param name="Hash">SHA-256 (64 lower-case hex digits) of the content; an answer must name it.</param>
/// <param name="By">Party that proposes; it counts as accepting.</param>
/// <param name="Answers">Number of the offer this one counters and thereby closes.</param>
/// <param name="ExpiresAt">From this instant on it can no longer be accepted. Null: stands until answered.</param>
/// <param name="IrrevocableUntil">Before this instant its proposer cannot withdraw or replace it.</param>
/// <param name="Changes">What moved since the offer it answers.</param>
public sealed record Offer(
    int Number,
    string Hash,
    string By,
    string Person,
    DateTimeOffset At,
    Terms Terms,
    IReadOnlyList<Change> Changes,
    int? Answers = null,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? IrrevocableUntil = null,
    string? Note = null);

/// <summary>An acceptance of exactly one offer version.</summary>
public sealed record Acceptance(string Party, string Person, string Name, DateTimeOffset At);

/// <summary>An offer every required party accepted in exactly that version.</summary>
/// <param name="Code">Verification code printed on the document: four groups of five characters over the agreed content.</param>
/// <param name="Interim">Lines left out because they were disputed; null when there were none.</param>
public sealed record Agreement(
    int Offer,
    string OfferHash,
    Terms Terms,
    IReadOnlyList<Acceptance> Acceptances,
    DateTimeOffset At,
    string Code,
    IReadOnlyList<InterimLine>? Interim = null);
