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

    /// <summary>A Monday morning in Berlin.</summary>
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Faults Faults { get; } = new();

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public EventQueries Events => host!.Services.GetRequiredService<EventQueries>();

    public JournalVerifier Verifier => host!.Services.GetRequiredService<JournalVerifier>();

    public static async Task<SiloFixture> Start()
    {
        var silo = new SiloFixture();
        await silo.Up();
        return silo;
    }

    public IDealGrain Deal(string id = "d1") => Grains.GetGrain<IDealGrain>(new DealKey(People.Tenant, id).ToString());

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
        Faulty.Wrap(builder.Services, Faults);
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
