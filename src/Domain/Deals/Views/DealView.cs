using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The person to ask, and how they can be reached.</summary>
public sealed record Contact(string Person, string Name, Accounts.Role Role, string Zone, string Party);

/// <summary>The whole deal as one viewer may see it.</summary>
/// <param name="Me">The viewer's party; null for a reader such as an auditor.</param>
/// <param name="Files">Null when there are none.</param>
/// <param name="Overlap">True when another claim touches this customer; null otherwise. Whose, how many and since when is nobody's to know here.</param>
/// <param name="Held">What the viewer's own side has waiting for approval; null when nothing. A reader of everything sees that of all sides.</param>
/// <param name="Approvals">What colleagues of the viewer let through on the offer on the table; null when nothing.</param>
/// <param name="Frozen">Disputed lines that stand still; null when there are none.</param>
/// <param name="Decided">What cases settled or decided and stands, one for each line; null when there is none.</param>
/// <param name="Reviewer">Person id.</param>
/// <param name="Locks">Fields of the registration that cannot change now; null when all may.</param>
/// <param name="ReviewHandedOn">Silence has moved the review to a deputy; null when it has not.</param>
/// <param name="Open">The offer on the table, or after agreement the agreed one.</param>
public sealed record DealView(
    string Id,
    long Version,
    int Policy,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<Contact> Ask,
    Standing Standing,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    string Zone,
    string? Me = null,
    Registration? Registration = null,
    RegistrationForm? Draft = null,
    DateTimeOffset? ReceivedAt = null,
    string? ReviewerName = null,
    string? ReviewNote = null,
    Offer? Open = null,
    Agreement? Agreement = null,
    IReadOnlyList<AttachedFile>? Files = null,
    bool? Overlap = null,
    IReadOnlyList<Held>? Held = null,
    IReadOnlyList<Approval>? Approvals = null,
    IReadOnlyList<FrozenLine>? Frozen = null,
    string? Reviewer = null,
    ReviewPause? ReviewPause = null,
    Protection? Protection = null,
    IReadOnlyList<FieldLock>? Locks = null,
    bool? ReviewHandedOn = null,
    IReadOnlyList<DecidedLine>? Decided = null);

/// <summary>One event as it is shown and streamed to a viewer who may see it.</summary>
/// <param name="Body">The event's JSON, with its <c>type</c>.</param>
public sealed record EventView(long Version, DateTimeOffset At, string Person, string Name, RawJson Body, string? Party = null)
{
    public static EventView Of(EventRecord record) => new(record.Version, record.At, record.Person, record.Name, record.Payload, record.Party);
}

/// <summary>What changed for one viewer between two versions.</summary>
/// <param name="After">The last version this viewer may have seen before. A receiver that is not at it has a gap and joins again from its own.</param>
/// <param name="Events">The new events the viewer may see; may be empty.</param>
/// <param name="Refresh">More of <see cref="DealView"/> changed than the standing and the open offer: fetch the view again.</param>
public sealed record DealDelta(long After, long Version, IReadOnlyList<EventView> Events, Standing Standing, bool Refresh = false);
