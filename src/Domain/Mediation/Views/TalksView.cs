using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>A room as one viewer sees it.</summary>
/// <param name="Version">Number of its last event; 0 when nothing happened in it.</param>
/// <param name="Open">Whether the viewer can speak in it now.</param>
/// <param name="HeardBy">Names of everyone who sees what is said here.</param>
public sealed record TalksRoomView(string Id, RoomKind Kind, long Version, bool Open, IReadOnlyList<string> HeardBy, string? Side = null);

/// <summary>The talks as one viewer may see them. What was said is fetched room by room.</summary>
/// <param name="Version">Counts what this viewer may see, and nothing else.</param>
/// <param name="Due">From this instant on nothing is accepted; null while the window stands still.</param>
/// <param name="Side">Side the viewer speaks for; null for the mediator.</param>
/// <param name="Room">Id of the smallest room that can be spoken in: where a message goes unless another is chosen. Null when nothing can be said any more.</param>
/// <param name="Acts">The acts open to the viewer now, by their JSON <c>type</c>.</param>
/// <param name="Answers">Answers to the latest draft that the viewer may see.</param>
/// <param name="AcceptedBy">Sides that accepted the open proposal.</param>
/// <param name="Awaiting">Sides that have not.</param>
public sealed record TalksView(
    string Case,
    long Version,
    CaseStage Stage,
    CaseSubject Subject,
    IReadOnlyList<CaseSide> Sides,
    IReadOnlyList<TalksRoomView> Rooms,
    IReadOnlyList<string> Acts,
    IReadOnlyList<DraftMark> Drafts,
    IReadOnlyList<DraftAnswer> Answers,
    IReadOnlyList<SlotProposal> Meetings,
    IReadOnlyList<string> AcceptedBy,
    IReadOnlyList<string> Awaiting,
    DateTimeOffset? Due = null,
    string? Side = null,
    string? Room = null,
    Member? Mediator = null,
    TalksDraft? Draft = null,
    SettlementProposal? Open = null,
    Settled? Settled = null);

/// <summary>An event of the talks as people see it.</summary>
/// <param name="Number">1 and up without gaps in its room.</param>
/// <param name="Body">A <see cref="TalksEvent"/>.</param>
/// <param name="Side">Side the person spoke for; null for the mediator and the platform.</param>
public sealed record TalksEventView(string Room, long Number, DateTimeOffset At, string Person, string Name, RawJson Body, string? Side = null)
{
    public static TalksEventView Of(EventRecord record)
    {
        var body = TalksLedger.Read(record).Body;
        return new TalksEventView(body.Room, body.Number, record.At, record.Person, record.Name, record.Payload, record.Party);
    }
}
