using System.Text.Json.Serialization;

namespace Negotiation.Domain.Policies;

/// <summary>Something that happened to the policy. Documents are named by their hash, so the chain proves them too.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PolicyAdopted), "policyAdopted")]
[JsonDerivedType(typeof(AmendmentSaved), "amendmentSaved")]
[JsonDerivedType(typeof(AmendmentProposed), "amendmentProposed")]
[JsonDerivedType(typeof(AmendmentApproved), "amendmentApproved")]
[JsonDerivedType(typeof(PolicyPublished), "policyPublished")]
[JsonDerivedType(typeof(AmendmentRejected), "amendmentRejected")]
[JsonDerivedType(typeof(AmendmentWithdrawn), "amendmentWithdrawn")]
[JsonDerivedType(typeof(PolicyRecalled), "policyRecalled")]
public abstract record PolicyEvent;

/// <summary>A document that the host was started with became a version.</summary>
public sealed record PolicyAdopted(int Number, string Document, DateTimeOffset From) : PolicyEvent;

public sealed record AmendmentSaved(string Amendment, string Title, string Why, int BasedOn, string Document, DateOnly? Effective = null) : PolicyEvent;

public sealed record AmendmentProposed(string Amendment, string Document) : PolicyEvent;

public sealed record AmendmentApproved(string Amendment, string Document) : PolicyEvent;

/// <summary>The last approval was given: the change has a number and holds from an instant.</summary>
public sealed record PolicyPublished(string Amendment, int Number, string Document, DateTimeOffset From) : PolicyEvent;

public sealed record AmendmentRejected(string Amendment, string Reason) : PolicyEvent;

public sealed record AmendmentWithdrawn(string Amendment, string Reason) : PolicyEvent;

/// <summary>An approved version was taken back before it began: it never comes into force, and its number is not used again.</summary>
public sealed record PolicyRecalled(string Amendment, int Number, string Reason) : PolicyEvent;

/// <summary>A policy event in its place.</summary>
/// <param name="Request">Request id with the fingerprint of its content; empty for the platform.</param>
public sealed record PolicyFact(string Tenant, long Version, DateTimeOffset At, string Person, string Name, string Request, PolicyEvent Body);
