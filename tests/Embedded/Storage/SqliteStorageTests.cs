using Orleans.Storage;

namespace Negotiation.Embedded.Tests.Storage;

public sealed class SqliteStorageTests : GrainStorageContract
{
    private readonly DataFolder folder = new();

    [Fact]
    public async Task A_conflict_fails_alone_in_its_batch()
    {
        var state = await Write("one");
        var stale = new GrainState<Note>(new("stale"), "77");
        var writes = Enumerable.Range(0, 20)
            .Select(i => Storage.WriteStateAsync("note", GrainId.Create("note", $"other{i}"), new GrainState<Note>(new("x")))).ToList();
        var conflict = Storage.WriteStateAsync("note", Id, stale);
        writes.Add(Storage.WriteStateAsync("note", Id, state));
        await Task.WhenAll(writes);
        await Should.ThrowAsync<InconsistentStateException>(() => conflict);
    }

    protected override void Configure(ISiloBuilder silo) =>
        silo.UseSqlite(options => options.DataSource = folder.File).AddSqliteGrainStorage(Other);

    protected override Task Clean()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
