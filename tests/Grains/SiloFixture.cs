using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Policies;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Negotiation.Testing;
using Orleans;
using Orleans.Storage;

namespace Negotiation.Grains.Tests;

/// <summary>A silo over a data folder of its own, with a clock that is set by hand and faults that are set by hand. It can be stopped and started again.</summary>
public sealed class SiloFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-grains").FullName;
    private IHost? host;
    private bool together;

    /// <summary>A Monday morning in Berlin.</summary>
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Faults Faults { get; } = new();

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public EventQueries Events => host!.Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => host!.Services.GetRequiredService<JournalVerifier>();

    public static Task<SiloFixture> Start() => Start(together: false);

    /// <summary>As the server runs it: the journal is written with the state. No fault can be set.</summary>
    public static Task<SiloFixture> Together() => Start(together: true);

    private static async Task<SiloFixture> Start(bool together)
    {
        var silo = new SiloFixture { together = together };
        await silo.Up();
        return silo;
    }

    public IDealGrain Deal(string id = "d1") => Grains.GetGrain<IDealGrain>(new DealKey(People.Tenant, id).ToString());

    /// <summary>What is stored of a deal.</summary>
    public async Task<DealRecord> Stored(string id = "d1")
    {
        var state = new GrainState<DealRecord>();
        var storage = host!.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        await storage.ReadStateAsync("deal", ((GrainReference)(object)Deal(id)).GrainId, state);
        return state.State!;
    }

    public async Task Restart()
    {
        await Down();
        await Up();
    }

    /// <summary>The process is away until <paramref name="instant"/>.</summary>
    public async Task RestartAt(DateTimeOffset instant)
    {
        await Down();
        Clock.Advance(instant - Clock.GetUtcNow());
        await Up();
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Up()
    {
        var builder = Host.CreateApplicationBuilder([$"--Negotiation:Data={folder}"]);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(People.Policy);
        builder.AddNegotiationSilo();
        if (!together)
        {
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
