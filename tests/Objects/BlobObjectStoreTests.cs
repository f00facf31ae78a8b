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

    [Theory]
    [InlineData(10)]
    [InlineData((4 << 20) + 10)]
    public async Task A_put_whose_answer_was_lost_knows_its_own_object_again(int length)
    {
        await Put(ObjectName.Of("earlier"), "x");
        var service = LostAnswers.Between(AzuriteServer.Instance.ConnectionString, out var network);
        var store = new BlobObjectStore(service.GetBlobContainerClient(container.Name));
        await store.Find(ObjectName.Of("late"));
        network.LoseTheNext();

        var put = await store.Put(ObjectName.Of("late"), new ObjectDraft("text/plain"), new MemoryStream(new byte[length]), PutCondition.Absent);

        put.Stored.ShouldBeTrue();
        put.Facts.ShouldBe(await Store.Find(ObjectName.Of("late")));
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_a_fault_of_reading_and_writing()
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 0;
        var store = new BlobObjectStore(new BlobContainerClient("DefaultEndpointsProtocol=http;AccountName=x;AccountKey=eA==;BlobEndpoint=http://127.0.0.1:1/x;", "nowhere", options));
        await Should.ThrowAsync<ObjectStoreException>(() => store.Find(ObjectName.Of("x")));
        await Should.ThrowAsync<ObjectStoreException>(() => store.Get(ObjectName.Of("x")));
        await Should.ThrowAsync<ObjectStoreException>(
            () => store.Put(ObjectName.Of("x"), new ObjectDraft("text/plain"), Stream("x"), PutCondition.Absent));
        await Should.ThrowAsync<ObjectStoreException>(async () => await store.List().GetAsyncEnumerator().MoveNextAsync());
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
