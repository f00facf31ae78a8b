using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>Something a person, or the platform, wants to happen to a case. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenCase), "openCase")]
[JsonDerivedType(typeof(StateCase), "stateCase")]
[JsonDerivedType(typeof(AddEvidence), "addEvidence")]
[JsonDerivedType(typeof(MoveOn), "moveOn")]
[JsonDerivedType(typeof(WithdrawCase), "withdrawCase")]
[JsonDerivedType(typeof(ProposeCaseExtension), "proposeCaseExtension")]
[JsonDerivedType(typeof(AnswerCaseExtension), "answerCaseExtension")]
[JsonDerivedType(typeof(ExtendForCause), "extendForCause")]
[JsonDerivedType(typeof(SuspendCase), "suspendCase")]
[JsonDerivedType(typeof(ResumeCase), "resumeCase")]
[JsonDerivedType(typeof(InviteNeutral), "inviteNeutral")]
[JsonDerivedType(typeof(AnswerInvitation), "answerInvitation")]
[JsonDerivedType(typeof(WaiveConflict), "waiveConflict")]
[JsonDerivedType(typeof(Recuse), "recuse")]
[JsonDerivedType(typeof(ReplaceNeutral), "replaceNeutral")]
[JsonDerivedType(typeof(DraftDecision), "draftDecision")]
[JsonDerivedType(typeof(CastVote), "castVote")]
[JsonDerivedType(typeof(FileAppeal), "fileAppeal")]
[JsonDerivedType(typeof(ProposeOverride), "proposeOverride")]
[JsonDerivedType(typeof(ConfirmOverride), "confirmOverride")]
[JsonDerivedType(typeof(WithdrawSettlement), "withdrawSettlement")]
[JsonDerivedType(typeof(ReportRemedy), "reportRemedy")]
[JsonDerivedType(typeof(ConfirmRemedy), "confirmRemedy")]
[JsonDerivedType(typeof(ContestRemedy), "contestRemedy")]
[JsonDerivedType(typeof(WritePostMortem), "writePostMortem")]
[JsonDerivedType(typeof(FillSeats), "fillSeats")]
[JsonDerivedType(typeof(SettleCase), "settleCase")]
[JsonDerivedType(typeof(FollowSides), "followSides")]
[JsonDerivedType(typeof(TickCase), "tickCase")]
public abstract record CaseCommand;

/// <summary>Begin a case on a deal.</summary>
/// <param name="Deal">Id of the deal; the sender has to be a party of it.</param>
/// <param name="Question">What is to be settled, at most 500 characters.</param>
/// <param name="Activities">Disputed activities, 1 to 100 of the programme. Null: those the two sides have not agreed on.</param>
/// <param name="InterimOwner">Side that does the work meanwhile; null: who had it in the last offer, or the vendor.</param>
/// <param name="Statement">The opening side's own view; required of a person.</param>
/// <param name="Cause">Only the platform may give another than <see cref="CaseCause.Person"/>.</param>
public sealed record OpenCase(
    string Deal,
    [property: JsonPropertyName("about")] CaseType Type,
    string Question,
    IReadOnlyList<string>? Activities = null,
    string? InterimOwner = null,
    StatementText? Statement = null,
    CaseCause Cause = CaseCause.Person) : CaseCommand;

/// <summary>Say, or say anew, what the side sees, what it costs and what it needs.</summary>
public sealed record StateCase(StatementText Statement) : CaseCommand;

/// <summary>Put something on the open record.</summary>
/// <param name="Text">What it shows, at most 4,000 characters.</param>
/// <param name="File">Only the gateway names one, after it has kept the bytes.</param>
public sealed record AddEvidence(EvidenceKind Kind, string Text, DateOnly? HappenedOn = null, Figure? Figure = null, CaseFileRef? File = null) : CaseCommand;

/// <summary>Go on to the next stage now: at once when the mediator says so, or when every side has.</summary>
public sealed record MoveOn(string Reason) : CaseCommand;

/// <summary>End the case without an outcome: at once when the side says so that opened it and nobody else has stated anything, otherwise when every side has.</summary>
public sealed record WithdrawCase(string Reason) : CaseCommand;

/// <summary>Ask the other sides for more time in this stage, before it ends.</summary>
/// <param name="Days">Business days.</param>
public sealed record ProposeCaseExtension(int Days, string Reason) : CaseCommand;

/// <param name="Reason">Why not; without it a no counts as <see cref="TimeDenial.Other"/>.</param>
/// <param name="Text">Required with a no; at most 500 characters.</param>
public sealed record AnswerCaseExtension(bool Agree, TimeDenial? Reason = null, string? Text = null) : CaseCommand;

/// <summary>The neutral gives more time for a good reason, once a stage.</summary>
/// <param name="Days">Business days.</param>
public sealed record ExtendForCause(int Days, string Reason) : CaseCommand;

/// <summary>Stop every clock of the stage; the remaining working time is kept.</summary>
public sealed record SuspendCase(string Reason) : CaseCommand;

public sealed record ResumeCase : CaseCommand;

/// <summary>Ask somebody of the roster to take a seat. Refused with every tie that cannot be let pass.</summary>
public sealed record InviteNeutral(SeatKind Kind, string Person) : CaseCommand;

/// <summary>The invited person's answer, with what ties them to the case.</summary>
/// <param name="Ties">Empty: nothing does.</param>
/// <param name="Text">In their own words; every side reads it. At most 500 characters.</param>
public sealed record AnswerInvitation(bool Accept, IReadOnlyList<ConflictKind> Ties, string? Text = null) : CaseCommand;

/// <summary>A side lets the declared ties of a person pass.</summary>
public sealed record WaiveConflict(string Person) : CaseCommand;

/// <summary>Step down. Somebody else takes the seat, and only that person's time begins anew.</summary>
public sealed record Recuse(string Reason) : CaseCommand;

/// <summary>The programme's admin gives the seat to somebody else.</summary>
public sealed record ReplaceNeutral(string Person, string Reason) : CaseCommand;

/// <summary>Put a paper to the panel.</summary>
public sealed record DraftDecision(OutcomeTerms Terms, IReadOnlyList<DecisionPoint> Points) : CaseCommand;

/// <summary>Vote for one paper. Nobody sees it until all are in; it cannot be taken back.</summary>
public sealed record CastVote(OfferRef Draft, string? Reason = null) : CaseCommand;

/// <summary>Ask other people to decide again, once, before the decision is final.</summary>
/// <param name="Grounds">What is wrong with the decision, at most 4,000 characters.</param>
public sealed record FileAppeal(string Grounds) : CaseCommand;

/// <summary>Replace the decision; counts when a second person confirms it.</summary>
public sealed record ProposeOverride(OutcomeTerms Terms, string Reason) : CaseCommand;

/// <param name="Hash">Of the override as the first person proposed it.</param>
public sealed record ConfirmOverride(string Hash, string Reason) : CaseCommand;

/// <summary>Step back from a settlement while that is possible.</summary>
public sealed record WithdrawSettlement(string Reason) : CaseCommand;

/// <param name="Text">What was done, at most 4,000 characters.</param>
/// <param name="Item">Number of an entry in the index that shows it.</param>
public sealed record ReportRemedy(string Remedy, string Text, int? Item = null) : CaseCommand;

public sealed record ConfirmRemedy(string Remedy) : CaseCommand;

public sealed record ContestRemedy(string Remedy, string Reason) : CaseCommand;

/// <param name="Amendment">A change of the policy to propose; refused when it names people, sides, the customer or an amount of the case.</param>
public sealed record WritePostMortem(string Cause, string Helped, string Change, string? Amendment = null) : CaseCommand;

/// <summary>The platform asks who may take the seats that are wanted.</summary>
public sealed record FillSeats(SeatKind Kind) : CaseCommand;

/// <summary>The sides settled where the case is talked over.</summary>
public sealed record SettleCase(Settled Settled) : CaseCommand;

/// <summary>Who speaks for the sides on the deal now.</summary>
public sealed record FollowSides(IReadOnlyList<CaseSide> Sides) : CaseCommand;

/// <summary>Let the clock act.</summary>
public sealed record TickCase : CaseCommand;
