using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Negotiation.Embedded.Tests.Storage;

public sealed record Note(string Text)
{
    public Note()
        : this("")
    {
    }
}

/// <summary>What every grain storage does.</summary>
public abstract class GrainStorageContract : IAsyncLifetime
{
    protected const string Other = "other";
    private const string Name = "note";

    private IHost host = null!;

    protected static GrainId Id { get; } = GrainId.Create("note", "1");

    protected IGrainStorage Storage => host.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    public async Task InitializeAsync() => host = await Hosts.Start(Configure);

    public async Task DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await Clean();
    }

    [Fact]
    public async Task Where_nothing_was_written_the_state_is_fresh()
    {
        var read = new GrainState<Note>(new("left over"), "left over") { RecordExists = true };
        await Storage.ReadStateAsync(Name, Id, read);
        (read.State, read.ETag, read.RecordExists).ShouldBe((new Note(), null, false));
    }

    [Fact]
    public async Task A_state_is_read_back_as_it_was_written()
    {
        var written = await Write("first");
        written.RecordExists.ShouldBeTrue();
        (await Read()).ShouldBe((new Note("first"), written.ETag, true));
    }

    [Fact]
    public async Task A_state_of_a_megabyte_is_read_back_as_it_was_written()
    {
        var text = string.Concat(Enumerable.Range(0, 1 << 17).Select(i => $"{i % 10_000_000:D7} "));
        await Write(text);
        (await Read()).State.ShouldBe(new Note(text));
    }

    [Fact]
    public async Task Each_write_has_another_etag_and_goes_on_from_the_last()
    {
        var state = await Write("one");
        var first = state.ETag;
        state.State = new("two");
        await Storage.WriteStateAsync(Name, Id, state);
        state.ETag.ShouldNotBe(first);
        (await Read()).ShouldBe((new Note("two"), state.ETag, true));
    }

    [Fact]
    public async Task The_second_of_two_first_writes_loses()
    {
        await Write("winner");
        var loser = new GrainState<Note>(new("loser"));
        var conflict = await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Id, loser));
        conflict.CurrentEtag.ShouldBeNull();
        (loser.ETag, loser.RecordExists).ShouldBe((null, false));
        (await Read()).State.ShouldBe(new Note("winner"));
    }

    [Fact]
    public async Task A_write_from_an_etag_that_has_passed_loses_and_keeps_its_etag()
    {
        var state = await Write("one");
        var stale = new GrainState<Note>(new("stale"), state.ETag);
        state.State = new("two");
        await Storage.WriteStateAsync(Name, Id, state);

        var conflict = await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Id, stale));

        conflict.CurrentEtag.ShouldBe(stale.ETag);
        (conflict.StoredEtag ?? state.ETag).ShouldBe(state.ETag);
        (await Read()).ShouldBe((new Note("two"), state.ETag, true));
    }

    [Fact]
    public async Task A_write_to_a_record_that_is_not_there_loses()
    {
        var etag = (await Write("elsewhere", GrainId.Create("note", "2"))).ETag;
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Id, new GrainState<Note>(new("x"), etag)));
        (await Read()).RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_writes_from_the_same_etag_one_wins()
    {
        var state = await Write("start");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                await Storage.WriteStateAsync(Name, Id, new GrainState<Note>(new($"{i}"), state.ETag));
                return $"{i}";
            }
            catch (InconsistentStateException)
            {
                return null;
            }
        })));
        var winner = outcomes.OfType<string>().ShouldHaveSingleItem();
        (await Read()).State.ShouldBe(new Note(winner));
    }

    [Fact]
    public async Task A_cleared_state_is_fresh_for_its_writer_and_for_every_reader()
    {
        var state = await Write("one");
        await Storage.ClearStateAsync(Name, Id, state);
        (state.State, state.RecordExists).ShouldBe((new Note(), false));
        var read = await Read();
        (read.State, read.RecordExists).ShouldBe((new Note(), false));
        read.ETag.ShouldBe(state.ETag);
    }

    [Fact]
    public async Task A_cleared_state_is_written_again_by_whoever_cleared_or_read_it()
    {
        var state = await Write("one");
        await Storage.ClearStateAsync(Name, Id, state);
        state.State = new("two");
        await Storage.WriteStateAsync(Name, Id, state);
        await Storage.ClearStateAsync(Name, Id, state);

        var reader = new GrainState<Note>();
        await Storage.ReadStateAsync(Name, Id, reader);
        reader.State = new("three");
        await Storage.WriteStateAsync(Name, Id, reader);

        (await Read()).ShouldBe((new Note("three"), reader.ETag, true));
    }

    [Fact]
    public async Task An_etag_from_before_a_clear_never_matches_again()
    {
        var state = await Write("one");
        var old = state.ETag;
        await Storage.ClearStateAsync(Name, Id, state);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Id, new GrainState<Note>(new("stale"), old)));
        state.State = new("two");
        await Storage.WriteStateAsync(Name, Id, state);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Id, new GrainState<Note>(new("stale"), old)));
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Id, new GrainState<Note>(new("stale"), old)));
        (await Read()).State.ShouldBe(new Note("two"));
    }

    [Fact]
    public async Task Clearing_nothing_changes_nothing()
    {
        var state = new GrainState<Note>(new("never written"));
        await Storage.ClearStateAsync(Name, Id, state);
        (state.State, state.ETag, state.RecordExists).ShouldBe((new Note(), null, false));
        await Write("first");
    }

    [Fact]
    public async Task States_grains_and_storages_do_not_meet()
    {
        string[] keys = ["t/d", "t", "d", "T/D", "t%2Fd", "t=2Fd", ".", "..", "../t", "a b", "ü", "note"];
        foreach (var key in keys)
        {
            await Write(key, GrainId.Create("note", key));
        }

        await Storage.WriteStateAsync("note2", GrainId.Create("note", "t"), new GrainState<Note>(new("another state")));
        await Storage.WriteStateAsync(Name, GrainId.Create("note2", "t"), new GrainState<Note>(new("another grain")));
        await host.Services.GetRequiredKeyedService<IGrainStorage>(Other)
            .WriteStateAsync(Name, GrainId.Create("note", "t"), new GrainState<Note>(new("another storage")));

        foreach (var key in keys)
        {
            (await Read(GrainId.Create("note", key))).State.ShouldBe(new Note(key));
        }
    }

    /// <summary>The default storage, and one called <see cref="Other"/>.</summary>
    protected abstract void Configure(ISiloBuilder silo);

    protected abstract Task Clean();

    protected async Task<GrainState<Note>> Write(string text, GrainId? id = null)
    {
        var state = new GrainState<Note>(new(text));
        await Storage.WriteStateAsync(Name, id ?? Id, state);
        return state;
    }

    protected async Task<(Note? State, string? ETag, bool RecordExists)> Read(GrainId? id = null)
    {
        var read = new GrainState<Note>();
        await Storage.ReadStateAsync(Name, id ?? Id, read);
        return (read.State, read.ETag, read.RecordExists);
    }
}
