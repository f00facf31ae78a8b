using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Negotiation.ReadModel;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Negotiation.Silo;

/// <summary>Membership, reminders and states of a silo, and the way to the cluster for a gateway.</summary>
internal static class ClusterStores
{
    // The name under which ADO.NET knows Npgsql.
    private const string Npgsql = "Npgsql";

    public static void AddStores(this ISiloBuilder silo, ClusterSettings options)
    {
        switch (options.Store)
        {
            case ClusterStore.Postgres:
                silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Npgsql, options.ForStates));
                silo.UseAdoNetReminderService(o => (o.Invariant, o.ConnectionString) = (Npgsql, options.ForStates));
                silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString) = (Npgsql, options.ForStates));
                break;
            default:
                silo.AddAzureStores(options);
                break;
        }
    }

    public static void AddMembership(this IClientBuilder client, ClusterSettings options)
    {
        switch (options.Store)
        {
            case ClusterStore.Postgres:
                client.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Npgsql, options.ForStates));
                break;
            default:
                client.AddAzureMembership(options);
                break;
        }
    }

    /// <summary>Journal and views. Their tables are made by the command <c>schema</c>, not by whoever starts first.</summary>
    public static void AddJournal(this IServiceCollection services, ClusterSettings options) => services.AddReadModel(read =>
    {
        read.Database = ReadModelDatabase.Postgres;
        read.ConnectionString = options.ForJournal;
        read.ApplySchema = false;
    });
}
