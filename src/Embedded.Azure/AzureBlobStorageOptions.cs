using Azure.Storage.Blobs;

namespace Orleans.Configuration;

/// <summary>Where grain states are kept as blobs.</summary>
public class AzureBlobStorageOptions
{
    public const string DEFAULT_CONTAINER_NAME = "grainstate";

    /// <summary>Container of the states, created if absent. Default <see cref="DEFAULT_CONTAINER_NAME"/>.</summary>
    public string ContainerName { get; set; } = DEFAULT_CONTAINER_NAME;

    /// <summary>The account, with what it takes to sign in. Required.</summary>
    public BlobServiceClient? BlobServiceClient { get; set; }
}
