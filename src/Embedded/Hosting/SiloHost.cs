using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage.Sqlite;

namespace Orleans.Runtime;

/// <summary>Brings the silo up and down with the host.</summary>
internal sealed partial class SiloHost(SiloRuntime runtime, ReminderService reminders, IServiceProvider services, ILogger<SiloHost> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var collection = runtime.Collection;
        if (collection.CollectionAge <= collection.CollectionQuantum)
        {
            throw new OrleansConfigurationException("GrainCollectionOptions.CollectionAge must be more than CollectionQuantum.");
        }

        // Opens the data file, so that a problem with it is the first thing to be seen.
        _ = services.GetService<SqliteCommitQueue>();
        _ = runtime.Classes;
        runtime.Collector.Start();
        await reminders.LoadAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // Reminders tick when everything that grains may need has started.
        reminders.Start();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        reminders.Stop();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var count = runtime.Catalog.Count;
        try
        {
            await runtime.Catalog.Close().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(logger, runtime.Catalog.Count);
        }

        runtime.Collector.Dispose();
        runtime.Timeouts.FailAll(static () => new SiloUnavailableException("The silo has stopped."));
        LogStopped(logger, count);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(10, LogLevel.Information, "Silo stopped; {Count} activations ended")]
    private static partial void LogStopped(ILogger logger, int count);

    [LoggerMessage(11, LogLevel.Warning, "Shutdown left {Count} activations behind")]
    private static partial void LogAbandoned(ILogger logger, int count);
}
