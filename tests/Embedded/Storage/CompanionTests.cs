using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;
using Orleans.Storage.Sqlite;

namespace Negotiation.Embedded.Tests.Storage;

public sealed class CompanionTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private readonly Log _log = new();
    private IHost _host = null!;

    private IGrainStorage Storage => _host.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    private SqliteCommitQueue Queue => _host.Services.GetRequiredService<SqliteCommitQueue>();

    public async Task InitializeAsync()
    {
        _host = await Hosts.Start(silo => silo
            .UseSqlite(options => options.DataSource = _folder.File)
            .ConfigureServices(services => services.AddSingleton<ISqliteCompanion>(_log)));
        await Queue.Enqueue(connection => connection.Run("CREATE TABLE log (text TEXT NOT NULL UNIQUE)"));
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_goes_with_a_state_is_stored_with_it()
    {
        await Write("1", "first");
        Queue.Count("log").ShouldBe(1);
        _log.Outcomes.ShouldBe([true]);
        (await Read("1")).ShouldBe("stored: first");
    }

    [Fact]
    public async Task When_it_fails_the_state_is_not_stored_and_other_writes_of_the_group_are()
    {
        await Write("1", "same");
        using var hold = Queue.Hold();
        var good = Write("2", "before");
        var bad = Write("3", "same");
        var alsoGood = Write("4", "after");
        await hold.Release();

        await good;
        await alsoGood;
        await Should.ThrowAsync<SqliteException>(bad);
        (await Read("2")).ShouldBe("stored: before");
        (await Read("3")).ShouldBeNull();
        (await Read("4")).ShouldBe("stored: after");
        Queue.Count("log").ShouldBe(3);
        Queue.CommittedBatches.ShouldBe(4);
        _log.Outcomes.Count(stored => stored).ShouldBe(3);
    }

    [Fact]
    public async Task A_state_that_lost_to_another_takes_nothing_with_it()
    {
        await Write("1", "first");
        await Should.ThrowAsync<InconsistentStateException>(Write("1", "second"));
        Queue.Count("log").ShouldBe(1);
        (await Read("1")).ShouldBe("stored: first");
    }

    private Task Write(string id, string text) => Storage.WriteStateAsync("note", GrainId.Create("note", id), new GrainState<Note>(new(text)));

    private async Task<string?> Read(string id)
    {
        var state = new GrainState<Note>();
        await Storage.ReadStateAsync("note", GrainId.Create("note", id), state);
        return state.RecordExists ? state.State!.Text : null;
    }

    private sealed class Log : ISqliteCompanion
    {
        public List<bool> Outcomes { get; } = [];

        public SqliteCompanionWrite? Accompany<T>(string stateName, GrainId grainId, ref T state)
        {
            var text = ((Note)(object)state!).Text;
            state = (T)(object)new Note($"stored: {text}");
            return new Entry(text, Outcomes);
        }

        private sealed class Entry(string text, List<bool> outcomes) : SqliteCompanionWrite
        {
            protected override void Execute(SqliteConnection connection) => connection!.Run($"INSERT INTO log VALUES ('{text}')");

            protected override void Complete(bool stored) => outcomes.Add(stored);
        }
    }
}
