using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;

namespace Negotiation.Grains;

/// <param name="RequestId">1 to 64 visible ASCII characters, chosen by the caller, the same on every repeat.</param>
/// <param name="IfMatch">When set, the command is carried out only at exactly this version.</param>
[GenerateSerializer, Immutable, Alias("negotiation.deal-request")]
public sealed record DealRequest(
    [property: Id(0)] string RequestId,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] Command Command,
    [property: Id(3)] long? IfMatch = null);

/// <summary>The answer to a command: either <see cref="Refusal"/> is set, or the events <see cref="From"/>..<see cref="Version"/> are durable.</summary>
/// <param name="Version">The deal's version after the command; with a refusal, the last one the caller may see, or 0.</param>
/// <param name="From">Version of the first event the command caused; 0 when it changed nothing.</param>
[GenerateSerializer, Immutable, Alias("negotiation.deal-answer")]
public sealed record DealAnswer(
    [property: Id(0)] long Version,
    [property: Id(1)] long From = 0,
    [property: Id(2)] Refusal? Refusal = null);

/// <param name="View">Null: there is no such deal for this person.</param>
[GenerateSerializer, Immutable, Alias("negotiation.view-answer")]
public sealed record ViewAnswer([property: Id(0)] DealView? View = null);

/// <summary>
/// The answer to a watch. <see cref="Events"/> are those after <see cref="After"/> that the actor may see. When
/// <see cref="After"/> is larger than the version asked for, the events between stand in the journal already.
/// </summary>
/// <param name="Party">The actor's party on this deal; null for a reader of everything.</param>
/// <param name="Audience">Which part of later notices is for this actor; see <see cref="Negotiation.Domain.Deals.Audience"/>.</param>
[GenerateSerializer, Immutable, Alias("negotiation.watch-answer")]
public sealed record WatchAnswer(
    [property: Id(0)] DealView? View,
    [property: Id(1)] long After,
    [property: Id(2)] IReadOnlyList<EventView> Events,
    [property: Id(3)] string? Party,
    [property: Id(4)] string Audience,
    [property: Id(5)] PresenceNotice? Present)
{
    public static readonly WatchAnswer NotFound = new(null, 0, [], null, "", null);
}

/// <summary>What one audience may know of a change.</summary>
/// <param name="Audience">Who it is for: everyone whose watch was answered with the same <see cref="WatchAnswer.Audience"/>.</param>
/// <param name="After">The last version this audience had before; see <see cref="DealDelta.After"/>.</param>
/// <param name="Events">A list of <see cref="EventView"/>, already as JSON; one and the same for every audience that may see all of it.</param>
/// <param name="Standing">A <see cref="Negotiation.Domain.Deals.Standing"/>, already as JSON.</param>
/// <param name="Refresh">See <see cref="DealDelta.Refresh"/>.</param>
[GenerateSerializer, Immutable, Alias("negotiation.notice-part")]
public sealed record NoticePart(
    [property: Id(0)] string Audience,
    [property: Id(1)] long After,
    [property: Id(2)] long Version,
    [property: Id(3)] RawJson Events,
    [property: Id(4)] StandingPieces Standing,
    [property: Id(5)] bool Refresh);

/// <param name="Deal">Key of the grain.</param>
/// <param name="Parts">With nobody left and no part, the deal is about to forget its watchers: they watch anew.</param>
/// <param name="Left">People whose access ended with this change: nothing more may reach them.</param>
[GenerateSerializer, Immutable, Alias("negotiation.deal-notice")]
public sealed record DealNotice(
    [property: Id(0)] string Deal,
    [property: Id(1)] IReadOnlyList<NoticePart> Parts,
    [property: Id(2)] IReadOnlyList<string> Left);

[GenerateSerializer, Immutable, Alias("negotiation.present")]
public sealed record Present([property: Id(0)] string Person, [property: Id(1)] string Name, [property: Id(2)] string? Party = null);

[GenerateSerializer, Immutable, Alias("negotiation.attendance")]
public sealed record Attendance([property: Id(0)] IReadOnlyList<Present> People);

[GenerateSerializer, Immutable, Alias("negotiation.presence-notice")]
public sealed record PresenceNotice([property: Id(0)] string Deal, [property: Id(1)] IReadOnlyList<Present> People);
