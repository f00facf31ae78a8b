using Azure.Storage.Blobs;

namespace Orleans.Storage.Azure;

/// <summary>Sees to it that the container exists, once; a failed attempt is made again with the next call.</summary>
internal sealed class ContainerOnce(BlobContainerClient container)
{
    private readonly Lock _gate = new();
    private Task? _created;

    public Task Exists()
    {
        lock (_gate)
        {
            if (_created is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _created = container.CreateIfNotExistsAsync();
            }

            return _created;
        }
    }
}
