using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Orleans.Hosting;

namespace Negotiation.Silo;

/// <summary>Membership and reminders in tables of a storage account, states as blobs.</summary>
internal static class AzureStores
{
    private const string Container = "grain-state";

    public static void AddAzureStores(this ISiloBuilder silo, ClusterSettings options)
    {
        silo.UseAzureStorageClustering(o => o.TableServiceClient = new TableServiceClient(options.AzureStorage));
        silo.UseAzureTableReminderService(o => o.TableServiceClient = new TableServiceClient(options.AzureStorage));
        silo.AddAzureBlobGrainStorageAsDefault(o =>
        {
            o.BlobServiceClient = new BlobServiceClient(options.AzureStorage);
            o.ContainerName = Container;
        });
    }

    public static void AddAzureMembership(this IClientBuilder client, ClusterSettings options) =>
        client.UseAzureStorageClustering(o => o.TableServiceClient = new TableServiceClient(options.AzureStorage));
}
