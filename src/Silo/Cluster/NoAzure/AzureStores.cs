using Orleans.Hosting;
using Orleans.Runtime;

namespace Negotiation.Silo;

/// <summary>A build without the packages of Azure Storage says so rather than doing without a store.</summary>
internal static class AzureStores
{
    private const string Absent = "Negotiation:Cluster:Store is AzureStorage, and this build was made without it; build with OrleansAzureStorage=true.";

    public static void AddAzureStores(this ISiloBuilder silo, ClusterSettings options) => throw new OrleansConfigurationException(Absent);

    public static void AddAzureMembership(this IClientBuilder client, ClusterSettings options) => throw new OrleansConfigurationException(Absent);
}
