using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Testing;
using Orleans.Storage;

namespace Negotiation.Embedded.Tests.Storage;

public sealed class AzureBlobStorageTests : GrainStorageContract
{
    private readonly string container = $"t{Guid.NewGuid():N}";
    private readonly BlobServiceClient service;
    private readonly LostAnswers network;

    public AzureBlobStorageTests() => service = LostAnswers.Between(AzuriteServer.Instance.ConnectionString, out network);

    [Fact]
    public async Task A_conflict_names_both_etags()
    {
        var state = await Write("one");
        var conflict = await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("note", Id, new GrainState<Note>(new("stale"), "\"0x1\"")));
        (conflict.StoredEtag, conflict.CurrentEtag).ShouldBe((state.ETag, "\"0x1\""));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_knows_its_own_state_again()
    {
        var state = await Write("one");
        network.LoseTheNext();
        state.State = new("two");
        await Storage.WriteStateAsync("note", Id, state);
        (await Read()).ShouldBe((new Note("two"), state.ETag, true));
    }

    [Fact]
    public async Task A_clear_is_seen_by_another_silo()
    {
        var state = await Write("one");
        await Storage.ClearStateAsync("note", Id, state);
        using var another = await Hosts.Start(Configure);
        var read = new GrainState<Note>();
        await another.Services.GetRequiredKeyedService<IGrainStorage>("Default").ReadStateAsync("note", Id, read);
        (read.State, read.ETag, read.RecordExists).ShouldBe((new Note(), state.ETag, false));
    }

    protected override void Configure(ISiloBuilder silo) => silo
        .AddAzureBlobGrainStorageAsDefault(options => (options.BlobServiceClient, options.ContainerName) = (service, container))
        .AddAzureBlobGrainStorage(Other, options => (options.BlobServiceClient, options.ContainerName) = (service, container));

    protected override Task Clean() => service.GetBlobContainerClient(container).DeleteIfExistsAsync();
}
