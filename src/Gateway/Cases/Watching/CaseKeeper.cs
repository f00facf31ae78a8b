using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <summary>Renews the watches of cases before they end, and all of them when a silo came or went: a case may have moved and forgotten its watchers.</summary>
internal sealed partial class CaseKeeper(CaseRooms rooms, IClusterLink link, TimeProvider clock, ILogger<CaseKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        link.Changed += (_, _) => rooms.SuspectAll();
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var room in rooms.Due())
                {
                    _ = Renew(room);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The process is stopping.
        }
    }

    private async Task Renew(CaseRoom room)
    {
        try
        {
            await rooms.Look(room);
        }
        catch (Exception fault)
        {
            RenewalFailed(room.Key.ToString(), fault);
        }
    }

    [LoggerMessage(2621, LogLevel.Warning, "Renewing the watch of the case {Case} failed; trying again")]
    private partial void RenewalFailed(string @case, Exception fault);
}
