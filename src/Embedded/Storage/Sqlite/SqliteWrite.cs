using Microsoft.Data.Sqlite;

namespace Orleans.Storage.Sqlite;

/// <summary>
/// One write that shares a transaction with others. <see cref="Execute"/> runs on the writer thread inside the transaction;
/// <see cref="Complete"/> runs there after it, once, whatever happened.
/// </summary>
public abstract class SqliteWrite
{
    internal Exception? Failure { get; set; }

    /// <summary>Makes the changes. An exception undoes this write and no other. May run again after its changes were undone: when another write of the group failed.</summary>
    protected internal abstract void Execute(SqliteSession session);

    /// <summary>Tells the outcome: null once the changes are on disk. Must be quick and must not throw or run foreign code inline.</summary>
    protected internal abstract void Complete(Exception? failure);
}

internal sealed class ActionWrite<TResult>(Func<SqliteConnection, TResult> work) : SqliteWrite
{
    private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult _result = default!;

    public Task<TResult> Task => _done.Task;

    protected internal override void Execute(SqliteSession session) => _result = work(session.Connection);

    protected internal override void Complete(Exception? failure)
    {
        if (failure is null)
        {
            _done.TrySetResult(_result);
        }
        else
        {
            _done.TrySetException(failure);
        }
    }
}
