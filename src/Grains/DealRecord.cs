using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>What is stored of a deal, in one write per command: where it stands, the head of its hash chain, and the events the journal may not have yet.</summary>
public sealed record DealRecord
{
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

    /// <summary>The overlaps it was told of; null while there was none.</summary>
    public IReadOnlyList<HeardOverlap>? Overlaps { get; init; }
}
