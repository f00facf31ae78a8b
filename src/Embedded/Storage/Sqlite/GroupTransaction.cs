using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Orleans.Storage.Sqlite;

/// <summary>Runs many writes in one transaction, so that each succeeds or fails by itself unless the commit fails for all.</summary>
internal sealed partial class GroupTransaction(SqliteSession session, TimeSpan extraFlushDelay, ILogger logger)
{
    private long _committedBatches;
    private long _committedWrites;

    public long CommittedBatches => Volatile.Read(ref _committedBatches);

    public long CommittedWrites => Volatile.Read(ref _committedWrites);

    public void Commit(ReadOnlySpan<SqliteWrite> writes)
    {
        Exception? failure = null;
        try
        {
            if (!TryTogether(writes))
            {
                session.Prepare("BEGIN IMMEDIATE").Execute();
                foreach (var write in writes)
                {
                    Execute(write);
                }
            }

            session.Prepare("COMMIT").Execute();
            if (extraFlushDelay > TimeSpan.Zero)
            {
                Thread.Sleep(extraFlushDelay);
            }

            Volatile.Write(ref _committedBatches, _committedBatches + 1);
            Volatile.Write(ref _committedWrites, _committedWrites + writes.Length);
        }
        catch (Exception exception)
        {
            failure = exception;
            LogCommitFailed(logger, exception, writes.Length);
            Abandon();
        }

        foreach (var write in writes)
        {
            Complete(write, failure);
        }
    }

    // A savepoint makes SQLite keep a copy of every page it changes, and almost never is one needed. So all run without first.
    private bool TryTogether(ReadOnlySpan<SqliteWrite> writes)
    {
        session.Prepare("BEGIN IMMEDIATE").Execute();
        try
        {
            foreach (var write in writes)
            {
                write.Execute(session);
            }

            return true;
        }
        catch (Exception exception)
        {
            LogOneByOne(logger, exception, writes.Length);
            if (!session.IsIdle)
            {
                session.Prepare("ROLLBACK").Execute();
            }

            return false;
        }
    }

    private void Execute(SqliteWrite write)
    {
        try
        {
            session.Prepare("SAVEPOINT item").Execute();
            write.Execute(session);
            session.Prepare("RELEASE item").Execute();
        }
        catch (Exception exception)
        {
            // A full disk and its like end the transaction by themselves; then nothing of this batch is stored.
            if (session.IsIdle)
            {
                throw;
            }

            write.Failure = exception;
            session.Prepare("ROLLBACK TO item").Execute();
            session.Prepare("RELEASE item").Execute();
        }
    }

    private void Complete(SqliteWrite write, Exception? failure)
    {
        try
        {
            write.Complete(write.Failure ?? failure);
        }
        catch (Exception exception)
        {
            LogCompletionFailed(logger, exception);
        }
    }

    private void Abandon()
    {
        try
        {
            if (!session.IsIdle)
            {
                session.Prepare("ROLLBACK").Execute();
            }
        }
        catch (SqliteException exception)
        {
            LogCommitFailed(logger, exception, 0);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "A commit of {Count} writes failed")]
    private static partial void LogCommitFailed(ILogger logger, Exception exception, int count);

    [LoggerMessage(32, LogLevel.Debug, "One of {Count} writes failed; they are carried out one by one")]
    private static partial void LogOneByOne(ILogger logger, Exception exception, int count);

    [LoggerMessage(31, LogLevel.Error, "The completion of a write threw")]
    private static partial void LogCompletionFailed(ILogger logger, Exception exception);
}
