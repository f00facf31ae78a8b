using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>How a gateway among several takes its leave. Configuration section <c>Negotiation:Drain</c>.</summary>
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
/// peers leaves at once; its clients wait for the next one.
/// </summary>
internal sealed partial class Draining(Outlets outlets, IClusterLink link, DrainOptions options, TimeProvider clock, ILogger<Draining> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private volatile bool leaving;

    /// <summary>New clients belong elsewhere from now on.</summary>
    public bool IsLeaving => leaving;

    /// <summary>Completes when this process may stop.</summary>
    public async Task Leave()
    {
        leaving = true;
        if (!link.HasPeers)
        {
            return;
        }

        var begun = clock.GetTimestamp();
        LogLeaving(outlets.Count);
        await Task.Delay(options.Notice, clock);
        foreach (var outlet in outlets.All)
        {
            outlet.Send(Frame.Moving(options.Spread * Random.Shared.NextDouble()), null);
        }

        while (outlets.Count > 0 && clock.GetElapsedTime(begun) < options.Limit)
        {
            await Task.Delay(Look, clock);
        }

        LogLeft(outlets.Count);
    }

    [LoggerMessage(2120, LogLevel.Information, "Told to stop: {Connections} connections are asked to move to another gateway.")]
    private partial void LogLeaving(int connections);

    [LoggerMessage(2121, LogLevel.Information, "Stopping; {Connections} connections did not move in time.")]
    private partial void LogLeft(int connections);
}
