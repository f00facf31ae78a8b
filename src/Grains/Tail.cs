using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>The latest events of a deal in memory: those the journal does not have yet. An idle room keeps none.</summary>
public sealed class Tail
{
    /// <summary>Events not yet in the journal at which commands are refused rather than an event lost.</summary>
    public const int Full = 256;

    private readonly List<EventRecord> events = [];
    private long journaled;

    public bool IsFull => Missing >= Full;

    /// <summary>Events the journal does not have yet.</summary>
    public int Missing => events.Count;

    /// <summary>The version before the first event held here: everything up to it is in the journal.</summary>
    public long Start => events.Count > 0 ? events[0].Version - 1 : journaled;

    public IReadOnlyList<EventRecord> Outbox() => [.. events];

    public IEnumerable<EventRecord> After(long version) => events.Where(e => e.Version > version);

    /// <param name="version">Version of the deal.</param>
    public void Load(IReadOnlyList<EventRecord> outbox, long version)
    {
        events.Clear();
        events.AddRange(outbox);
        journaled = outbox.Count > 0 ? outbox[0].Version - 1 : version;
    }

    public void Add(IReadOnlyList<EventRecord> more) => events.AddRange(more);

    public void Journaled(long version)
    {
        journaled = Math.Max(journaled, version);
        var spare = 0;
        while (spare < events.Count && events[spare].Version <= journaled)
        {
            spare++;
        }

        events.RemoveRange(0, spare);
        if (events.Count == 0)
        {
            events.Capacity = 0;
        }
    }
}
