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
