using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Negotiation.Domain.Demo;
using Negotiation.Grains;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>What the grains need wherever they run. Where their state and their journal are kept is the host's to say.</summary>
internal static class GrainHost
{
    public const string Section = "Negotiation";

    /// <param name="addStore">Adds storage, reminders and journal; a sink it registers is used instead of <see cref="JournalSink"/>.</param>
    public static void AddGrainHost(this IServiceCollection services, IConfiguration configuration, Action addStore)
    {
        services.AddPolicies(configuration);
        services.TryAddSingleton<IGrainStorageSerializer, StateSerializer>();
        addStore();
        services.TryAddSingleton<IEventSink, JournalSink>();
        services.TryAddSingleton<IClaimViews, ClaimViews>();
        services.TryAddSingleton<ICaseViews, CaseViews>();
        services.TryAddSingleton<IChance, Chance>();
        services.AddHostedService<Sweeper>();
    }

    public static void AddPolicies(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        services.Configure<SiloOptions>(section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IPolicySeeds, PolicySeeds>();
        services.AddSingleton<IPolicyBook, PolicyBook>();
        foreach (var programme in IsDemo(section) ? DemoProgrammes.All() : [])
        {
            services.AddSingleton(programme);
        }

        if (IsDemo(section))
        {
            services.AddSingleton(new ChannelMapSeed(DemoChannel.Tenant, DemoChannel.Coverage));
            services.AddSingleton(new NeutralsSeed(DemoNeutrals.Tenant, DemoNeutrals.Roster));
        }
    }

    private static bool IsDemo(IConfigurationSection section) => string.Equals(section["Profile"], "Demo", StringComparison.OrdinalIgnoreCase);
}
