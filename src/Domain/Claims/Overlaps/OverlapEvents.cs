using System.Text.Json.Serialization;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>Something that happened to an overlap. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OverlapFound), "overlapFound")]
[JsonDerivedType(typeof(OverlapConfirmed), "overlapConfirmed")]
[JsonDerivedType(typeof(OverlapDismissed), "overlapDismissed")]
[JsonDerivedType(typeof(OverlapSettled), "overlapSettled")]
[JsonDerivedType(typeof(OverlapEnded), "overlapEnded")]
public abstract record OverlapEvent;

/// <summary>Two claims, or a claim and a rule, collide; also when what is known of them has changed since.</summary>
/// <param name="Again">Raised anew after a dismissal or an end, because the facts are no longer those that were judged.</param>
/// <param name="Quiet">The sides are not told of it: see <see cref="OverlapState.Quiet"/>.</param>
public sealed record OverlapFound(string Id, int Policy, Finding Finding, bool Again = false, bool Quiet = false) : OverlapEvent;

public sealed record OverlapConfirmed(string Text, Standstill? Standstill = null) : OverlapEvent;

public sealed record OverlapDismissed(DismissalReason Reason, string Text) : OverlapEvent;

public sealed record OverlapSettled(SettlementKind Outcome, string Text) : OverlapEvent;

/// <param name="Claim">The claim that ended.</param>
public sealed record OverlapEnded(string Claim) : OverlapEvent;

/// <summary>An event of an overlap in its place.</summary>
/// <param name="Request">Id of the request that caused it; empty for the platform.</param>
/// <param name="Print">Fingerprint of the request.</param>
public sealed record OverlapFact(string Tenant, long Version, DateTimeOffset At, string Person, string Name, string Request, string Print, OverlapEvent Body);
