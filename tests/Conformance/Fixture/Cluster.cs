using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.Testing;
using Orleans.Configuration;

#if ORLEANS
using System.Collections.Concurrent;
using Orleans.Reminders;
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
        silo.Services.AddSingleton<TimeProvider>(Clock);
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
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable>(_reminders);
            silo.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, Clock);
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

    private sealed class SharedStorage : IGrainStorage
    {
        private readonly ConcurrentDictionary<(string, GrainId), (string Json, long Version)> _records = new();

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var found = _records.TryGetValue((stateName, grainId), out var record);
            grainState.State = found ? System.Text.Json.JsonSerializer.Deserialize<T>(record.Json)! : Activator.CreateInstance<T>();
            grainState.ETag = found ? $"{record.Version}" : null;
            grainState.RecordExists = found;
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            lock (_records)
            {
                var stored = _records.TryGetValue((stateName, grainId), out var record) ? $"{record.Version}" : null;
                if (stored != grainState.ETag)
                {
                    throw new InconsistentStateException("The state has changed.", stored, grainState.ETag);
                }

                _records[(stateName, grainId)] = (System.Text.Json.JsonSerializer.Serialize(grainState.State), record.Version + 1);
                grainState.ETag = $"{record.Version + 1}";
                grainState.RecordExists = true;
                return Task.CompletedTask;
            }
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            _records.TryRemove((stateName, grainId), out _);
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
            return Task.CompletedTask;
        }
    }

    private sealed class SharedReminders : IReminderTable
    {
        private readonly Dictionary<(GrainId, string), ReminderEntry> _rows = [];
        private long _lastVersion;

        public Task<ReminderTableData> ReadRows(GrainId grainId) => Read(row => row.GrainId == grainId);

        public Task<ReminderTableData> ReadRows(uint begin, uint end) => Read(row =>
        {
            var hash = row.GrainId.GetUniformHashCode();
            return begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
        });

        public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
        {
            lock (_rows)
            {
                return Task.FromResult<ReminderEntry?>(_rows.GetValueOrDefault((grainId, reminderName)));
            }
        }

        public Task<string?> UpsertRow(ReminderEntry entry)
        {
            lock (_rows)
            {
                entry.ETag = $"{++_lastVersion}";
                _rows[(entry.GrainId, entry.ReminderName)] = entry;
                return Task.FromResult<string?>(entry.ETag);
            }
        }

        public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
        {
            lock (_rows)
            {
                return Task.FromResult(
                    _rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag && _rows.Remove((grainId, reminderName)));
            }
        }

        public Task TestOnlyClearTable() => Task.CompletedTask;

        private Task<ReminderTableData> Read(Func<ReminderEntry, bool> wanted)
        {
            lock (_rows)
            {
                return Task.FromResult(new ReminderTableData(_rows.Values.Where(wanted).ToList()));
            }
        }
    }
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
