using System.Data.Common;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>
/// The events of one deal with its row, as a part of a write that somebody else makes on the same database: stored with it or
/// not at all. Runs on the thread of that writer.
/// </summary>
public sealed class JournalPart
{
    private readonly IReadOnlyList<EventRecord> _events;
    private readonly DealSummary? _summary;
    private readonly IJournalTables _tables;
    private readonly KnownDeals _known;
    private KnownDeal? _after;

    public string Stream { get; }

    /// <summary>Version of the stream's last event after <see cref="Execute"/>, which need not be one of these events.</summary>
    public long Version => _after?.Head.Version ?? 0;

    internal JournalPart(string stream, IReadOnlyList<EventRecord> events, DealSummary? summary, IJournalTables tables, KnownDeals known) =>
        (Stream, _events, _summary, _tables, _known) = (stream, events, summary, tables, known);

    /// <summary>Inside the open transaction of <paramref name="connection"/>. After an exception the caller undoes what was written.</summary>
    /// <exception cref="JournalFaultException">The events contradict the journal.</exception>
    public void Execute(DbConnection connection)
    {
        _tables.Use(connection, null);
        var known = _known.Find(Stream);
        if (known is null || _events.Count == 0 || !TryAppend(known.Head, out var head))
        {
            // What was remembered is out of date, or nothing was, or it is all that is asked: the table is certain.
            if (!TryAppend(ReadHead(), out head) && !TryAppend(ReadHead(), out head))
            {
                throw new InvalidOperationException("Another writer keeps adding to the same stream.");
            }
        }

        _after = new KnownDeal(head, _summary is not { } row ? known?.Summary : WriteRow(known?.Summary, row) ? row : null);
    }

    /// <summary>To be called after the transaction.</summary>
    public void Complete(bool stored)
    {
        if (stored && _after is not null)
        {
            _known.Set(Stream, _after);
        }
        else
        {
            _known.Forget(Stream);
        }
    }

    private bool TryAppend(StreamHead from, out StreamHead head)
    {
        head = from;
        var fresh = new List<EventRecord>(_events.Count);
        if (StreamLink.Follow(ref head, _events, fresh, e => _tables.ReadHash(e.Stream, e.Version)) is { } fault)
        {
            return from == ReadHead() ? throw fault : false;
        }

        return fresh.Count == 0 || _tables.Insert(fresh) == fresh.Count;
    }

    private StreamHead ReadHead()
    {
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        _tables.ReadHeads([Stream], heads);
        return heads.GetValueOrDefault(Stream, StreamHead.None);
    }

    /// <returns>False when a newer row stands.</returns>
    private bool WriteRow(DealSummary? before, DealSummary row) =>
        before is not null && before.Version < row.Version && DealColumns.OnlyMoved(before, row) && _tables.MoveDeals([new DealMove(before.Version, row)]).Count == 0
        || _tables.WriteDeals([row], force: false).Count == 0;
}
