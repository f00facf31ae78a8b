using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Orleans.Runtime;

namespace Orleans.Storage.Azure;

/// <summary>
/// Grain states as blobs, one each. The etag is the blob's, which never repeats. A cleared state stays as an empty blob, so that
/// an etag from before the clear does not match again, as with the data file.
/// </summary>
internal sealed class AzureBlobGrainStorage(string storageName, BlobContainerClient container, IGrainStorageSerializer serializer) : IGrainStorage
{
    private const string ClearedKey = "cleared";
    private const string WriteKey = "written";

    private readonly ContainerOnce _once = new(container);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var read = await Reach(stateName, grainId, Download);
        var isThere = read is not null && !read.Details.Metadata.ContainsKey(ClearedKey);
        grainState.State = isThere ? serializer.Deserialize<T>(read!.Content) : StateInstance.New<T>();
        grainState.ETag = read?.Details.ETag.ToString();
        grainState.RecordExists = isThere;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Write(stateName, grainId, grainState, serializer.Serialize(grainState.State));

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            await Write(stateName, grainId, grainState, null);
        }

        grainState.State = StateInstance.New<T>();
        grainState.RecordExists = false;
    }

    /// <param name="payload">Null clears the state.</param>
    private async Task Write<T>(string stateName, GrainId grainId, IGrainState<T> grainState, BinaryData? payload)
    {
        var expected = grainState.ETag;
        grainState.ETag = await Reach(stateName, grainId, blob => Upload(blob, expected, payload));
        grainState.RecordExists = payload is not null;
    }

    private static async Task<BlobDownloadResult?> Download(BlockBlobClient blob)
    {
        try
        {
            return await blob.DownloadContentAsync();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <returns>The new etag.</returns>
    private static async Task<string> Upload(BlockBlobClient blob, string? expected, BinaryData? payload)
    {
        // A request repeated after its answer was lost meets its own blob; this is how it knows it.
        var write = Guid.NewGuid().ToString("N");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [WriteKey] = write };
        if (payload is null)
        {
            metadata[ClearedKey] = "true";
        }

        var options = new BlobUploadOptions
        {
            Metadata = metadata,
            Conditions = expected is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(expected) },
        };
        try
        {
            await using var content = (payload ?? BinaryData.Empty).ToStream();
            var stored = await blob.UploadAsync(content, options);
            return stored.Value.ETag.ToString();
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            var there = await Properties(blob);
            return there is not null && there.Metadata.TryGetValue(WriteKey, out var by) && by == write
                ? there.ETag.ToString()
                : throw new InconsistentStateException($"The state {blob.Name} has changed.", there?.ETag.ToString(), expected, fault);
        }
    }

    private static async Task<BlobProperties?> Properties(BlockBlobClient blob)
    {
        try
        {
            return await blob.GetPropertiesAsync();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    // Whoever calls a grain knows what a failed write means, and not which failures a client library has.
    private async Task<T> Reach<T>(string stateName, GrainId grainId, Func<BlockBlobClient, Task<T>> work)
    {
        var name = StateBlobName.Of(storageName, stateName, grainId);
        try
        {
            await _once.Exists();
            return await work(container.GetBlockBlobClient(name));
        }
        catch (Exception fault) when (fault is not (InconsistentStateException or OperationCanceledException))
        {
            throw new IOException($"The state {name} could not be reached.", fault);
        }
    }
}
