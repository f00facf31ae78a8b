using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Negotiation.ReadModel;

/// <summary>Opens connections and query contexts to the one configured database.</summary>
public sealed class ReadModelStore : IAsyncDisposable
{
    private readonly ReadModelOptions _options;
    private readonly NpgsqlDataSource? _postgres;
    private readonly PooledDbContextFactory<ReadModelContext> _contexts;
    private readonly string _reading = "";
    private readonly ConcurrentStack<SqliteConnection> _readers = new();
    private volatile bool _isDisposed;

    /// <exception cref="InvalidOperationException">An option is missing or out of bounds.</exception>
    public ReadModelStore(ReadModelOptions options)
    {
        options.Check();
        _options = options;
        var builder = new DbContextOptionsBuilder<ReadModelContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (options.Database == ReadModelDatabase.Postgres)
        {
            _postgres = NpgsqlDataSource.Create(options.ConnectionString);
            builder.UseNpgsql(_postgres);
        }
        else
        {
            builder.UseSqlite(options.ConnectionString).AddInterceptors(new Tuning(this));
            _reading = new SqliteConnectionStringBuilder(options.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
        }

        _contexts = new PooledDbContextFactory<ReadModelContext>(builder.Options);
    }

    public ReadModelDatabase Database => _options.Database;

    internal ReadModelContext Context() => _contexts.CreateDbContext();

    internal DbConnection Open()
    {
        if (_postgres is not null)
        {
            return _postgres.OpenConnection();
        }

        // Not pooled: a pooled connection keeps the settings of whoever had it before, such as query_only.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_options.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        Tune(connection, $"PRAGMA busy_timeout={_options.BusyTimeout}; PRAGMA mmap_size=268435456;");
        return connection;
    }

    /// <summary>Asks a question that comes very often. Its connection to SQLite stays open with what it has understood.</summary>
    internal async Task<T> Ask<T>(Func<DbConnection, Task<T>> question)
    {
        if (_postgres is not null)
        {
            await using var one = await _postgres.OpenConnectionAsync();
            return await question(one);
        }

        if (!_readers.TryPop(out var connection))
        {
            connection = new SqliteConnection(_reading);
            connection.Open();
        }

        try
        {
            return await question(connection);
        }
        finally
        {
            _readers.Push(connection);
            if (_isDisposed)
            {
                CloseReaders();
            }
        }
    }

    /// <summary>A connection to write through: every commit is on the disk before it returns.</summary>
    internal DbConnection OpenForWriting()
    {
        var connection = Open();
        if (connection is SqliteConnection sqlite)
        {
            Tune(sqlite, $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint={_options.CheckpointPages};");
        }

        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        else
        {
            _isDisposed = true;
            CloseReaders();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private static void Tune(DbConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    private sealed class Tuning(ReadModelStore store) : DbConnectionInterceptor
    {
        private string Pragmas => $"PRAGMA busy_timeout={store._options.BusyTimeout}; PRAGMA mmap_size=268435456; PRAGMA query_only=1;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tune(connection, Pragmas);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Tune(connection, Pragmas);
            return Task.CompletedTask;
        }
    }
}
