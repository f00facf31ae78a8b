using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orleans.Storage.Sqlite;

/// <summary>
/// The one writer of the data file. Writes that arrive while a transaction is being flushed go into the next one together, so the cost
/// of a flush is shared by all who wait (group commit). A write is acknowledged after its transaction is on disk. Any component of the
/// process may put its writes here; those enqueued by one caller in order are executed in that order.
/// </summary>
public sealed class SqliteCommitQueue : IDisposable
{
    private readonly SqliteOptions _options;
    private readonly SqliteFile _file;
    private readonly SqliteSession _session;
    private readonly GroupTransaction _transaction;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private List<SqliteWrite> _waiting = [];
    private bool _isWriterIdle;
    private bool _isClosed;

    /// <exception cref="DataFileInUseException">Another process holds the file.</exception>
    public SqliteCommitQueue(IOptions<SqliteOptions> options, IEnumerable<SqliteSchema> schemas, ILogger<SqliteCommitQueue> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _file = new(_options);
        try
        {
            _session = _file.OpenWriter();
            foreach (var schema in schemas.Prepend(SqliteSchema.Silo))
            {
                schema.Apply(_session);
            }

            _checkpoints = new(_file, _options);
        }
        catch
        {
            _session?.Dispose();
            _file.Dispose();
            throw;
        }

        _transaction = new(_session, _options.ExtraFlushDelay, logger);
        Readers = new(_file);
        _thread = new Thread(Write) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Connections for reading. What a completed write has stored is visible to them.</summary>
    public SqliteReaders Readers { get; }

    /// <summary>The full path of the data file.</summary>
    public string Path => _file.Path;

    /// <summary>Transactions committed since the file was opened.</summary>
    public long CommittedBatches => _transaction.CommittedBatches;

    /// <summary>Writes committed since the file was opened.</summary>
    public long CommittedWrites => _transaction.CommittedWrites;

    /// <summary>Queues a write.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public void Enqueue(SqliteWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _waiting.Add(write);
            if (_isWriterIdle)
            {
                _isWriterIdle = false;
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Queues work on the writer's connection. If it throws, its changes are undone, those of others stay, and the task fails.</summary>
    /// <returns>Completes when the changes are on disk.</returns>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public Task Enqueue(Action<SqliteConnection> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Enqueue(connection =>
        {
            work(connection);
            return true;
        });
    }

    /// <inheritdoc cref="Enqueue(Action{SqliteConnection})"/>
    public Task<TResult> Enqueue<TResult>(Func<SqliteConnection, TResult> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var write = new ActionWrite<TResult>(work);
        Enqueue(write);
        return write.Task;
    }

    /// <summary>Commits what is queued and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _checkpoints.Dispose();
        Readers.Dispose();
        _session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        _session.Dispose();
        _file.Dispose();
    }

    private void Write()
    {
        var batch = new List<SqliteWrite>();
        while (TakeBatch(ref batch))
        {
            for (var start = 0; start < batch.Count; start += _options.MaxBatch)
            {
                var count = Math.Min(_options.MaxBatch, batch.Count - start);
                _transaction.Commit(CollectionsMarshal.AsSpan(batch).Slice(start, count));
                _checkpoints.OnCommitted(_session, count);
            }

            if (_options.Gather > TimeSpan.Zero && batch.Count >= _options.GatherFrom)
            {
                Thread.Sleep(_options.Gather);
            }

            batch.Clear();
        }
    }

    private bool TakeBatch(ref List<SqliteWrite> batch)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_isClosed)
                {
                    return false;
                }

                _isWriterIdle = true;
                Monitor.Wait(_gate);
            }

            _isWriterIdle = false;
            (batch, _waiting) = (_waiting, batch);
            return true;
        }
    }
}
