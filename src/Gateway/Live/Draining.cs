using Negotiation.Gateway.Hosting;
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

    /// <exception cref="StartRefusedException">A time is negative or longer than ten minutes.</exception>
    public DrainOptions Checked() =>
        new[] { Notice, Spread, Limit }.All(static time => time >= TimeSpan.Zero && time <= TimeSpan.FromMinutes(10))
            ? this
            : throw new StartRefusedException("Negotiation:Drain cannot be used: Notice, Spread and Limit are times from 0 to 10 minutes.");
}

/// <summary>
/// Before anything stops: says to every client when to move to another gateway, and waits until they have gone. A process without
/// peers leaves at once; its clients wait for the next one.
/// </summary>
internal sealed partial class Draining(Outlets outlets, IClusterLink link, DrainOptions options, TimeProvider clock, ILogger<Draining> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private int leaving;

    /// <summary>New clients belong elsewhere from now on.</summary>
    public bool IsLeaving => Volatile.Read(ref leaving) == 1;

    /// <summary>Completes when this process may stop.</summary>
    public async Task Leave()
    {
        if (Interlocked.Exchange(ref leaving, 1) == 1 || !link.HasPeers || outlets.Count == 0)
        {
            return;
        }

        var begun = clock.GetTimestamp();
        LogLeaving(outlets.Count);
        await Task.Delay(options.Notice, clock);
        foreach (var outlet in outlets.All)
        {
            Ask(outlet);
        }

        while (outlets.Count > 0 && clock.GetElapsedTime(begun) < options.Limit)
        {
            await Task.Delay(Look, clock);
        }

        LogLeft(outlets.Count);
    }

    /// <summary>Asks one client to move. Also for who comes while this process is leaving.</summary>
    public void Ask(Outlet outlet) => outlet.Send(Frame.Moving(options.Spread * Random.Shared.NextDouble()), null);

    [LoggerMessage(2120, LogLevel.Information, "Told to stop: {Connections} connections are asked to move to another gateway.")]
    private partial void LogLeaving(int connections);

    [LoggerMessage(2121, LogLevel.Information, "Stopping; {Connections} connections did not move in time.")]
    private partial void LogLeft(int connections);
}
