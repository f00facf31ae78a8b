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

    [Fact]
    public async Task A_state_may_stay_as_it_is_while_rows_tell_what_is_new()
    {
        var state = new GrainState<Note>(new("first"));
        await Storage.WriteStateAsync("note", Id("1"), state);
        var etag = state.ETag;

        state.State = new("+ second");
        await Storage.WriteStateAsync("note", Id("1"), state);
        state.State = new("+ third");
        await Storage.WriteStateAsync("note", Id("1"), state);

        state.ETag.ShouldBe(etag);
        Queue.Count("grain_state WHERE version = 1").ShouldBe(1);
        var read = new GrainState<Note>();
        await Storage.ReadStateAsync("note", Id("1"), read);
        (read.State!.Text, read.ETag).ShouldBe(("stored: first+ second+ third", etag));

        read.State = new("whole");
        await Storage.WriteStateAsync("note", Id("1"), read);
        read.ETag.ShouldNotBe(etag);
        _log.Outcomes.ShouldBe([true, true, true, true]);
    }

    [Fact]
    public async Task A_state_that_was_never_stored_is_stored_whatever_its_rows_tell()
    {
        await Write("1", "+ first");
        (await Read("1")).ShouldBe("stored: + first+ first");
    }

    [Fact]
    public async Task Rows_alone_are_refused_when_the_state_has_changed_or_they_cannot_be_written()
    {
        var (mine, other) = (new GrainState<Note>(new("first")), new GrainState<Note>());
        await Storage.WriteStateAsync("note", Id("1"), mine);
        await Storage.ReadStateAsync("note", Id("1"), other);
        mine.State = new("whole");
        await Storage.WriteStateAsync("note", Id("1"), mine);

        other.State = new("+ late");
        await Should.ThrowAsync<InconsistentStateException>(Storage.WriteStateAsync("note", Id("1"), other));
        mine.State = new("+ once");
        await Storage.WriteStateAsync("note", Id("1"), mine);
        await Should.ThrowAsync<SqliteException>(Storage.WriteStateAsync("note", Id("1"), mine));

        (await Read("1")).ShouldBe("stored: whole+ once");
        Queue.Count("log").ShouldBe(3);
    }

    private static GrainId Id(string id) => GrainId.Create("note", id);

    private Task Write(string id, string text) => Storage.WriteStateAsync("note", Id(id), new GrainState<Note>(new(text)));

    private async Task<string?> Read(string id)
    {
        var state = new GrainState<Note>();
        await Storage.ReadStateAsync("note", Id(id), state);
        return state.RecordExists ? state.State!.Text : null;
    }

    /// <summary>A text that begins with a plus is told by its row alone.</summary>
    private sealed class Log : ISqliteCompanion
    {
        public List<bool> Outcomes { get; } = [];

        public SqliteCompanionWrite? Accompany<T>(string stateName, GrainId grainId, ref T state)
        {
            var text = ((Note)(object)state!).Text;
            state = (T)(object)new Note($"stored: {text}");
            return new Entry(text, Outcomes);
        }

        public T BringUp<T>(string stateName, GrainId grainId, T state, SqliteReaders readers) =>
            readers.Read((Note)(object)state!, static (session, note) =>
            {
                var row = session.Prepare("SELECT coalesce(group_concat(text, '' ORDER BY rowid), '') FROM log WHERE text LIKE '+%'");
                row.Step();
                var text = note.Text + row.Text(0);
                row.Reset();
                return (T)(object)new Note(text);
            });

        private sealed class Entry(string text, List<bool> outcomes) : SqliteCompanionWrite
        {
            protected override bool TellsAll => text.StartsWith('+');

            protected override void Execute(SqliteConnection connection) => connection!.Run($"INSERT INTO log VALUES ('{text}')");

            protected override void Complete(bool stored) => outcomes.Add(stored);
        }
    }
}
