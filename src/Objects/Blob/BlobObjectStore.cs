using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Negotiation.Objects;

/// <summary>
/// Objects as block blobs of one container, for any number of processes. What an upload consists of becomes the blob in one step,
/// with its hash beside it and under the condition it was asked for.
/// </summary>
public sealed class BlobObjectStore(BlobContainerClient container) : IObjectStore
{
    /// <summary>Bytes of one block; what is smaller goes in one request.</summary>
    private const int BlockSize = 4 << 20;

    private const string HashKey = "sha256";
    private const string WriteKey = "written";

    private readonly ContainerOnce once = new(container);

    public Task<PutResult> Put(ObjectName name, ObjectDraft draft, Stream content, PutCondition condition, CancellationToken cancel = default) =>
        Reach(name, () => Store(name, draft, content, condition, cancel), cancel);

    public Task<StoredObject?> Get(ObjectName name, CancellationToken cancel = default) => Reach(name, () => Open(name, cancel), cancel);

    public Task<ObjectFacts?> Find(ObjectName name, CancellationToken cancel = default) => Reach(
        name,
        async () => await Properties(container.GetBlockBlobClient(name.ToString()), cancel) is { } found ? Facts(name, found) : null,
        cancel);

    public Task<bool> Delete(ObjectName name, string? tag = null, CancellationToken cancel = default) =>
        Reach(name, () => Remove(name, tag, cancel), cancel);

    public async IAsyncEnumerable<ObjectFacts> List(ObjectName? below = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var prefix = below is null ? null : below + "/";
        var pages = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancel).AsPages().GetAsyncEnumerator(cancel);
        await using (pages)
        {
            while (await Reach(below, () => pages.MoveNextAsync().AsTask(), cancel))
            {
                foreach (var item in pages.Current.Values)
                {
                    if (ObjectName.TryParse(item.Name, out var name) && item.Properties is { ETag: { } tag, LastModified: { } at } properties)
                    {
                        yield return new ObjectFacts(name, properties.ContentLength ?? 0, properties.ContentType, Hash(item.Metadata), at, Tag(tag));
                    }
                }
            }
        }
    }

    private async Task<PutResult> Store(ObjectName name, ObjectDraft draft, Stream content, PutCondition condition, CancellationToken cancel)
    {
        var blob = container.GetBlockBlobClient(name.ToString());

        // A request repeated after its answer was lost meets its own blob; this is how it knows it.
        var write = Guid.CreateVersion7().ToString("N");
        using var reader = new HashingReader(content, draft);
        try
        {
            var info = await Upload(blob, reader, draft, write, Conditions(condition), cancel);
            return new PutResult(Stored: true, new ObjectFacts(name, reader.Length, draft.Type, reader.Finish(), info.LastModified, Tag(info.ETag)));
        }
        catch (RequestFailedException fault) when (IsConflict(fault))
        {
            var there = await Properties(blob, cancel);
            return there is not null && there.Metadata.TryGetValue(WriteKey, out var by) && by == write
                ? new PutResult(Stored: true, Facts(name, there))
                : new PutResult(Stored: false, there is null ? null : Facts(name, there));
        }
    }

    private async Task<StoredObject?> Open(ObjectName name, CancellationToken cancel)
    {
        try
        {
            var answer = await container.GetBlobClient(name.ToString()).DownloadStreamingAsync(cancellationToken: cancel);
            var details = answer.Value.Details;
            var facts = new ObjectFacts(
                name,
                details.ContentLength,
                details.ContentType,
                Hash(details.Metadata),
                details.LastModified,
                Tag(details.ETag));
            return new StoredObject(facts, new VerifyingStream(answer.Value.Content, facts));
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private async Task<bool> Remove(ObjectName name, string? tag, CancellationToken cancel)
    {
        var conditions = tag is null ? null : new BlobRequestConditions { IfMatch = new ETag(tag) };
        try
        {
            return await container.GetBlobClient(name.ToString()).DeleteIfExistsAsync(conditions: conditions, cancellationToken: cancel);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return false;
        }
    }

    private static async Task<BlobContentInfo> Upload(
        BlockBlobClient blob, HashingReader reader, ObjectDraft draft, string write, BlobRequestConditions? conditions, CancellationToken cancel)
    {
        var headers = new BlobHttpHeaders { ContentType = draft.Type };
        Dictionary<string, string> Metadata() => new(StringComparer.Ordinal) { [HashKey] = reader.Finish(), [WriteKey] = write };

        var buffer = new byte[(int)Math.Min(BlockSize, draft.MaxBytes + 1)];
        var read = await reader.Fill(buffer, cancel);
        if (read < buffer.Length)
        {
            using var whole = new MemoryStream(buffer, 0, read, writable: false);
            return await blob.UploadAsync(
                whole, new BlobUploadOptions { HttpHeaders = headers, Metadata = Metadata(), Conditions = conditions }, cancel);
        }

        // Until the list of blocks is committed, they are no blob; those of an upload that died vanish by themselves within a week.
        var blocks = new List<string>();
        while (read > 0)
        {
            using var block = new MemoryStream(buffer, 0, read, writable: false);
            var number = string.Create(CultureInfo.InvariantCulture, $"{write}{blocks.Count:D8}");
            blocks.Add(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(number)));
            await blob.StageBlockAsync(blocks[^1], block, cancellationToken: cancel);
            read = await reader.Fill(buffer, cancel);
        }

        return await blob.CommitBlockListAsync(
            blocks, new CommitBlockListOptions { HttpHeaders = headers, Metadata = Metadata(), Conditions = conditions }, cancel);
    }

    private static BlobRequestConditions? Conditions(PutCondition condition) =>
        condition.MustBeAbsent ? new BlobRequestConditions { IfNoneMatch = ETag.All }
        : condition.Tag is { } tag ? new BlobRequestConditions { IfMatch = new ETag(tag) }
        : null;

    // Another upload of the same name that was committed first takes the blocks of this one away.
    private static bool IsConflict(RequestFailedException fault) =>
        fault.Status is 409 or 412
        || fault.ErrorCode == BlobErrorCode.InvalidBlockList
        || fault.ErrorCode == BlobErrorCode.BlobNotFound;

    private static async Task<BlobProperties?> Properties(BlockBlobClient blob, CancellationToken cancel)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private static ObjectFacts Facts(ObjectName name, BlobProperties found) => new(
        name,
        found.ContentLength,
        found.ContentType,
        Hash(found.Metadata),
        found.LastModified,
        Tag(found.ETag));

    private static string Hash(IDictionary<string, string> metadata) => metadata.TryGetValue(HashKey, out var hash) ? hash : "";

    // Whoever keeps files knows what a failed write means, and not which failures a client library has.
    private async Task<T> Reach<T>(ObjectName? name, Func<Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await once.Exists(cancel);
            return await work();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException))
        {
            throw new ObjectStoreException($"The store of objects could not be reached for {name?.ToString() ?? "a list"}.", fault);
        }
    }

    // A listing gives the tag without the quotes that every other answer has.
    private static string Tag(ETag tag) => tag.ToString().Trim('"');
}
