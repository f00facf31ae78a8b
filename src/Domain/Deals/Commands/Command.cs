using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>Something a person, or the clock, wants to happen to one deal. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SaveDraft), "saveDraft")]
[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(Import), "import")]
[JsonDerivedType(typeof(StartReview), "startReview")]
[JsonDerivedType(typeof(AskInfo), "askInfo")]
[JsonDerivedType(typeof(GiveInfo), "giveInfo")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(RejectRegistration), "rejectRegistration")]
[JsonDerivedType(typeof(WithdrawRegistration), "withdrawRegistration")]
[JsonDerivedType(typeof(Amend), "amend")]
[JsonDerivedType(typeof(SetStage), "setStage")]
[JsonDerivedType(typeof(AddMember), "addMember")]
[JsonDerivedType(typeof(RemoveMember), "removeMember")]
[JsonDerivedType(typeof(AddParty), "addParty")]
[JsonDerivedType(typeof(MakeOffer), "makeOffer")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(MarkTentative), "markTentative")]
[JsonDerivedType(typeof(MarkFirm), "markFirm")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(AttachFile), "attachFile")]
[JsonDerivedType(typeof(CallManager), "callManager")]
[JsonDerivedType(typeof(ProposeExtension), "proposeExtension")]
[JsonDerivedType(typeof(AnswerExtension), "answerExtension")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(ProposePolicy), "proposePolicy")]
[JsonDerivedType(typeof(AnswerPolicy), "answerPolicy")]
[JsonDerivedType(typeof(Tick), "tick")]
public abstract record Command;

/// <summary>Time as a command: act on every deadline that has come. Only the platform sends it.</summary>
public sealed record Tick : Command;
