using Azure.Storage.Blobs;

namespace Negotiation.Objects;

/// <summary>Sees to it that a container exists, once; a failed attempt is made again with the next call.</summary>
internal sealed class ContainerOnce(BlobContainerClient container)
{
    private readonly Lock gate = new();
    private Task? created;

    public Task Exists(CancellationToken cancel)
    {
        Task task;
        lock (gate)
        {
            if (created is null or { IsFaulted: true } or { IsCanceled: true })
            {
                created = container.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
            }

            task = created;
        }

        return task.WaitAsync(cancel);
    }
}
