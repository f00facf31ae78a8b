using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Negotiation.Grains;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage.Sqlite;

namespace Negotiation.Silo;

/// <summary>Puts the states of grains into Azure Blob where the configuration says so. Reminders, journal and views stay in the data file.</summary>
internal static class BlobState
{
    /// <summary>Call it after the store of the data file was added. Does nothing unless <c>Negotiation:Storage:Kind</c> is <c>AzureBlob</c>.</summary>
    /// <exception cref="OrleansConfigurationException">Options are at fault; every one of them is named.</exception>
    public static IHostApplicationBuilder UseBlobState(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StateStorageOptions.Section).Get<StateStorageOptions>() ?? new StateStorageOptions();
        var broken = string.Join(' ', options.Broken());
        if (broken.Length > 0)
        {
            throw new OrleansConfigurationException($"The section {StateStorageOptions.Section} cannot be used. {broken}");
        }

        if (!options.IsBlob)
        {
            return builder;
        }

        var service = Service(options);

        // A blob and the data file have no transaction in common: the state keeps the outbox until the journal has it.
        builder.Services.RemoveAll<ISqliteCompanion>();
        builder.Services.RemoveAll<IEventSink>();
        builder.Services.AddSingleton<IEventSink, JournalSink>();
        builder.UseOrleans(silo => silo.AddAzureBlobGrainStorageAsDefault(blobs =>
        {
            blobs.BlobServiceClient = service;
            blobs.ContainerName = options.Container;
        }));
        return builder;
    }

    private static BlobServiceClient Service(StateStorageOptions options)
    {
        try
        {
            return string.IsNullOrWhiteSpace(options.ConnectionString)
                ? new BlobServiceClient(new Uri(options.Account!), new DefaultAzureCredential())
                : new BlobServiceClient(options.ConnectionString);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new OrleansConfigurationException(
                $"The section {StateStorageOptions.Section} cannot be used. ConnectionString is no connection string of a storage account.", fault);
        }
    }
}
