using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>Something that happened to a deal. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DraftSaved), "draftSaved")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Imported), "imported")]
[JsonDerivedType(typeof(ReviewStarted), "reviewStarted")]
[JsonDerivedType(typeof(InfoAsked), "infoAsked")]
[JsonDerivedType(typeof(InfoGiven), "infoGiven")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(RegistrationRejected), "registrationRejected")]
[JsonDerivedType(typeof(RegistrationWithdrawn), "registrationWithdrawn")]
[JsonDerivedType(typeof(RegistrationAmended), "registrationAmended")]
[JsonDerivedType(typeof(StageSet), "stageSet")]
[JsonDerivedType(typeof(OverlapNoticed), "overlapNoticed")]
[JsonDerivedType(typeof(MemberAdded), "memberAdded")]
[JsonDerivedType(typeof(MemberRemoved), "memberRemoved")]
[JsonDerivedType(typeof(PartyAdded), "partyAdded")]
[JsonDerivedType(typeof(NegotiationOpened), "negotiationOpened")]
[JsonDerivedType(typeof(OfferMade), "offerMade")]
[JsonDerivedType(typeof(OfferAccepted), "offerAccepted")]
[JsonDerivedType(typeof(AgreementReached), "agreementReached")]
[JsonDerivedType(typeof(AgreementVoided), "agreementVoided")]
[JsonDerivedType(typeof(OfferRejected), "offerRejected")]
[JsonDerivedType(typeof(OfferWithdrawn), "offerWithdrawn")]
[JsonDerivedType(typeof(OfferExpired), "offerExpired")]
[JsonDerivedType(typeof(LinesMarked), "linesMarked")]
[JsonDerivedType(typeof(FirmMarked), "firmMarked")]
[JsonDerivedType(typeof(MessageSent), "messageSent")]
[JsonDerivedType(typeof(QuestionAsked), "questionAsked")]
[JsonDerivedType(typeof(FileAttached), "fileAttached")]
[JsonDerivedType(typeof(ManagerCalled), "managerCalled")]
[JsonDerivedType(typeof(ExtensionProposed), "extensionProposed")]
[JsonDerivedType(typeof(ExtensionAnswered), "extensionAnswered")]
[JsonDerivedType(typeof(ClockExtended), "clockExtended")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(PolicyProposed), "policyProposed")]
[JsonDerivedType(typeof(PolicyAnswered), "policyAnswered")]
[JsonDerivedType(typeof(PolicyWithdrawn), "policyWithdrawn")]
[JsonDerivedType(typeof(OfferVoided), "offerVoided")]
[JsonDerivedType(typeof(PolicyMoved), "policyMoved")]
[JsonDerivedType(typeof(ClockWarned), "clockWarned")]
[JsonDerivedType(typeof(ClockRanOut), "clockRanOut")]
[JsonDerivedType(typeof(NegotiationLapsed), "negotiationLapsed")]
[JsonDerivedType(typeof(OfferHeld), "offerHeld")]
[JsonDerivedType(typeof(AcceptanceHeld), "acceptanceHeld")]
[JsonDerivedType(typeof(HeldApproved), "heldApproved")]
[JsonDerivedType(typeof(HeldDeclined), "heldDeclined")]
[JsonDerivedType(typeof(HeldWentStale), "heldWentStale")]
[JsonDerivedType(typeof(HeldWithdrawn), "heldWithdrawn")]
[JsonDerivedType(typeof(ConfirmationNeeded), "confirmationNeeded")]
[JsonDerivedType(typeof(LinesFrozen), "linesFrozen")]
[JsonDerivedType(typeof(LinesUnfrozen), "linesUnfrozen")]
[JsonDerivedType(typeof(ReviewPaused), "reviewPaused")]
[JsonDerivedType(typeof(ReviewResumed), "reviewResumed")]
[JsonDerivedType(typeof(ReviewReassigned), "reviewReassigned")]
[JsonDerivedType(typeof(ProtectionStarted), "protectionStarted")]
[JsonDerivedType(typeof(ProtectionExtensionRequested), "protectionExtensionRequested")]
[JsonDerivedType(typeof(ProtectionExtended), "protectionExtended")]
[JsonDerivedType(typeof(ProtectionExtensionDenied), "protectionExtensionDenied")]
[JsonDerivedType(typeof(ProtectionTolled), "protectionTolled")]
[JsonDerivedType(typeof(ProtectionUntolled), "protectionUntolled")]
[JsonDerivedType(typeof(ProtectionRevoked), "protectionRevoked")]
public abstract record DealEvent
{
    /// <summary>The only party that may see this event; null means everyone in the room.</summary>
    [JsonIgnore]
    public virtual string? OnlyFor => null;

    /// <summary>In whose name it happens, when that is not the person who asked for it. Kept as the person of the <see cref="Fact"/>.</summary>
    [JsonIgnore]
    public Speaker? Speaker { get; init; }
}

/// <summary>Who speaks: an approved offer is its sender's, whoever approved it.</summary>
public sealed record Speaker(string Person, string Name);
