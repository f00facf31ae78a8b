using System.Data.Common;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Appends that go into one transaction. Each is kept whole or not at all; a contradiction concerns only its own append.</summary>
internal sealed class JournalBatch(IReadOnlyList<PendingAppend> appends, IJournalTables tables, KnownDeals known)
{
    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);
    private readonly List<EventRecord> _events = [];
    private readonly Dictionary<string, DealSummary> _newest = new(StringComparer.Ordinal);
    private IReadOnlyList<DealSummary> _left = [];

    /// <summary>Work for <see cref="IWriteQueue"/>. May run more than once.</summary>
    public void Run(DbConnection connection, DbTransaction? transaction)
    {
        tables.Use(connection, transaction);
        Sql(connection, transaction, "SAVEPOINT journal");
        try
        {
            Plan();
            if (tables.Insert(_events) != _events.Count)
            {
                // Somebody else wrote to one of these streams: what was remembered is out of date.
                Sql(connection, transaction, "ROLLBACK TO SAVEPOINT journal");
                Forget();
                Plan();
                if (tables.Insert(_events) != _events.Count)
                {
                    throw new InvalidOperationException("Another writer keeps adding to the same streams.");
                }
            }

            WriteRows();
            Sql(connection, transaction, "RELEASE SAVEPOINT journal");
        }
        catch
        {
            Forget();
            Undo(connection, transaction);
            throw;
        }
    }

    /// <summary>To be called once the transaction is durable.</summary>
    public void Remember()
    {
        foreach (var (stream, summary) in _newest)
        {
            var stored = _left.Contains(summary) ? null : known.Find(stream)?.Summary is { } before && before.Version > summary.Version ? before : summary;
            known.Set(stream, new KnownDeal(_heads[stream], stored));
        }

        foreach (var append in appends)
        {
            if (append is { Summary: null, Fault: null })
            {
                known.Set(append.Stream, new KnownDeal(_heads[append.Stream], null));
            }
        }
    }

    /// <summary>To be called when the transaction failed, or nobody knows whether it did.</summary>
    public void Forget()
    {
        foreach (var append in appends)
        {
            known.Forget(append.Stream);
        }
    }

    private void Plan()
    {
        _heads.Clear();
        _confirmed.Clear();
        _events.Clear();
        _newest.Clear();
        Confirm([.. appends.Select(a => a.Stream).Where(s => known.Find(s) is null).Distinct(StringComparer.Ordinal)]);
        foreach (var append in appends)
        {
            append.Fault = Check(append);
            if (append.Fault is not null && _confirmed.Add(append.Stream))
            {
                // The fault rests on a remembered head, which may be stale; unless this batch itself has moved it since.
                if (!_events.Exists(e => string.Equals(e.Stream, append.Stream, StringComparison.Ordinal)))
                {
                    Confirm([append.Stream]);
                    append.Fault = Check(append);
                }
            }

            if (append is { Fault: null, Summary: { } row } && (!_newest.TryGetValue(append.Stream, out var newest) || row.Version >= newest.Version))
            {
                _newest[append.Stream] = row;
            }
        }
    }

    private void Confirm(List<string> streams)
    {
        foreach (var stream in streams)
        {
            _heads[stream] = StreamHead.None;
            _confirmed.Add(stream);
        }

        tables.ReadHeads(streams, _heads);
    }

    private JournalFaultException? Check(PendingAppend append)
    {
        var head = _heads.TryGetValue(append.Stream, out var current) ? current : known.Find(append.Stream)!.Head;
        var fault = StreamLink.Follow(ref head, append.Events, _events, Kept);
        if (fault is null)
        {
            _heads[append.Stream] = head;
        }

        return fault;
    }

    private string? Kept(EventRecord e) =>
        _events.Find(k => k.Version == e.Version && string.Equals(k.Stream, e.Stream, StringComparison.Ordinal))?.Hash
        ?? tables.ReadHash(e.Stream, e.Version);

    private void WriteRows()
    {
        var moved = new List<DealMove>();
        var whole = new List<DealSummary>();
        foreach (var (stream, summary) in _newest)
        {
            var before = known.Find(stream)?.Summary;
            if (before is null)
            {
                whole.Add(summary);
            }
            else if (before.Version < summary.Version)
            {
                if (DealColumns.OnlyMoved(before, summary))
                {
                    moved.Add(new DealMove(before.Version, summary));
                }
                else
                {
                    whole.Add(summary);
                }
            }
        }

        // Always in the same order, so that two writers cannot wait for each other.
        if (moved.Count > 0)
        {
            whole.AddRange(tables.MoveDeals([.. moved.OrderBy(m => m.To.Id, StringComparer.Ordinal)]));
        }

        _left = whole.Count > 0 ? tables.WriteDeals([.. whole.OrderBy(d => d.Id, StringComparer.Ordinal)], force: false) : [];
    }

    private static void Undo(DbConnection connection, DbTransaction? transaction)
    {
        try
        {
            Sql(connection, transaction, "ROLLBACK TO SAVEPOINT journal; RELEASE SAVEPOINT journal");
        }
        catch (DbException)
        {
            // The database has ended the whole transaction already (disk full, connection lost); the first fault is the one to report.
        }
    }

    private static void Sql(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
