using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Timers;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds a silo to a host. Calling it again adds to the same silo.</summary>
public static class OrleansSiloGenericHostExtensions
{
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(hostAppBuilder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        configureDelegate(AddCore(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        ((IHostApplicationBuilder)hostAppBuilder).UseOrleans(configureDelegate);
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.UseOrleans((_, silo) => configureDelegate(silo));

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<HostBuilderContext, ISiloBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(hostBuilder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        return hostBuilder.ConfigureServices((context, services) => configureDelegate(context, AddCore(services, context.Configuration)));
    }

    private static SiloBuilder AddCore(IServiceCollection services, IConfiguration configuration)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(SiloBuilder))?.ImplementationInstance is SiloBuilder existing)
        {
            return existing;
        }

        var builder = new SiloBuilder(services, configuration);
        services.AddSingleton(builder);
        services.AddLogging();
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGrainStorageSerializer, JsonStateSerializer>();
        services.AddSingleton(new ServiceLifetimes(services));
        services.AddSingleton<DeepCopier>();
        services.AddSingleton<SiloRuntime>();
        services.AddSingleton<GrainFactory>();
        services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<GrainFactory>());
        services.AddSingleton<IClusterClient>(static provider => provider.GetRequiredService<GrainFactory>());
        services.AddSingleton<ReminderService>();
        services.AddSingleton<IReminderRegistry>(static provider => provider.GetRequiredService<ReminderService>());
        services.AddHostedService<SiloHost>();
        return builder;
    }
}
