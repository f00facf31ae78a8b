#if !ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Orleans;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.Storage.Sqlite;

namespace Negotiation.Grains.Tests;

/// <summary>One silo in this process over a data folder of its own.</summary>
public sealed partial class SiloFixture
{
    private IHost? host;
    private bool together;

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public EventQueries Events => host!.Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => host!.Services.GetRequiredService<JournalVerifier>();

    /// <summary>As the server runs it: the journal is written with the state. No fault can be set.</summary>
    public static async Task<SiloFixture> Together()
    {
        var silo = new SiloFixture { together = true };
        await silo.Up();
        return silo;
    }

    /// <summary>What is stored of a deal.</summary>
    public async Task<DealRecord> Stored(string id = "d1")
    {
        var state = new GrainState<DealRecord>();
        var storage = host!.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        await storage.ReadStateAsync("deal", ((GrainReference)(object)Deal(id)).GrainId, state);
        return state.State!;
    }

    private async Task Up()
    {
        // The last net under the deadlines has nothing to do here but would look every minute of the days that a test skips.
        var builder = Host.CreateApplicationBuilder([$"--Negotiation:Data={folder}", "--Negotiation:Sweep:Every=12:00:00"]);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Programme);
        builder.Services.AddSingleton<IIncomingGrainCallFilter, CaseInHand>();
        builder.Services.Configure<GrainCollectionOptions>(Unhurried);
        builder.Services.Configure<SiloMessagingOptions>(Unhurried);
        builder.AddNegotiation();
        if (!together)
        {
            // A journal that fails on its own is one that is not written with the state, as on a cluster.
            builder.Services.RemoveAll<ISqliteCompanion>();
            Faulty.Wrap(builder.Services, Faults);
        }

        host = builder.Build();
        await host.StartAsync();
    }

    private async Task Down()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
            host = null;
        }
    }
}
#endif
