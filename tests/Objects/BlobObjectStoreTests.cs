using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Negotiation.Testing;

namespace Negotiation.Objects.Tests;

public sealed class BlobObjectStoreTests : ObjectStoreContract
{
    private readonly BlobContainerClient container = new(AzuriteServer.Instance.ConnectionString, $"t{Guid.NewGuid():N}");

    public override Task DisposeAsync() => container.DeleteIfExistsAsync();

    [Fact]
    public async Task The_container_is_made_with_the_first_object()
    {
        (await container.ExistsAsync()).Value.ShouldBeFalse();
        await Put(ObjectName.Of("first"), "x");
        (await container.ExistsAsync()).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task A_blob_that_somebody_else_put_there_is_not_taken_for_ours()
    {
        await Put(ObjectName.Of("ours"), "x");
        await container.UploadBlobAsync("theirs", Stream("y"));
        await using var read = await Store.Get(ObjectName.Of("theirs"));
        await Should.ThrowAsync<ObjectCorruptException>(() => read.ShouldNotBeNull().Content.CopyToAsync(System.IO.Stream.Null));
    }

    protected override Task<IObjectStore> Open() => Task.FromResult<IObjectStore>(new BlobObjectStore(container));

    protected override async Task Damage(ObjectName name, int at)
    {
        var blob = container.GetBlobClient(name.ToString());
        var content = await blob.DownloadContentAsync();
        var bytes = content.Value.Content.ToArray();
        bytes[at] ^= 1;
        await blob.UploadAsync(new BinaryData(bytes), new BlobUploadOptions { Metadata = content.Value.Details.Metadata });
    }
}
