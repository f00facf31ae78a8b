using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>
/// The append-only record of all deals, with the row per deal behind lists and search. Appends of many deals share one
/// transaction: what queued up while the last one was made durable goes into the next.
/// </summary>
public sealed partial class Journal : IAsyncDisposable
{
    private readonly Channel<PendingAppend> _waiting;
    private readonly IWriteQueue _queue;
    private readonly ReadModelOptions _options;
    private readonly ILogger<Journal> _log;
    private readonly IJournalTables _tables;
    private readonly KnownDeals _known;
    private readonly Task _pump;

    public Journal(IWriteQueue queue, ReadModelOptions options, ILogger<Journal> log)
    {
        options.Check();
        (_queue, _options, _log) = (queue, options, log);
        _tables = options.Database == ReadModelDatabase.Postgres ? new PostgresJournalTables() : new SqliteJournalTables();
        _known = new KnownDeals(options.RememberedDeals);
        _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(options.MaxWaiting) { SingleReader = true });
        _pump = Task.Run(Pump);
    }

    /// <summary>
    /// Adds the events of one deal and brings its row up to <paramref name="summary"/>. Durable when the task completes.
    /// Events already in the journal change nothing, so an append whose outcome is unknown is simply repeated.
    /// </summary>
    /// <param name="events">Of one stream, in order without gaps; may be empty to write only the row.</param>
    /// <param name="summary">Null for a stream without a row.</param>
    /// <exception cref="ArgumentException">The events are not all of one stream, <c>tenant/deal</c> of the summary where there is one.</exception>
    /// <exception cref="JournalFaultException">The events contradict the journal; nothing of them was kept.</exception>
    /// <exception cref="ChannelClosedException">The journal has been closed.</exception>
    public Task Append(IReadOnlyList<EventRecord> events, DealSummary? summary)
    {
        if (events.Count == 0 && summary is null)
        {
            return Task.CompletedTask;
        }

        var stream = summary is null ? events[0].Stream : $"{summary.Tenant}/{summary.Id}";
        foreach (var e in events)
        {
            if (!string.Equals(e.Stream, stream, StringComparison.Ordinal))
            {
                throw new ArgumentException($"An event of {e.Stream} does not belong to {stream}.", nameof(events));
            }
        }

        var append = new PendingAppend(stream, events, summary);
        return _waiting.Writer.TryWrite(append) ? append.Done : Wait(append);
    }

    /// <summary>
    /// The same, as part of a write that the owner of this journal's <see cref="IWriteQueue"/> makes itself. SQLite only, and only
    /// on the thread that runs the queue's work.
    /// </summary>
    /// <param name="stream">As in <see cref="Append"/>; not checked again.</param>
    public JournalPart Part(string stream, IReadOnlyList<EventRecord> events, DealSummary? summary) => new(stream, events, summary, _tables, _known);

    /// <summary>What stands in the journal of one stream after a version, in order. SQLite only.</summary>
    /// <param name="connection">Any that is open on the journal's database; used by nobody else meanwhile.</param>
    /// <exception cref="JournalFaultException">The stream's row knows of a later event than the last one found.</exception>
    public static IReadOnlyList<EventRecord> After(DbConnection connection, string stream, long version)
    {
        // The row is read first: events come with it or after it, so none that it knows of is still on its way.
        var listed = JournalReader.Listed(connection, stream);
        var later = JournalReader.After(connection, stream, version);
        var end = later.Count > 0 ? later[^1].Version : version;
        return listed > end ? throw new JournalFaultException(JournalFaultReason.MissingEnd, stream, end + 1) : later;
    }

    /// <summary>Finishes what was accepted.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _pump;
        try
        {
            // On the writer's thread, which may be in the middle of a part: statements belong to its connection.
            await _queue.Run((_, _) => _tables.Dispose());
        }
        catch (Exception closed) when (closed is ObjectDisposedException or InvalidOperationException)
        {
            // The queue has ended, and nobody uses the statements any more.
            _tables.Dispose();
        }
    }

    private async Task Wait(PendingAppend append)
    {
        await _waiting.Writer.WriteAsync(append);
        await append.Done;
    }

    private async Task Pump()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var appends = new List<PendingAppend>();
            while (appends.Count < _options.MaxBatch && _waiting.Reader.TryRead(out var append))
            {
                appends.Add(append);
            }

            await Write(appends, alone: appends.Count == 1);
        }
    }

    private async Task Write(IReadOnlyList<PendingAppend> appends, bool alone)
    {
        var batch = new JournalBatch(appends, _tables, _known);
        try
        {
            await _queue.Run(batch.Run);
            batch.Remember();
        }
        catch (Exception fault)
        {
            batch.Forget();
            if (!alone && _tables.IsAboutData(fault))
            {
                // One append cannot be stored; the others must not fail with it.
                foreach (var append in appends)
                {
                    await Write([append], alone: true);
                }

                return;
            }

            BatchFailed(_log, fault, appends.Count);
            foreach (var append in appends)
            {
                append.Fail(fault);
            }

            return;
        }

        foreach (var append in appends)
        {
            if (append.Fault is { } fault)
            {
                Contradiction(_log, fault.Reason, fault.Stream, fault.Version);
            }

            append.Complete();
        }
    }

    [LoggerMessage(301, LogLevel.Error, "A batch of {Appends} appends failed; nothing of it was kept.")]
    private static partial void BatchFailed(ILogger logger, Exception fault, int appends);

    [LoggerMessage(302, LogLevel.Critical, "An append contradicts the journal: {Reason} at version {Version} of {Stream}.")]
    private static partial void Contradiction(ILogger logger, JournalFaultReason reason, string stream, long version);
}
