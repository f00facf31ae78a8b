using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Something that happened on the open record of a case. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseOpened), "caseOpened")]
[JsonDerivedType(typeof(ItemAdded), "itemAdded")]
[JsonDerivedType(typeof(SidesFollowed), "sidesFollowed")]
[JsonDerivedType(typeof(MoveOnWanted), "moveOnWanted")]
[JsonDerivedType(typeof(WithdrawalWanted), "withdrawalWanted")]
[JsonDerivedType(typeof(StageEntered), "stageEntered")]
[JsonDerivedType(typeof(CaseClockWarned), "caseClockWarned")]
[JsonDerivedType(typeof(CaseClockRanOut), "caseClockRanOut")]
[JsonDerivedType(typeof(CaseExtensionProposed), "caseExtensionProposed")]
[JsonDerivedType(typeof(CaseExtensionAnswered), "caseExtensionAnswered")]
[JsonDerivedType(typeof(CaseExtended), "caseExtended")]
[JsonDerivedType(typeof(CaseSuspended), "caseSuspended")]
[JsonDerivedType(typeof(CaseResumed), "caseResumed")]
[JsonDerivedType(typeof(SeatsWanted), "seatsWanted")]
[JsonDerivedType(typeof(SeatOffered), "seatOffered")]
[JsonDerivedType(typeof(SeatChanged), "seatChanged")]
[JsonDerivedType(typeof(ConflictWaived), "conflictWaived")]
[JsonDerivedType(typeof(RoundBegan), "roundBegan")]
[JsonDerivedType(typeof(DecisionDrafted), "decisionDrafted")]
[JsonDerivedType(typeof(VoteCast), "voteCast")]
[JsonDerivedType(typeof(VotesOpened), "votesOpened")]
[JsonDerivedType(typeof(DecisionIssued), "decisionIssued")]
[JsonDerivedType(typeof(OverrideProposed), "overrideProposed")]
[JsonDerivedType(typeof(AppealFiled), "appealFiled")]
[JsonDerivedType(typeof(SettlementReached), "settlementReached")]
[JsonDerivedType(typeof(SettlementLeft), "settlementLeft")]
[JsonDerivedType(typeof(RemediesBegan), "remediesBegan")]
[JsonDerivedType(typeof(RemedyMoved), "remedyMoved")]
[JsonDerivedType(typeof(CaseClosed), "caseClosed")]
[JsonDerivedType(typeof(PostMortemWritten), "postMortemWritten")]
public abstract record CaseEvent
{
    /// <summary>The audience that alone may see it, see <see cref="CaseAudience"/>; null: everyone of the case.</summary>
    [JsonIgnore]
    public virtual string? OnlyFor => null;
}

public sealed record CaseOpened(
    string Id,
    int Policy,
    [property: JsonPropertyName("about")] CaseType Type,
    CaseCause Cause,
    string Question,
    CaseSubject Subject,
    IReadOnlyList<CaseSide> Sides,
    string InterimOwner,
    CaseClock Clock,
    string? By = null) : CaseEvent;

public sealed record ItemAdded(CaseItem Item) : CaseEvent;

public sealed record SidesFollowed(IReadOnlyList<CaseSide> Sides) : CaseEvent;

public sealed record MoveOnWanted(string Side, string Reason) : CaseEvent;

public sealed record WithdrawalWanted(string Side, string Reason) : CaseEvent;

/// <param name="Clock">Of the stage; null where every neutral has an own clock.</param>
/// <param name="Why">In a sentence.</param>
public sealed record StageEntered(CaseStage Stage, string Why, CaseClock? Clock = null) : CaseEvent;

/// <param name="Percent">Of the working time that is gone: 50 or 90; 0 for a remedy.</param>
/// <param name="Passed">How many of the clock's warnings have been given.</param>
public sealed record CaseClockWarned(CaseClockKind Clock, string Subject, int Percent, DateTimeOffset Due, int Passed = 0) : CaseEvent;

public sealed record CaseClockRanOut(CaseClockKind Clock, string Subject, DateTimeOffset Due, CaseEffect Effect) : CaseEvent;

public sealed record CaseExtensionProposed(CaseExtension Extension, string Reason) : CaseEvent;

/// <param name="Reason">Of a no; null in a yes, and in what was written before a no named its reason.</param>
public sealed record CaseExtensionAnswered(string Side, bool Agree, TimeDenial? Reason = null, string? Text = null) : CaseEvent;

/// <param name="ForCause">The neutral's own decision.</param>
public sealed record CaseExtended(IReadOnlyList<CaseClock> Clocks, int Days, bool ForCause, string? Reason = null) : CaseEvent;

public sealed record CaseSuspended(string Reason, IReadOnlyList<CaseClock> Clocks) : CaseEvent;

public sealed record CaseResumed(IReadOnlyList<CaseClock> Clocks) : CaseEvent;

/// <param name="Kind">Null: none any more.</param>
public sealed record SeatsWanted(SeatKind? Kind = null) : CaseEvent;

/// <param name="Clock">Time to answer; null when the seat is not offered after all.</param>
public sealed record SeatOffered(Seat Seat, CaseClock? Clock = null) : CaseEvent;

/// <param name="Clock">The person's own clock from now on; null: none.</param>
public sealed record SeatChanged(
    SeatKind Kind,
    string Person,
    SeatStatus Status,
    IReadOnlyList<Conflict>? Conflicts = null,
    string? Said = null,
    string? Why = null,
    CaseClock? Clock = null) : CaseEvent;

public sealed record ConflictWaived(SeatKind Kind, string Person, string Side) : CaseEvent;

public sealed record RoundBegan(SeatKind Kind, int Number, DecisionRight Right, int Voting = 1, IReadOnlyList<CaseClock>? Clocks = null) : CaseEvent;

public sealed record DecisionDrafted(SeatKind Kind, DecisionDraft Draft) : CaseEvent
{
    public override string? OnlyFor => CaseAudience.PanelOf(Kind);
}

/// <param name="Salt">Random, so that nobody finds the vote by trying what its hash could be of.</param>
public sealed record VoteCast(Ballot Ballot, string? Salt = null) : CaseEvent
{
    public override string? OnlyFor => CaseAudience.Sealed(Ballot.Person);
}

/// <summary>All sealed votes at once.</summary>
/// <param name="Result">What follows, in a sentence.</param>
public sealed record VotesOpened(int Round, int Voting, IReadOnlyList<Ballot> Ballots, IReadOnlyList<Tally> Tally, string Result) : CaseEvent;

/// <param name="Clock">Time to appeal; null when the decision is final.</param>
public sealed record DecisionIssued(DecisionMade Decision, CaseClock? Clock = null) : CaseEvent;

public sealed record OverrideProposed(Override Override) : CaseEvent;

/// <param name="Stays">Remedies stand still until the appeal is decided.</param>
/// <param name="Still">Their clocks, which stand still meanwhile.</param>
public sealed record AppealFiled(Appeal Appeal, bool Stays, IReadOnlyList<CaseClock>? Still = null) : CaseEvent;

/// <param name="Clock">Time to step back; null when it stands at once.</param>
/// <param name="Still">Clocks that stand still meanwhile.</param>
/// <param name="Stands">Nobody can step back any more. Before, only the sides and their mediator know the terms: should one step back, others decide.</param>
public sealed record SettlementReached(Settled Settled, CaseClock? Clock = null, IReadOnlyList<CaseClock>? Still = null, bool Stands = false) : CaseEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Stands ? null : CaseAudience.Sides;
}

/// <param name="Clocks">Go on with the time they had left.</param>
public sealed record SettlementLeft(string Side, string Reason, IReadOnlyList<CaseClock> Clocks) : CaseEvent
{
    [JsonIgnore]
    public override string? OnlyFor => CaseAudience.Sides;
}

/// <param name="Instead">Those that ran before end.</param>
public sealed record RemediesBegan(IReadOnlyList<TrackedRemedy> Remedies, IReadOnlyList<CaseClock> Clocks, bool Instead = false) : CaseEvent;

/// <param name="Clocks">The remedy's clocks from now on.</param>
public sealed record RemedyMoved(TrackedRemedy Remedy, IReadOnlyList<CaseClock> Clocks) : CaseEvent;

public sealed record CaseClosed(CaseEnd End, string Why) : CaseEvent;

public sealed record PostMortemWritten(PostMortem PostMortem) : CaseEvent;

/// <summary>An event of a case in its place.</summary>
/// <param name="Request">The request that caused it with its fingerprint; empty for the clock.</param>
/// <param name="Side">Side, or null for neutrals and the platform.</param>
public sealed record CaseFact(string Tenant, long Version, DateTimeOffset At, string Person, string Name, string Request, CaseEvent Body, string? Side = null);
