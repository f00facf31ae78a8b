using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Negotiation.ReadModel;

/// <summary>A write queue with its own thread and connection, for when nobody else writes to the database in groups.</summary>
public sealed class OwnWriteQueue : IWriteQueue, IDisposable
{
    private readonly ReadModelStore _store;
    private readonly BlockingCollection<Piece> _pieces = new(1024);
    private readonly Thread _thread;

    public OwnWriteQueue(ReadModelStore store)
    {
        _store = store;
        _thread = new Thread(Loop) { IsBackground = true, Name = "journal" };
        _thread.Start();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The queue has been closed.</exception>
    public Task Run(Action<DbConnection, DbTransaction?> work)
    {
        var piece = new Piece(work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _pieces.Add(piece);
        return piece.Done.Task;
    }

    /// <summary>Finishes what was accepted.</summary>
    public void Dispose()
    {
        if (!_pieces.IsAddingCompleted)
        {
            _pieces.CompleteAdding();
            _thread.Join();
            _pieces.Dispose();
        }
    }

    private void Loop()
    {
        DbConnection? connection = null;
        foreach (var piece in _pieces.GetConsumingEnumerable())
        {
            try
            {
                connection ??= _store.OpenForWriting();
                using (var transaction = Begin(connection))
                {
                    piece.Work(connection, transaction);
                    transaction.Commit();
                }

                piece.Done.SetResult();
            }
            catch (Exception fault)
            {
                // After a failed commit the connection's state is unknown; a new one is certain.
                connection?.Dispose();
                connection = null;
                piece.Done.SetException(fault);
            }
        }

        connection?.Dispose();
    }

    private static DbTransaction Begin(DbConnection connection) =>
        connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : connection.BeginTransaction();

    private sealed record Piece(Action<DbConnection, DbTransaction?> Work, TaskCompletionSource Done);
}
