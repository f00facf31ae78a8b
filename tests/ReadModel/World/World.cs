using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Npgsql;

namespace Negotiation.ReadModel.Tests;

/// <summary>A read model with a database of its own.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"negotiation-{Guid.NewGuid():N}.db");
    private OwnWriteQueue _queue;

    public World(ReadModelDatabase database, Action<ReadModelOptions>? configure = null)
    {
        Options = new ReadModelOptions { Database = database, ConnectionString = $"Data Source={_file}" };
        if (database == ReadModelDatabase.Postgres)
        {
            var name = $"t{Guid.NewGuid():N}";
            Execute(new NpgsqlConnection(PostgresServer.Instance.ConnectionString("postgres")), $"CREATE DATABASE {name}");
            Options.ConnectionString = PostgresServer.Instance.ConnectionString(name);
        }

        configure?.Invoke(Options);
        Store = new ReadModelStore(Options);
        new SchemaInstaller(Store).Apply();
        _queue = new OwnWriteQueue(Store);
        Journal = new Journal(_queue, Options, NullLogger<Journal>.Instance);
    }

    public ReadModelOptions Options { get; }

    public ReadModelStore Store { get; private set; }

    public Journal Journal { get; private set; }

    public DealQueries Deals => new(Store);

    public EventQueries Events => new(Store);

    public ClaimRows Claims => new(_queue);

    public CaseRows CaseRows => new(_queue);

    public CaseQueries Cases => new(Store);

    public CaseRebuilder CaseRebuilder => new(Store, CaseRows, NullLogger<CaseRebuilder>.Instance);

    public SourceRecords Sources => new(Store, _queue);

    public Task<VerifyReport> Verify(IReadOnlyDictionary<string, StreamHead>? expected = null) =>
        new JournalVerifier(Store).Verify(new VerifyRequest(Sample.Fold, expected));

    public Task<RebuildReport> Rebuild() =>
        new ViewRebuilder(Store, _queue, NullLogger<ViewRebuilder>.Instance).Rebuild(Sample.Fold);

    public Task Append(SampleDeal deal) => Journal.Append(deal.Events, deal.Summary);

    public async Task<IReadOnlyList<EventRecord>> All(SampleDeal deal) =>
        (await Events.After(deal.Summary.Tenant, deal.Summary.Id, Audience.All, 0, 1000)).Events;

    /// <summary>Changes the database behind the journal's back.</summary>
    public int Tamper(string sql)
    {
        var stays = Options.Database == ReadModelDatabase.Postgres
            ? "ALTER TABLE events DISABLE TRIGGER USER"
            : "DROP TRIGGER IF EXISTS events_stay; DROP TRIGGER IF EXISTS events_remain";
        Execute(Store.Open(), stays);
        return TamperOnly(sql);
    }

    /// <summary>The same, with the guards of the journal left in place.</summary>
    public int TamperOnly(string sql) => Execute(Store.Open(), sql);

    public async Task Reopen()
    {
        await Close();
        Store = new ReadModelStore(Options);
        _queue = new OwnWriteQueue(Store);
        Journal = new Journal(_queue, Options, NullLogger<Journal>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (Options.Database == ReadModelDatabase.Sqlite)
        {
            SqliteConnection.ClearPool(new SqliteConnection(Options.ConnectionString));
            File.Delete(_file);
            File.Delete($"{_file}-wal");
            File.Delete($"{_file}-shm");
        }
    }

    private async Task Close()
    {
        await Journal.DisposeAsync();
        _queue.Dispose();
        await Store.DisposeAsync();
    }

    private static int Execute(DbConnection connection, string sql)
    {
        using (connection)
        {
            if (connection.State != System.Data.ConnectionState.Open)
            {
                connection.Open();
            }

            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }
    }
}
