using SQLitePCL;

namespace Orleans.Storage.Sqlite;

/// <summary>
/// Copies the write-ahead log into the data file. Normally on a thread and connection of its own, while the writer goes on; only when
/// the log has grown past its bound does the writer wait for the rest to be copied, so that it can start the log anew.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    private readonly SqliteOptions _options;
    private readonly SqliteSession _session;
    private readonly Lock _lock = new();
    private readonly int _pageBytes;
    private long _writtenPages;
    private volatile bool _isRunning;
    private volatile bool _isLogTooLong;
    private bool _isDisposed;

    public SqliteCheckpoints(SqliteFile file, SqliteOptions options)
    {
        _options = options;
        _session = file.OpenCheckpointer();
        _pageBytes = options.PageSize + 24;
    }

    /// <summary>Called by the writer between transactions.</summary>
    public void OnCommitted(SqliteSession writer, int writes)
    {
        // An estimate: each write touches about two pages.
        _writtenPages += writes * 2L;
        if (_isLogTooLong && !_isRunning)
        {
            raw.sqlite3_wal_checkpoint_v2(writer.Connection.Handle!, null, raw.SQLITE_CHECKPOINT_RESTART, out _, out _);
            _isLogTooLong = false;
            _writtenPages = 0;
        }
        else if (_writtenPages * _pageBytes >= _options.CheckpointBytes && !_isRunning)
        {
            _isRunning = true;
            _writtenPages = 0;
            ThreadPool.UnsafeQueueUserWorkItem(static self => self.CopyLog(), this, preferLocal: false);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _session.Dispose();
        }
    }

    private void CopyLog()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                raw.sqlite3_wal_checkpoint_v2(
                    _session.Connection.Handle!, null, raw.SQLITE_CHECKPOINT_PASSIVE, out var logPages, out _);
                // While writes keep coming the log is never all copied, so it never starts anew by itself.
                _isLogTooLong = logPages * (long)_pageBytes > _options.MaxLogBytes;
            }
        }

        _isRunning = false;
    }
}
