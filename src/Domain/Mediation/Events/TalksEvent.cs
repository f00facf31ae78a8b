using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Mediation;

/// <summary>Something that happened in the talks. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BriefTaken), "briefTaken")]
[JsonDerivedType(typeof(MediatorSeated), "mediatorSeated")]
[JsonDerivedType(typeof(MediatorLeft), "mediatorLeft")]
[JsonDerivedType(typeof(TalksWindowMoved), "talksWindowMoved")]
[JsonDerivedType(typeof(TalksPeopleChanged), "talksPeopleChanged")]
[JsonDerivedType(typeof(TalksEnded), "talksEnded")]
[JsonDerivedType(typeof(SaidInTalks), "saidInTalks")]
[JsonDerivedType(typeof(SlotsProposed), "slotsProposed")]
[JsonDerivedType(typeof(SlotsAnswered), "slotsAnswered")]
[JsonDerivedType(typeof(SlotBooked), "slotBooked")]
[JsonDerivedType(typeof(SlotCancelled), "slotCancelled")]
[JsonDerivedType(typeof(DraftPublished), DraftPublished.Name)]
[JsonDerivedType(typeof(DraftAnswered), "draftAnswered")]
[JsonDerivedType(typeof(AnswersToDraftShared), "answersShared")]
[JsonDerivedType(typeof(SettlementProposed), "settlementProposed")]
[JsonDerivedType(typeof(SettlementAccepted), "settlementAccepted")]
[JsonDerivedType(typeof(SettlementRejected), "settlementRejected")]
[JsonDerivedType(typeof(SettlementTakenBack), "settlementWithdrawn")]
[JsonDerivedType(typeof(SettlementExpired), "settlementExpired")]
[JsonDerivedType(typeof(SettlementVoided), "settlementVoided")]
[JsonDerivedType(typeof(SettlementAgreed), "settlementAgreed")]
[JsonDerivedType(typeof(TalksReopened), "talksReopened")]
[JsonDerivedType(typeof(SettlementUndone), "settlementUndone")]
public abstract record TalksEvent
{
    /// <summary>Id of the room it happened in; see <see cref="TalksRoom"/>.</summary>
    public string Room { get; init; } = TalksRoom.Plenary.Id;

    /// <summary>1 and up without gaps in its room.</summary>
    public long Number { get; init; }
}

/// <summary>For the platform alone: it names who is barred.</summary>
public sealed record BriefTaken(CaseBrief Brief) : TalksEvent;

public sealed record MediatorSeated(Member Mediator) : TalksEvent;

public sealed record MediatorLeft(string Person, string Name) : TalksEvent;

/// <param name="Due">Null while the window stands still.</param>
public sealed record TalksWindowMoved(CaseStage Stage, DateTimeOffset? Due = null) : TalksEvent;

/// <summary>Somebody joined or left a side.</summary>
public sealed record TalksPeopleChanged : TalksEvent;

/// <summary>The case has gone on to <paramref name="Stage"/>: nothing more can be said or settled here.</summary>
public sealed record TalksEnded(CaseStage Stage) : TalksEvent;

public sealed record SaidInTalks(string Text) : TalksEvent;

public sealed record SlotsProposed(SlotProposal Proposal) : TalksEvent;

/// <param name="Side">Null for the mediator.</param>
public sealed record SlotsAnswered(string Proposal, IReadOnlyList<int> Fits, string? Side = null) : TalksEvent;

public sealed record SlotBooked(string Proposal, int Slot) : TalksEvent;

public sealed record SlotCancelled(string Proposal) : TalksEvent;

public sealed record DraftPublished(TalksDraft Draft) : TalksEvent
{
    public const string Name = "draftPublished";
}

/// <summary>In the caucus of the side that answers.</summary>
public sealed record DraftAnswered(DraftAnswer Answer) : TalksEvent;

public sealed record AnswersToDraftShared(int Draft, IReadOnlyList<DraftAnswer> Answers) : TalksEvent;

public sealed record SettlementProposed(SettlementProposal Proposal) : TalksEvent;

public sealed record SettlementAccepted(int Proposal, string Hash, Acceptance Acceptance) : TalksEvent;

public sealed record SettlementRejected(int Proposal, string? By = null, string? Reason = null) : TalksEvent;

public sealed record SettlementTakenBack(int Proposal, string? Reason = null) : TalksEvent;

public sealed record SettlementExpired(int Proposal) : TalksEvent;

/// <summary>What is disputed, or the rules it is judged by, changed while the proposal was open: it has to be made anew.</summary>
public sealed record SettlementVoided(int Proposal) : TalksEvent;

public sealed record SettlementAgreed(Settled Settled) : TalksEvent;

/// <summary>A side stepped back from the settlement; the talks go on.</summary>
public sealed record TalksReopened : TalksEvent;

/// <summary>What all sides accepted does not stand: the case had ended, others decide it, or a side stepped back when the talks were over.</summary>
public sealed record SettlementUndone(int Proposal, SettlementFate Why) : TalksEvent;
