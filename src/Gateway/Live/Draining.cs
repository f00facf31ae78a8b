using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>How a gateway among several takes its leave. Section <c>Negotiation:Drain</c>.</summary>
internal sealed class DrainOptions
{
    /// <summary>From the moment it stops being ready until clients are told to move: time for new ones to be sent elsewhere. Default 5 seconds.</summary>
    public TimeSpan Notice { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Over how long the clients' moves are spread. Default 10 seconds.</summary>
    public TimeSpan Spread { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most it may take in all. Default 30 seconds.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Before anything stops: says to every client when to move to another gateway, and waits until they have gone. A process without
/// peers ends at once; its clients wait for the next one.
/// </summary>
internal sealed partial class Draining(Outlets outlets, IClusterLink link, DrainOptions options, TimeProvider clock, ILogger<Draining> log) : IHostedLifecycleService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!link.HasPeers || outlets.Count == 0)
        {
            return;
        }

        var begun = clock.GetTimestamp();
        LogMoving(outlets.Count);
        await Pause(options.Notice, cancellationToken);
        foreach (var outlet in outlets.All)
        {
            outlet.Send(Frame.Moving(options.Spread * Random.Shared.NextDouble()), null);
        }

        while (outlets.Count > 0 && clock.GetElapsedTime(begun) < options.Limit && !cancellationToken.IsCancellationRequested)
        {
            await Pause(Look, cancellationToken);
        }

        LogLeft(outlets.Count);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Told to hurry, it goes on with the next step.
    private async Task Pause(TimeSpan pause, CancellationToken cancel) =>
        await Task.Delay(pause, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(2110, LogLevel.Information, "Stopping: {Connections} connections are asked to move to another gateway.")]
    private partial void LogMoving(int connections);

    [LoggerMessage(2111, LogLevel.Information, "Stopping: {Connections} connections did not move in time.")]
    private partial void LogLeft(int connections);
}
