using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Negotiation.Objects;

namespace Negotiation.Gateway.Files;

/// <summary>The bytes of the files of deals.</summary>
internal sealed class DealFiles(IObjectStore store) : KeptFiles(store, "files", "arriving");

/// <summary>The bytes of the files of cases, apart from those of deals whatever ids both have.</summary>
internal sealed class CaseFiles(IObjectStore store) : KeptFiles(store, "case-files", "arriving-at-cases");

/// <summary>
/// The bytes of files, each under its tenant, its deal or case and its hash. A mark stands for each one that is kept before
/// the deal knows of it, so that one the deal never got to know is found again.
/// </summary>
/// <param name="kept">First part of the names of files.</param>
/// <param name="marks">First part of the names of marks.</param>
internal abstract class KeptFiles(IObjectStore store, string kept, string marks)
{
    /// <summary>Keeps the bytes, durable before this returns. Keeping them again mends a damaged copy.</summary>
    public async Task Keep(DealKey deal, ReceivedFile file, string mediaType, CancellationToken cancel)
    {
        await store.Put(Mark(deal, file.Sha256), new ObjectDraft("text/plain"), Stream.Null, PutCondition.None, cancel);
        var draft = new ObjectDraft(mediaType) { MaxBytes = Limits.FileBytes, Sha256 = file.Sha256 };
        var put = await store.Put(Name(deal, file.Sha256), draft, file.Content, PutCondition.None, cancel);
        if (!put.Stored && (put.Facts is not { } there || there.Sha256 != file.Sha256 || there.Length != file.Size))
        {
            throw new IOException("The store holds something else under the name of this file, or nothing.");
        }
    }

    /// <summary>The deal knows the file now.</summary>
    public Task Known(DealKey deal, string sha256, CancellationToken cancel) => store.Delete(Mark(deal, sha256), cancel: cancel);

    /// <exception cref="ObjectCorruptException">What is kept there is not the file.</exception>
    /// <param name="size">Bytes.</param>
    public async Task<StoredObject?> Open(DealKey deal, string sha256, long size, CancellationToken cancel)
    {
        var stored = await store.Get(Name(deal, sha256), cancel);
        if (stored is not null && (stored.Facts.Sha256 != sha256 || stored.Facts.Length != size))
        {
            await stored.DisposeAsync();
            throw new ObjectCorruptException($"Another file is kept under {stored.Facts.Name}.");
        }

        return stored;
    }

    /// <summary>Deletes the files that were kept before <paramref name="before"/> and that their deals never got to know.</summary>
    /// <param name="knows">Whether a deal has the file of a hash.</param>
    /// <returns>How many files were deleted.</returns>
    public async Task<int> DeleteUnknown(DateTimeOffset before, Func<DealKey, string, Task<bool>> knows, CancellationToken cancel)
    {
        var deleted = 0;
        await foreach (var mark in store.List(ObjectName.Of(marks), cancel))
        {
            if (mark.StoredAt >= before || mark.Name.Parts is not [_, var tenant, var id, var sha256])
            {
                continue;
            }

            // Looked at before the deal is asked: whoever sends the file again meanwhile gives it another tag, and it stays.
            var deal = new DealKey(tenant, id);
            if (await Look(Name(deal, sha256), cancel) is not (true, var file))
            {
                continue;
            }

            if (file is not null && file.StoredAt < before && !await knows(deal, sha256))
            {
                deleted += await store.Delete(file.Name, file.Tag, cancel) ? 1 : 0;
            }

            await store.Delete(mark.Name, mark.Tag, cancel);
        }

        return deleted;
    }

    // One damaged file must not keep the sweep from all others; it stays until somebody puts it again or looks into it.
    private async Task<(bool IsWhole, ObjectFacts? File)> Look(ObjectName name, CancellationToken cancel)
    {
        try
        {
            return (true, await store.Find(name, cancel));
        }
        catch (ObjectCorruptException)
        {
            return (false, null);
        }
    }

    private ObjectName Name(DealKey deal, string sha256) => ObjectName.Of(kept, deal.Tenant, deal.Deal, sha256);

    private ObjectName Mark(DealKey deal, string sha256) => ObjectName.Of(marks, deal.Tenant, deal.Deal, sha256);
}
