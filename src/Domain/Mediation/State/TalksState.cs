using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Mediation;

/// <summary>
/// Where the talks about one case stand. What was said is not in here but in the journal; only what is needed to decide the next act
/// and to show where everybody is. Only <see cref="TalksEvolve"/> makes the next one.
/// </summary>
public sealed record TalksState
{
    public static readonly TalksState Nothing = new();

    public string Tenant { get; init; } = "";

    public string Case { get; init; } = "";

    /// <summary>Number of events so far, of all rooms together. It never leaves the grain: a viewer's version is <see cref="TalksAudience.LastVisible"/>.</summary>
    public long Version { get; init; }

    /// <summary>What the case last said of itself.</summary>
    public CaseBrief? Brief { get; init; }

    /// <summary>How many mediators have taken the seat so far.</summary>
    public int Seating { get; init; }

    /// <summary>By room id, how many events the room has had.</summary>
    public IReadOnlyDictionary<string, long> Rooms { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The latest draft of the single text.</summary>
    public TalksDraft? Draft { get; init; }

    /// <summary>All drafts, oldest first.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>Answers to the latest draft, each for its side and the mediator who sits now.</summary>
    public IReadOnlyList<DraftAnswer> Answers { get; init; } = [];

    /// <summary>Those of the answers to the latest draft that everyone may see.</summary>
    public IReadOnlyList<DraftAnswer> Shared { get; init; } = [];

    /// <summary>At most <see cref="TalksLimits.SlotProposals"/> a room, oldest first.</summary>
    public IReadOnlyList<SlotProposal> Meetings { get; init; } = [];

    /// <summary>Number of settlement proposals made so far.</summary>
    public int Proposals { get; init; }

    /// <summary>The proposal that can be answered now; null when none is on the table.</summary>
    public SettlementProposal? Open { get; init; }

    public IReadOnlyList<Acceptance> Acceptances { get; init; } = [];

    /// <summary>What all sides accepted; the talks are over then.</summary>
    public Settled? Settled { get; init; }

    /// <summary>By person, the latest requests with the versions that person could see then. Nobody's requests push out another's.</summary>
    [JsonPropertyName("requests")]
    public IReadOnlyDictionary<string, AnsweredRequests> Answered { get; init; } = ImmutableDictionary<string, AnsweredRequests>.Empty;

    [JsonIgnore]
    public bool Exists => Brief is not null;

    /// <summary>The caucus of a side with the mediator who sits now; null while none does.</summary>
    public TalksRoom? CaucusOf(string side) => Brief?.Mediator is null ? null : new TalksRoom(RoomKind.Caucus, side, Seating);

    public long CountOf(TalksRoom room) => Rooms.GetValueOrDefault(room.Id);
}

/// <summary>Sizes the talks accept. They protect the room, not a programme.</summary>
public static class TalksLimits
{
    /// <summary>Characters of a draft.</summary>
    public const int Draft = 20_000;

    /// <summary>Lines of a draft; two drafts are compared line by line.</summary>
    public const int DraftLines = 1_000;

    public const int Drafts = 200;

    /// <summary>Slots of one proposal.</summary>
    public const int Slots = 10;

    /// <summary>Proposals of times that are still ahead, per room.</summary>
    public const int SlotProposals = 20;

    public const int ShortestMeeting = 15;
    public const int LongestMeeting = 480;

    /// <summary>Characters of a place or a link.</summary>
    public const int Place = 500;

    /// <summary>Characters of a note about a draft or a proposal.</summary>
    public const int Note = 2_000;
}
