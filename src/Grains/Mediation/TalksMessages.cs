using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Mediation;
using Orleans;

namespace Negotiation.Grains;

/// <param name="RequestId">1 to 64 visible ASCII characters, chosen by the caller, the same on every repeat.</param>
/// <param name="IfMatch">When set, the command is carried out only at exactly this version of the actor's view.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-envelope")]
public sealed record TalksEnvelope(
    [property: Id(0)] string RequestId,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] TalksCommand Command,
    [property: Id(3)] long? IfMatch = null);

/// <summary>The answer to a command: either <see cref="Refusal"/> is set, or what it caused is durable.</summary>
/// <param name="Version">The actor's own version afterwards; see <see cref="TalksView.Version"/>.</param>
/// <param name="From">The actor's own version at the first event the command caused; 0 when it changed nothing.</param>
/// <param name="Current">What is on the table, when the refusal is about that.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-answer")]
public sealed record TalksAnswer(
    [property: Id(0)] long Version,
    [property: Id(1)] long From = 0,
    [property: Id(2)] Refusal? Refusal = null,
    [property: Id(3)] TalksCurrent? Current = null);

/// <param name="View">Null: there are no such talks for this person.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-view-answer")]
public sealed record TalksViewAnswer([property: Id(0)] TalksView? View = null);

/// <param name="Found">False: there is no such room for this person.</param>
/// <param name="Events">The latest of the room, in order; everything before them stands in the journal.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-heard")]
public sealed record TalksHeard([property: Id(0)] bool Found, [property: Id(1)] IReadOnlyList<TalksEventView> Events)
{
    public static readonly TalksHeard NotFound = new(false, []);
}

/// <param name="View">Null: there are no such talks for this person.</param>
/// <param name="Audience">Which part of later notices is for this actor; see <see cref="TalksAudience.KeyOf"/>.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-watch-answer")]
public sealed record TalksWatchAnswer(
    [property: Id(0)] TalksView? View,
    [property: Id(1)] string Audience,
    [property: Id(2)] PresenceNotice? Present)
{
    public static readonly TalksWatchAnswer NotFound = new(null, "", null);
}

/// <summary>Something happened that one audience may see: it fetches what it misses up to <paramref name="Version"/>.</summary>
[GenerateSerializer, Immutable, Alias("negotiation.talks-part")]
public sealed record TalksPart([property: Id(0)] string Audience, [property: Id(1)] long Version);

/// <param name="Talks">Key of the grain.</param>
/// <param name="Parts">With nobody left and no part, the talks are about to forget their watchers: they watch anew.</param>
/// <param name="Left">People whose access ended with this change: nothing more may reach them.</param>
[GenerateSerializer, Immutable, Alias("negotiation.talks-notice")]
public sealed record TalksNotice(
    [property: Id(0)] string Talks,
    [property: Id(1)] IReadOnlyList<TalksPart> Parts,
    [property: Id(2)] IReadOnlyList<string> Left);
