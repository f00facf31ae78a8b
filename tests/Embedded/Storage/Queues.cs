using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Storage.Sqlite;

namespace Negotiation.Embedded.Tests.Storage;

internal static class Queues
{
    public static SqliteCommitQueue Open(DataFolder folder, Action<SqliteOptions>? configure = null, params SqliteSchema[] schemas)
    {
        var options = new SqliteOptions { DataSource = folder.File };
        configure?.Invoke(options);
        return new(Options.Create(options), schemas, NullLogger<SqliteCommitQueue>.Instance);
    }

    /// <summary>Keeps the writer busy until released, so that what is queued meanwhile goes into one transaction.</summary>
    public static WriterHold Hold(this SqliteCommitQueue queue) => new(queue);

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Count(this SqliteCommitQueue queue, string table) => queue.Readers.Read(table, static (session, table) =>
    {
        var row = session.Prepare($"SELECT count(*) FROM {table}");
        row.Step();
        var count = row.Int64(0);
        row.Reset();
        return count;
    });
}

/// <summary>A write that does not end before it is released.</summary>
internal sealed class WriterHold : IDisposable
{
    private readonly ManualResetEventSlim _inWriter = new();
    private readonly ManualResetEventSlim _go = new();
    private readonly Task _write;

    public WriterHold(SqliteCommitQueue queue)
    {
        _write = queue.Enqueue(_ =>
        {
            _inWriter.Set();
            _go.Wait();
        });
        _inWriter.Wait();
    }

    public Task Release()
    {
        _go.Set();
        return _write;
    }

    /// <summary>Also lets the writer go on when a test ends early.</summary>
    public void Dispose()
    {
        _go.Set();
        Task.WaitAny(_write);
        _inWriter.Dispose();
        _go.Dispose();
    }
}
