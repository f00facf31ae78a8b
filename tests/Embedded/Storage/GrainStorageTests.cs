using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Negotiation.Embedded.Tests.Storage;

public sealed record Note(string Text);

public sealed class GrainStorageTests : IAsyncLifetime
{
    private static readonly GrainId _id = GrainId.Create("note", "1");

    private readonly DataFolder _folder = new();
    private IHost _host = null!;

    private IGrainStorage Storage => _host.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    public async Task InitializeAsync() => _host = await Hosts.Start(silo => silo.UseSqlite(options => options.DataSource = _folder.File));

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_state_is_read_back_as_it_was_written()
    {
        var written = new GrainState<Note>(new("first"));
        await Storage.WriteStateAsync("note", _id, written);
        var read = new GrainState<Note>();
        await Storage.ReadStateAsync("note", _id, read);
        read.State.ShouldBe(new Note("first"));
        read.ETag.ShouldBe(written.ETag);
        read.RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task The_second_of_two_first_writes_loses()
    {
        await Storage.WriteStateAsync("note", _id, new GrainState<Note>(new("winner")));
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync("note", _id, new GrainState<Note>(new("loser"))));
    }

    [Fact]
    public async Task A_conflict_fails_alone_in_its_batch()
    {
        var state = new GrainState<Note>(new("one"));
        await Storage.WriteStateAsync("note", _id, state);
        var stale = new GrainState<Note>(new("stale"), "77");
        var writes = Enumerable.Range(0, 20)
            .Select(i => Storage.WriteStateAsync("note", GrainId.Create("note", $"other{i}"), new GrainState<Note>(new("x")))).ToList();
        var conflict = Storage.WriteStateAsync("note", _id, stale);
        writes.Add(Storage.WriteStateAsync("note", _id, state));
        await Task.WhenAll(writes);
        await Should.ThrowAsync<InconsistentStateException>(() => conflict);
    }

    [Fact]
    public async Task An_etag_from_before_a_clear_never_matches_again()
    {
        var state = new GrainState<Note>(new("one"));
        await Storage.WriteStateAsync("note", _id, state);
        var old = state.ETag;
        await Storage.ClearStateAsync("note", _id, state);
        state.State = new("two");
        await Storage.WriteStateAsync("note", _id, state);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync("note", _id, new GrainState<Note>(new("stale"), old)));
    }
}
