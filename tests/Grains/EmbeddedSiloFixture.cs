#if !ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Orleans;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.Storage.Sqlite;

namespace Negotiation.Grains.Tests;

/// <summary>One silo in this process over a data folder of its own.</summary>
public sealed partial class SiloFixture
{
    private IHost? host;
    private bool together;

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public EventQueries Events => host!.Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => host!.Services.GetRequiredService<JournalVerifier>();

    /// <summary>As the server runs it: the journal is written with the state. No fault can be set.</summary>
    public static async Task<SiloFixture> Together()
    {
        var silo = new SiloFixture { together = true };
        await silo.Up();
        return silo;
    }

    private IGrainStorage States => host!.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    /// <summary>What is stored of a deal.</summary>
    public async Task<DealRecord> Stored(string id = "d1") => (await StoredState(id)).State!;

    /// <summary>The same, as an activation has it.</summary>
    public Task<GrainState<DealRecord>> StoredState(string id = "d1") => StoredState<DealRecord>("deal", id);

    /// <param name="name">Of the state; it is kept under the deal's own id.</param>
    public async Task<GrainState<T>> StoredState<T>(string name, string id = "d1")
    {
        var state = new GrainState<T>();
        await States.ReadStateAsync(name, IdOf(id), state);
        return state;
    }

    public Task Write<T>(string name, GrainState<T> state) => States.WriteStateAsync(name, IdOf("d1"), state);

    /// <summary>What an activation writes that holds <paramref name="state"/> when Dana says something.</summary>
    public Task Write(GrainState<DealRecord> state, string words)
    {
        var before = state.State!;
        var asked = new Domain.Deals.Request("d1", words, People.Dana, new Domain.Deals.Say(words), null);
        var outcome = Domain.Deals.Handling.Handle(before.Deal, asked, Clock.GetUtcNow(), Programme);
        var record = Domain.Deals.Ledger.Write($"{People.Tenant}/d1", outcome.Facts.Single(), before.Head);
        state.State = (before with { Deal = outcome.State, Head = record.Hash, Outbox = [record] }).Following(before, 1);
        return Write("deal", state);
    }

    /// <summary>How often the record of a deal was stored.</summary>
    public long RecordVersion(string id = "d1") => host!.Services.GetRequiredService<SqliteCommitQueue>().Readers.Read(IdOf(id).ToString(), static (session, grain) =>
    {
        var row = session.Prepare("SELECT version FROM grain_state WHERE grain_id = ?1 AND name = 'deal'").Bind(1, grain);
        row.Step();
        var version = row.Int64(0);
        row.Reset();
        return version;
    });

    /// <summary>Waits until the claim of a deal stands, so that the record is not stored for it any more.</summary>
    public Task ClaimPosted(string id = "d1") =>
        this.Seen(() => Stored(id), static record => record is { ClaimDue: false, Claim: not null }, TimeSpan.FromMilliseconds(20));

    /// <summary>Somebody with access to the data file changes an event.</summary>
    public Task ChangeEvent(long version, string was, string now) => Tamper(
        "DROP TRIGGER events_stay; UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), $was, $now) AS BLOB) WHERE version = $version",
        ("$version", version),
        ("$was", was),
        ("$now", now));

    /// <summary>Somebody with access to the data file removes an event.</summary>
    public Task RemoveEvent(long version) => Tamper("DROP TRIGGER events_remain; DELETE FROM events WHERE version = $version", ("$version", version));

    private Task Tamper(string sql, params (string Name, object Value)[] parameters) => host!.Services.GetRequiredService<SqliteCommitQueue>().Enqueue(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    });

    private GrainId IdOf(string id) => ((GrainReference)(object)Deal(id)).GrainId;

    private async Task Up()
    {
        // The last net under the deadlines has nothing to do here but would look every minute of the days that a test skips.
        var builder = Host.CreateApplicationBuilder([$"--Negotiation:Data={folder}", "--Negotiation:Sweep:Every=12:00:00"]);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Programme);
        builder.Services.AddSingleton<IIncomingGrainCallFilter, CaseInHand>();
        builder.Services.Configure<GrainCollectionOptions>(Unhurried);
        builder.Services.Configure<SiloMessagingOptions>(Unhurried);
        builder.AddNegotiation();
        if (!together)
        {
            // A journal that fails on its own is one that is not written with the state, as on a cluster.
            builder.Services.RemoveAll<ISqliteCompanion>();
            Faulty.Wrap(builder.Services, Faults);
        }

        host = builder.Build();
        await host.StartAsync();
    }

    private async Task Down()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
            host = null;
        }
    }
}
#endif
