using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Orleans;

namespace Negotiation.Grains;

[GenerateSerializer, Immutable, Alias("negotiation.account-claims")]
public sealed record AccountClaims([property: Id(0)] IReadOnlyList<Claim> Claims);

/// <param name="RequestId">1 to 64 visible ASCII characters, chosen by the caller, the same on every repeat.</param>
/// <param name="IfMatch">When set, the command is carried out only at exactly this version.</param>
[GenerateSerializer, Immutable, Alias("negotiation.overlap-command")]
public sealed record OverlapEnvelope(
    [property: Id(0)] string RequestId,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] OverlapCommand Command,
    [property: Id(3)] long? IfMatch = null);

[GenerateSerializer, Immutable, Alias("negotiation.overlap-answer")]
public sealed record OverlapAnswer([property: Id(0)] long Version, [property: Id(1)] Refusal? Refusal = null);

/// <param name="State">Null: there is no such overlap for this person.</param>
[GenerateSerializer, Immutable, Alias("negotiation.overlap-view")]
public sealed record OverlapView([property: Id(0)] OverlapState? State);

/// <summary>What the holder of a claim has to know of an overlap. Saying the same again changes nothing.</summary>
/// <param name="Alert">Its screens say that an overlap exists.</param>
/// <param name="Live">The overlap still waits for this claim's end.</param>
/// <param name="Standstill">What stands still on this deal because of it; null: nothing.</param>
/// <param name="Print">Fingerprint of this claim as the overlap knows it; null: not said.</param>
/// <param name="Cause">What the overlap is called on this deal; null: as before it had a secret.</param>
/// <param name="Dismissed">A person said that it is none.</param>
[GenerateSerializer, Immutable, Alias("negotiation.overlap-notice")]
public sealed record OverlapNotice(
    [property: Id(0)] string Overlap,
    [property: Id(1)] long Version,
    [property: Id(2)] bool Alert,
    [property: Id(3)] bool Live,
    [property: Id(4)] Standstill? Standstill = null,
    [property: Id(5)] string Outcome = "",
    [property: Id(6)] string? Print = null,
    [property: Id(7)] string? Cause = null,
    [property: Id(8)] bool Dismissed = false);
