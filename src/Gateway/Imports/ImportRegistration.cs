using Microsoft.Extensions.DependencyInjection.Extensions;
using Negotiation.Gateway.Live;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Imports;

/// <summary>The services behind the import. Needs <see cref="IGrainFactory"/> and <see cref="IPolicyBook"/>.</summary>
internal static class ImportRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILiveRooms, NoLiveRooms>();
        services.AddSingleton(provider => Options(provider).Get<ImportOptions>() ?? new ImportOptions());
        services.AddSingleton(provider => new JobStore(provider.GetRequiredService<IConfiguration>()["Negotiation:Data"] ?? "data"));
        services.AddSingleton<Jobs>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Partners>();
        services.AddSingleton<Uploads>();
        services.AddHostedService<ImportRunner>();
        return services;
    }

    private static IConfigurationSection Options(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>().GetSection("Negotiation:Imports");
}
