using System.Text.Json.Serialization;

namespace Negotiation.Domain.Policies;

/// <summary>Something a person wants to happen to the policy.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SaveAmendment), "saveAmendment")]
[JsonDerivedType(typeof(ProposeAmendment), "proposeAmendment")]
[JsonDerivedType(typeof(ApproveAmendment), "approveAmendment")]
[JsonDerivedType(typeof(RejectAmendment), "rejectAmendment")]
[JsonDerivedType(typeof(WithdrawAmendment), "withdrawAmendment")]
[JsonDerivedType(typeof(RecallAmendment), "recallAmendment")]
public abstract record AmendmentCommand(string Amendment);

/// <summary>Write a change, or write it anew: what was approved of it before no longer counts.</summary>
/// <param name="Document">The whole policy as it should be; its version number is ignored.</param>
/// <param name="Replaces">Hash of the document this one replaces; null for a new amendment.</param>
public sealed record SaveAmendment(
    string Amendment,
    string Title,
    string Why,
    int BasedOn,
    Policy Document,
    DateOnly? Effective = null,
    string? Replaces = null) : AmendmentCommand(Amendment);

/// <param name="Document">Hash of what the sender has read; anything newer makes this stale.</param>
public sealed record ProposeAmendment(string Amendment, string Document) : AmendmentCommand(Amendment);

public sealed record ApproveAmendment(string Amendment, string Document) : AmendmentCommand(Amendment);

public sealed record RejectAmendment(string Amendment, string Document, string Reason) : AmendmentCommand(Amendment);

public sealed record WithdrawAmendment(string Amendment, string Document, string Reason) : AmendmentCommand(Amendment);

/// <summary>Take back what was approved, before the instant from which it is to hold.</summary>
public sealed record RecallAmendment(string Amendment, string Document, string Reason) : AmendmentCommand(Amendment);
