using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Mediation;

/// <summary>Something a person, or the platform, wants to happen in the talks. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SayInTalks), "sayInTalks")]
[JsonDerivedType(typeof(ProposeSlots), "proposeSlots")]
[JsonDerivedType(typeof(AnswerSlots), "answerSlots")]
[JsonDerivedType(typeof(BookSlot), "bookSlot")]
[JsonDerivedType(typeof(CancelSlot), "cancelSlot")]
[JsonDerivedType(typeof(PublishDraft), "publishDraft")]
[JsonDerivedType(typeof(AnswerDraft), "answerDraft")]
[JsonDerivedType(typeof(ShareAnswers), "shareAnswers")]
[JsonDerivedType(typeof(ProposeSettlement), "proposeSettlement")]
[JsonDerivedType(typeof(AcceptSettlement), "acceptSettlement")]
[JsonDerivedType(typeof(RejectSettlement), "rejectSettlement")]
[JsonDerivedType(typeof(TakeBackSettlement), "withdrawSettlement")]
[JsonDerivedType(typeof(TakeBrief), "takeBrief")]
public abstract record TalksCommand;

/// <summary>A message to one room.</summary>
/// <param name="Room">Id of a room the sender is in; see <see cref="TalksRoom"/>.</param>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record SayInTalks(string Room, string Text) : TalksCommand;

/// <summary>Offer times to meet, to all or in a caucus.</summary>
/// <param name="Slots">1 to 10, all ahead.</param>
/// <param name="Place">Where, or a link; at most 500 characters.</param>
public sealed record ProposeSlots(string Room, IReadOnlyList<MeetingSlot> Slots, string Place) : TalksCommand;

/// <summary>Say which of the slots suit the sender's side. The last answer counts.</summary>
/// <param name="Proposal">Id of the proposal of times.</param>
/// <param name="Fits">Places in the list of slots, from 0; empty: none.</param>
public sealed record AnswerSlots(string Proposal, IReadOnlyList<int> Fits) : TalksCommand;

/// <summary>Book one of the slots, or move the meeting to it.</summary>
/// <param name="Slot">Place in the list of slots, from 0.</param>
public sealed record BookSlot(string Proposal, int Slot) : TalksCommand;

/// <summary>Take the times back, and the meeting if one was booked.</summary>
public sealed record CancelSlot(string Proposal) : TalksCommand;

/// <summary>The next version of the single negotiating text; what the sides answered to the last one is shared by it.</summary>
/// <param name="Text">At most 20,000 characters in 1,000 lines.</param>
/// <param name="Note">At most 2,000 characters.</param>
public sealed record PublishDraft(string Text, string? Note = null) : TalksCommand;

/// <summary>Tell the mediator, and for now nobody else, what the sender's side thinks of the latest draft.</summary>
/// <param name="Draft">The latest one.</param>
/// <param name="Text">At most 4,000 characters; required unless the side simply agrees.</param>
public sealed record AnswerDraft(OfferRef Draft, DraftOpinion Answer, string? Text = null) : TalksCommand;

/// <summary>Show all sides what each answered to the latest draft.</summary>
public sealed record ShareAnswers(OfferRef Draft) : TalksCommand;

/// <summary>Propose a complete settlement.</summary>
/// <param name="Answers">The open proposal this one closes; must be named when one is open.</param>
/// <param name="Note">At most 2,000 characters.</param>
/// <param name="ExpiresAt">Optional, ahead.</param>
public sealed record ProposeSettlement(OutcomeTerms Terms, OfferRef? Answers = null, string? Note = null, DateTimeOffset? ExpiresAt = null) : TalksCommand;

public sealed record AcceptSettlement(OfferRef Proposal) : TalksCommand;

/// <summary>Turn the open proposal down without a counter.</summary>
/// <param name="Reason">Required; at most 2,000 characters.</param>
public sealed record RejectSettlement(OfferRef Proposal, string? Reason = null) : TalksCommand;

/// <summary>Take one's own proposal back before everyone accepted it.</summary>
/// <param name="Reason">At most 2,000 characters.</param>
public sealed record TakeBackSettlement(OfferRef Proposal, string? Reason = null) : TalksCommand;

/// <summary>What the case says of itself; only the platform sends it. A version that is known already changes nothing.</summary>
public sealed record TakeBrief(CaseBrief Brief) : TalksCommand;
