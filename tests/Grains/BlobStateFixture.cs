using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Negotiation.Testing;
using Orleans;
using Orleans.Storage;

namespace Negotiation.Grains.Tests;

/// <summary>A silo as the server runs it with its states in Azure Blob: journal and reminders in a data folder of its own.</summary>
public sealed class BlobStateFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-blobs").FullName;
    private readonly ManualTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly string container = $"t{Guid.NewGuid():N}";
    private IHost host = null!;

    public EventQueries Events => host.Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => host.Services.GetRequiredService<JournalVerifier>();

    public static async Task<BlobStateFixture> Start()
    {
        var silo = new BlobStateFixture();
        await silo.Up();
        return silo;
    }

    public IDealGrain Deal(string id = "d1") =>
        host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDealGrain>(new DealKey(People.Tenant, id).ToString());

    public async Task<GrainState<DealRecord>> Stored(string id = "d1")
    {
        var state = new GrainState<DealRecord>();
        await Storage.ReadStateAsync("deal", IdOf(id), state);
        return state;
    }

    /// <summary>Writes the same record again, as another activation would.</summary>
    public async Task WriteBehindItsBack(string id = "d1")
    {
        var state = await Stored(id);
        await Storage.WriteStateAsync("deal", IdOf(id), state);
    }

    public async Task Restart()
    {
        await host.StopAsync();
        host.Dispose();
        await Up();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private IGrainStorage Storage => host.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    private GrainId IdOf(string id) => ((GrainReference)(object)Deal(id)).GrainId;

    private async Task Up()
    {
        var builder = Host.CreateApplicationBuilder(
        [
            $"--Negotiation:Data={folder}",
            "--Negotiation:Storage:Kind=AzureBlob",
            $"--Negotiation:Storage:ConnectionString={AzuriteServer.Instance.ConnectionString}",
            $"--Negotiation:Storage:Container={container}",
        ]);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(People.Policy);
        builder.AddNegotiation();
        host = builder.Build();
        await host.StartAsync();
    }
}
