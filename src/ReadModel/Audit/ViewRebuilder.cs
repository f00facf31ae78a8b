using System.Data.Common;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <param name="Failed">Streams whose events could not be applied; their rows are as they were.</param>
/// <param name="Moved">Deals that moved on meanwhile and so wrote their row themselves.</param>
/// <param name="Removed">Rows without events.</param>
public sealed record RebuildReport(long Deals, long Events, long Moved, long Removed, IReadOnlyList<string> Failed);

/// <summary>Writes all rows anew from the journal alone, in small transactions, so that lists stay usable meanwhile.</summary>
public sealed partial class ViewRebuilder(ReadModelStore store, IWriteQueue queue, ILogger<ViewRebuilder> log)
{
    private const int Chunk = 250;

    /// <param name="fold">Works out the row from all events of a deal; null for a stream that has none.</param>
    public async Task<RebuildReport> Rebuild(Func<IEnumerable<EventRecord>, DealSummary?> fold, CancellationToken cancel = default)
    {
        IJournalTables tables = store.Database == ReadModelDatabase.Postgres ? new PostgresJournalTables() : new SqliteJournalTables();
        var (deals, events, moved, removed) = (0L, 0L, 0L, 0);
        var failed = new List<string>();
        var chunk = new List<DealSummary>(Chunk);

        async Task Flush()
        {
            var written = 0;
            await queue.Run((connection, transaction) => written = Write(tables, connection, transaction, chunk));
            deals += written;
            moved += chunk.Count - written;
            chunk.Clear();
        }

        foreach (var stream in JournalReader.Streams(store))
        {
            cancel.ThrowIfCancellationRequested();
            events += stream.Count;
            if (!Streams.HasRow(stream[0].Stream))
            {
                continue;
            }

            try
            {
                if (fold(stream.Select(e => e.ToRecord())) is { } summary)
                {
                    chunk.Add(summary);
                }
            }
            catch (Exception e)
            {
                failed.Add(stream[0].Stream);
                CannotFold(log, e, stream[0].Stream);
            }

            if (chunk.Count == Chunk)
            {
                await Flush();
            }
        }

        await Flush();
        await queue.Run((connection, transaction) =>
        {
            tables.Use(connection, transaction);
            removed = tables.DeleteOrphans();
            tables.Dispose();
        });
        return new RebuildReport(deals, events, moved, removed, failed);
    }

    // A deal that has moved on since its events were read has written a newer row; the old one must not replace it.
    private static int Write(IJournalTables tables, DbConnection connection, DbTransaction? transaction, List<DealSummary> chunk)
    {
        tables.Use(connection, transaction);
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        tables.ReadHeads([.. chunk.Select(d => $"{d.Tenant}/{d.Id}")], heads);
        var still = chunk.Where(d => heads.TryGetValue($"{d.Tenant}/{d.Id}", out var head) && head.Version == d.Version).ToList();
        tables.WriteDeals(still, force: true);
        return still.Count;
    }

    [LoggerMessage(303, LogLevel.Error, "The events of {Stream} cannot be applied; its row stays as it was.")]
    private static partial void CannotFold(ILogger logger, Exception fault, string stream);
}
