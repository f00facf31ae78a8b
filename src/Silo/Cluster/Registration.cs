using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Negotiation.Grains;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Negotiation.Silo;

/// <summary>The two ways into a cluster: as a gateway that calls grains, and as a silo that runs them.</summary>
public static class Registration
{
    /// <summary>Makes the host a client of the cluster, with the journal's views to read and the policies to show.</summary>
    /// <exception cref="OrleansConfigurationException">The section <c>Negotiation:Cluster</c> cannot be used.</exception>
    public static IHostApplicationBuilder AddNegotiation(this IHostApplicationBuilder builder)
    {
        var settings = builder.ReadCluster();
        builder.Services.AddPolicies(builder.Configuration);
        builder.Services.AddMessages();
        builder.Services.AddJournal(settings);
        builder.Services.AddSingleton<ClusterLink>();
        builder.Services.AddSingleton<IClusterLink>(static services => services.GetRequiredService<ClusterLink>());
        builder.Services.AddSingleton<IClusterConnectionStatusObserver>(static services => services.GetRequiredService<ClusterLink>());

        // The server answers probes while it still looks for the cluster.
        builder.Services.Configure<HostOptions>(static host => host.ServicesStartConcurrently = true);
        builder.UseOrleansClient(client =>
        {
            client.AddMembership(settings);
            client.UseConnectionRetryFilter<ClusterRetry>();
            client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (settings.Id, settings.Service));
            client.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = settings.ResponseTimeout);

            // A silo that has gone is not asked again for as long as the list may name it.
            client.Configure<GatewayOptions>(static o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(10));
        });
        return builder;
    }

    /// <summary>Makes the host a silo.</summary>
    /// <exception cref="OrleansConfigurationException">The section <c>Negotiation:Cluster</c> cannot be used.</exception>
    internal static IHostApplicationBuilder AddNegotiationSilo(this IHostApplicationBuilder builder)
    {
        var settings = builder.ReadCluster();
        builder.Services.AddMessages();
        builder.Services.AddHostedService<SchemaCheck>();
        builder.Services.AddHostedService<StrandedDeals>();
        builder.Services.AddGrainHost(builder.Configuration, () =>
        {
            builder.Services.AddJournal(settings);
            builder.UseOrleans(silo =>
            {
                silo.AddStores(settings);
                silo.AddReminders();
                silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (settings.Id, settings.Service));
                Listen(silo, settings);
                silo.AddLimits(settings);
            });
        });
        return builder;
    }

    internal static ClusterSettings ReadCluster(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(GrainHost.Section).GetSection("Cluster").Get<ClusterSettings>() ?? new ClusterSettings();
        settings.Check();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<ClusterSchema>();
        return settings;
    }

    private static void Listen(ISiloBuilder silo, ClusterSettings settings)
    {
        if (settings.Address is null)
        {
            silo.ConfigureEndpoints(settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: true);
            return;
        }

        var address = IPAddress.Parse(settings.Address);
        silo.ConfigureEndpoints(address, settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
    }
}
