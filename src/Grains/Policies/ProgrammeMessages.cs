using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;

namespace Negotiation.Grains;

/// <param name="Version">0: there is none.</param>
/// <param name="Document">Hash of its document.</param>
/// <param name="From">Instant from which it holds.</param>
/// <param name="Next">The version that is approved, was not recalled and follows this one; null when none is on its way.</param>
[GenerateSerializer, Immutable, Alias("negotiation.policy-pin")]
public sealed record PolicyPin(
    [property: Id(0)] int Version,
    [property: Id(1)] string Document,
    [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] int? Next = null)
{
    public static readonly PolicyPin None = new(0, "", default);
}

/// <param name="State">As JSON of the domain.</param>
[GenerateSerializer, Immutable, Alias("negotiation.programme-overview")]
public sealed record ProgrammeOverview([property: Id(0)] ProgrammeState State, [property: Id(1)] DateTimeOffset Now);

/// <param name="RequestId">1 to 64 visible ASCII characters, chosen by the caller, the same on every repeat.</param>
[GenerateSerializer, Immutable, Alias("negotiation.amendment-request")]
public sealed record AmendmentRequest(
    [property: Id(0)] string RequestId,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] AmendmentCommand Command);

/// <param name="Amendment">As it stands afterwards; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("negotiation.amendment-answer")]
public sealed record AmendmentAnswer([property: Id(0)] Amendment? Amendment, [property: Id(1)] Refusal? Refusal = null);

[GenerateSerializer, Immutable, Alias("negotiation.policy-copy")]
public sealed record PolicyCopy([property: Id(0)] Policy Policy);

[GenerateSerializer, Immutable, Alias("negotiation.document-answer")]
public sealed record DocumentAnswer([property: Id(0)] Policy? Policy = null);
