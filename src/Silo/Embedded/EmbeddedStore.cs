using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage.Sqlite;

namespace Negotiation.Silo;

/// <summary>One process, one SQLite file: states, reminders, journal and views, written by one queue in shared transactions.</summary>
internal static class EmbeddedStore
{
    public const string FileName = "negotiation.db";

    public static void AddStore(this IHostApplicationBuilder builder, SiloOptions options)
    {
        var file = Path.GetFullPath(Path.Combine(options.Data, FileName));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        builder.Services.AddSingleton<IWriteQueue, SharedQueue>();
        builder.Services.AddSingleton<ISqliteCompanion, DealCompanion>();
        builder.Services.AddSingleton<IEventSink, LeftoverSink>();
        builder.Services.AddReadModel(read => read.ConnectionString = $"Data Source={file}");
        builder.Services.AddSerializer(serializer => serializer.AddImmutableTypes(
            static type => type.Namespace?.StartsWith("Negotiation.Domain", StringComparison.Ordinal) == true));
        builder.UseOrleans(silo => silo.UseSqlite(sqlite =>
        {
            sqlite.DataSource = file;
            sqlite.PageSize = 8192;
            sqlite.ExtraFlushDelay = options.Storage.ExtraFlushDelay;

            sqlite.Gather = TimeSpan.FromMilliseconds(4);

            // A live room rewrites the same record again and again: the longer the log, the more of that never reaches the file.
            sqlite.CheckpointBytes = 128L << 20;
            sqlite.MaxLogBytes = 512L << 20;
        }));
    }

    /// <summary>Lets the journal write in the transactions of the silo: one flush for both.</summary>
    private sealed class SharedQueue(SqliteCommitQueue queue) : IWriteQueue
    {
        public Task Run(Action<DbConnection, DbTransaction?> work) => queue.Enqueue(connection => work(connection, null));
    }
}
