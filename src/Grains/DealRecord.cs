using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>What is kept of a deal, in one write per command: where it stands, the head of its hash chain, and the events the journal may not have yet.</summary>
public sealed record DealRecord
{
    /// <summary>Events after which the record itself is stored again: so many at most are read and applied when a deal wakes.</summary>
    public const int MostBehind = 8;

    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public DealState Deal { get; init; } = DealState.Nothing;

    /// <summary>Hash of the last event.</summary>
    public string Head { get; init; } = Chain.Start;

    /// <summary>The latest events, oldest first; all that may be missing in the journal are among them.</summary>
    public IReadOnlyList<EventRecord> Outbox { get; init => field = value.Lean(); } = [];

    /// <summary>The instant the deadline reminder is set to; null when none is set.</summary>
    public DateTimeOffset? Reminder { get; init; }

    /// <summary>The claim has to be posted anew: something that others compare has changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ClaimDue { get; init; }

    /// <summary>A case that has to be opened; null when none has.</summary>
    public DueCase? CaseDue { get; init; }

    /// <summary>Where its claim stands; null until it was posted for the first time.</summary>
    public PostedClaim? Claim { get; init; }

    /// <summary>The next instant at which something happens by itself, with the deal or with what its claim meets; null: never.</summary>
    public DateTimeOffset? Deadline(DateTimeOffset now)
    {
        // A claim whose posting fails is tried again by itself; this is for the process that died before it could.
        var again = Claim?.Again is { } at ? (at > now ? at : now + Alarm.Again) : (DateTimeOffset?)null;
        var own = Deadlines.Next(Deal);
        return own is null || again < own ? again ?? own : own;
    }

    /// <summary>
    /// Its claim is due, and nothing but the deal may know: should the process die before it is posted, the reminder comes. The first
    /// posting needs none, for the sweeper finds deals without a claim.
    /// </summary>
    public DealRecord PostingAnew(DateTimeOffset now) => this with { ClaimDue = true, Claim = Claim is null ? null : Claim with { Again = now } };

    /// <summary>The overlaps it was told of; null while there was none.</summary>
    public IReadOnlyList<HeardOverlap>? Overlaps { get; init; }

    /// <summary>
    /// How many events the stored record may stay behind this one, because they tell all that has changed since; 0: it has to be stored.
    /// Of use only where journal and records are written in one transaction.
    /// </summary>
    [JsonIgnore]
    public int Behind { get; init; }

    /// <summary>With how far the stored record may stay behind, after <paramref name="events"/> events that led here from <paramref name="before"/>.</summary>
    public DealRecord Following(DealRecord before, int events)
    {
        var behind = before.Behind + events;
        return this with { Behind = events > 0 && behind <= MostBehind && before.Deal.Exists && DiffersOnlyByEvents(before) ? behind : 0 };
    }

    /// <summary>Brought up to the journal, which then has all that was in the outbox too.</summary>
    /// <param name="later">The events after this record, in order.</param>
    /// <exception cref="InvalidDataException">They do not follow the record, or are not what their hashes were made of.</exception>
    public DealRecord After(IReadOnlyList<EventRecord> later) => later.Count == 0 ? this : this with
    {
        Deal = Ledger.Continue(Deal, Head, later),
        Head = later[^1].Hash,
        Outbox = [],
        Behind = later.Count,
    };

    private bool DiffersOnlyByEvents(DealRecord before) =>
        (this with { Deal = before.Deal, Head = before.Head, Outbox = before.Outbox, Behind = before.Behind }) == before;
}
