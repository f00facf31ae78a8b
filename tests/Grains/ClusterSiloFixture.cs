#if ORLEANS
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Negotiation.Testing.Cluster;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Negotiation.Grains.Tests;

/// <summary>Two silos of a real cluster in this process. Storage and reminders are shared and outlive them, and so does the journal's file.</summary>
public sealed partial class SiloFixture
{
    private readonly SharedStorage storage = new(DomainJson.Options);
    private readonly SharedReminders reminders = new();
    private InProcessTestCluster? cluster;

    public IGrainFactory Grains => cluster!.Client;

    public EventQueries Events => Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => Services.GetRequiredService<JournalVerifier>();

    private IGrainStorage States => storage;

    private IServiceProvider Services => cluster!.Silos[0].ServiceProvider;

    private async Task Up()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSiloHost((_, host) => host.Logging.SetMinimumLevel(LogLevel.None));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseClock(Clock);
            silo.Services.Configure<GrainCollectionOptions>(Unhurried);
            silo.Services.Configure<SiloMessagingOptions>(Unhurried);
            silo.Services.AddSingleton(Programme);
            silo.Services.AddSingleton<IIncomingGrainCallFilter, CaseInHand>();
            silo.Services.AddMessages();
            silo.Services.AddGrainHost(Settings(), () =>
            {
                silo.Services.AddReadModel(read => read.ConnectionString = $"Data Source={Path.Combine(folder, "journal.db")}");
                silo.UseSharedReminders(reminders, Clock);
                silo.Services.AddKeyedSingleton<IGrainStorage>("Default", storage);
            });
            silo.Services.AddSingleton<IEventSink, JournalSink>();
            Faulty.Wrap(silo.Services, Faults);
            silo.Services.AddSingleton(static provider => provider.GetRequiredKeyedService<IGrainStorage>("Default"));
        });
        builder.ConfigureClient(client => client.Services.AddMessages());
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    private async Task Down()
    {
        if (cluster is not null)
        {
            await cluster.StopAllSilosAsync();
            await cluster.DisposeAsync();
            cluster = null;
        }
    }

    private IConfiguration Settings() =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Negotiation:Data", folder)]).Build();
}
#endif
