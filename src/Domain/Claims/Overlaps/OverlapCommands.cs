using System.Text.Json.Serialization;

namespace Negotiation.Domain.Claims;

/// <summary>Something a person, or the platform, wants to happen to an overlap. The JSON member <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReportOverlap), "reportOverlap")]
[JsonDerivedType(typeof(ConfirmOverlap), "confirmOverlap")]
[JsonDerivedType(typeof(DismissOverlap), "dismissOverlap")]
[JsonDerivedType(typeof(SettleOverlap), "settleOverlap")]
[JsonDerivedType(typeof(RecheckOverlap), "recheckOverlap")]
[JsonDerivedType(typeof(EndOverlap), "endOverlap")]
public abstract record OverlapCommand;

/// <summary>A comparison found this. Reporting the same facts again changes nothing, nor does it raise again what a person dismissed.</summary>
public sealed record ReportOverlap(Finding Finding, int Policy) : OverlapCommand;

/// <summary>The claims do collide: the playbook's activities stand still on both deals under an interim owner.</summary>
/// <param name="Text">Why, at most 2,000 characters.</param>
/// <param name="Freeze">Activities to stand still; null: those of the playbook.</param>
/// <param name="InterimOwner">Organisation that keeps the work going meanwhile; null: the vendor's own sales.</param>
public sealed record ConfirmOverlap(string Text, IReadOnlyList<string>? Freeze = null, string? InterimOwner = null) : OverlapCommand;

public sealed record DismissOverlap(DismissalReason Reason, string Text) : OverlapCommand;

/// <summary>Everyone knows who goes on; what stood still moves again.</summary>
public sealed record SettleOverlap(SettlementKind Outcome, string Text) : OverlapCommand;

/// <summary>One of the claims says something else now: compare it again with the other. Ends the overlap when they no longer collide.</summary>
public sealed record RecheckOverlap(Claim Claim) : OverlapCommand;

/// <summary>One of the claims is no longer live.</summary>
public sealed record EndOverlap(string Claim) : OverlapCommand;
