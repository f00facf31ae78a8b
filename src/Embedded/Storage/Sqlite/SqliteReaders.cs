using System.Collections.Concurrent;

namespace Orleans.Storage.Sqlite;

/// <summary>A pool of connections that only read.</summary>
public sealed class SqliteReaders : IDisposable
{
    private readonly SqliteFile _file;
    private readonly ConcurrentStack<SqliteSession> _free = new();
    private volatile bool _isDisposed;

    internal SqliteReaders(SqliteFile file) => _file = file;

    /// <summary>Runs a read on a free connection, on the calling thread.</summary>
    /// <exception cref="ObjectDisposedException">The data file is closed.</exception>
    public TResult Read<TState, TResult>(TState state, Func<SqliteSession, TState, TResult> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var session = _free.TryPop(out var free) ? free : _file.OpenReader();
        try
        {
            return read(session, state);
        }
        finally
        {
            _free.Push(session);
            if (_isDisposed)
            {
                Dispose();
            }
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_free.TryPop(out var session))
        {
            session.Dispose();
        }
    }
}
