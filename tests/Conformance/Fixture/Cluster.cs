using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.Testing;
using Orleans.Configuration;

#if ORLEANS
using Negotiation.Testing.Cluster;
using Orleans.Storage;
using Orleans.TestingHost;
#endif

namespace Negotiation.Conformance;

/// <summary>The runtime under test, with a clock that tests move. State and reminders survive <see cref="RestartAsync"/>.</summary>
public sealed class Cluster : IAsyncLifetime
{
    public const int MaxEnqueuedRequests = 20;

    public ManualTimeProvider Clock { get; } = new();

    public static TimeSpan CollectionAge => TimeSpan.FromMinutes(10);

    private void ConfigureCommon(ISiloBuilder silo)
    {
        silo.Services.AddLogging(logging => logging.ClearProviders());
        silo.Configure<SiloMessagingOptions>(options => options.MaxEnqueuedRequestsHardLimit = MaxEnqueuedRequests);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = CollectionAge);
        silo.AddIncomingGrainCallFilter<IncomingTestFilter>();
        silo.AddOutgoingGrainCallFilter<OutgoingTestFilter>();
    }

#if ORLEANS
    private readonly SharedStorage _storage = new();
    private readonly SharedStorage _otherStorage = new();
    private readonly SharedReminders _reminders = new();
    private InProcessTestCluster? _cluster;

    public IGrainFactory Grains => _cluster!.Client;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            ConfigureCommon(silo);
            silo.UseClock(Clock);
            silo.UseSharedReminders(_reminders, Clock);
            silo.Services.AddSingleton<IGrainStorage>(_storage);
            silo.Services.AddKeyedSingleton<IGrainStorage>("Default", _storage);
            silo.Services.AddKeyedSingleton<IGrainStorage>("other", _otherStorage);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync()
    {
        await _cluster!.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    public async Task RestartAsync(Action? whileDown = null)
    {
        await DisposeAsync();
        whileDown?.Invoke();
        await InitializeAsync();
    }

    /// <summary>Lets a call run into its response timeout, which Orleans measures in real time.</summary>
    public Task TimeOut(Task call) => ((Task)Task.WhenAny(call)).Soon();
#else
    private readonly string _folder = Directory.CreateTempSubdirectory("conformance").FullName;
    private IHost? _host;

    public IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            ConfigureCommon(silo);
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.UseSqlite(options => options.DataSource = Path.Combine(_folder, "data.db"));
            silo.AddSqliteGrainStorage("other");
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task RestartAsync(Action? whileDown = null)
    {
        await StopAsync();
        whileDown?.Invoke();
        await InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Lets a call run into its response timeout.</summary>
    public Task TimeOut(Task call) => Clock.AdvanceUntil(Task.WhenAny(call), TimeSpan.FromSeconds(1));

    private async Task StopAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
    }
#endif
}

[CollectionDefinition(Name)]
public sealed class SharedCluster : ICollectionFixture<Cluster>
{
    public const string Name = "cluster";
}
