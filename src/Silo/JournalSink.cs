using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Silo;

/// <summary>Hands an outbox to the journal.</summary>
internal class JournalSink(Journal journal) : IEventSink
{
    public virtual bool GoesWithState => false;

    public Task Append(IReadOnlyList<EventRecord> events, DealSummary? summary) => journal.Append(events, summary);
}
