using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Storage.Azure;

namespace Orleans.Hosting;

/// <summary>Grain storage in Azure Blob, named and configured as the provider of Orleans is.</summary>
public static class AzureBlobSiloBuilderExtensions
{
    /// <summary>Keeps the default grain storage as blobs, in place of one that was added before.</summary>
    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(this ISiloBuilder builder, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    public static ISiloBuilder AddAzureBlobGrainStorage(this ISiloBuilder builder, string name, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.ConfigureServices(services =>
        {
            services.Configure(name, configureOptions);
            services.AddKeyedSingleton<IGrainStorage>(name, (provider, _) => Create(provider, name));
        });

    private static AzureBlobGrainStorage Create(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name);
        var service = options.BlobServiceClient
            ?? throw new OrleansConfigurationException($"The grain storage \"{name}\" needs {nameof(AzureBlobStorageOptions)}.{nameof(options.BlobServiceClient)}.");
        return new AzureBlobGrainStorage(
            name, service.GetBlobContainerClient(options.ContainerName), provider.GetRequiredService<IGrainStorageSerializer>());
    }
}
