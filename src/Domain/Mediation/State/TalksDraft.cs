using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Mediation;

/// <summary>One version of the single negotiating text. Only the mediator writes it.</summary>
/// <param name="Number">1 and up without gaps.</param>
/// <param name="Hash">SHA-256 of the content, 64 lower-case hex digits; an answer must name it.</param>
/// <param name="Text">At most 20,000 characters in 1,000 lines.</param>
/// <param name="Note">What the mediator says about it, at most 2,000 characters.</param>
public sealed record TalksDraft(int Number, string Hash, string Text, string Person, string Name, DateTimeOffset At, string? Note = null);

/// <summary>What stays at hand of an earlier draft; its text is in the journal.</summary>
public sealed record DraftMark(int Number, string Hash, DateTimeOffset At);

public enum DraftOpinion
{
    Agree,
    Disagree,

    /// <summary>Agrees if what the text says is changed.</summary>
    WithChanges,
}

/// <summary>What one side answered to the latest draft. The last answer of a side counts.</summary>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record DraftAnswer(string Side, int Draft, DraftOpinion Opinion, string Person, string Name, DateTimeOffset At, string? Text = null);

/// <summary>A complete settlement somebody proposes. Numbered and never changed; a new one closes the one it answers.</summary>
/// <param name="Hash">SHA-256 of the content, 64 lower-case hex digits; an answer must name it.</param>
/// <param name="By">Side that proposes and counts as accepting; null for the mediator, who accepts for nobody.</param>
/// <param name="Answers">Number of the proposal it closed.</param>
/// <param name="ExpiresAt">From this instant on it can no longer be accepted.</param>
/// <param name="Note">At most 2,000 characters.</param>
public sealed record SettlementProposal(
    int Number,
    string Hash,
    string Person,
    string Name,
    DateTimeOffset At,
    Disputes.OutcomeTerms Terms,
    string? By = null,
    int? Answers = null,
    DateTimeOffset? ExpiresAt = null,
    string? Note = null)
{
    public bool StandsAt(DateTimeOffset now) => ExpiresAt is not { } end || now < end;

    public bool IsNamedBy(OfferRef named) => named.Number == Number && string.Equals(named.Hash, Hash, StringComparison.Ordinal);
}
