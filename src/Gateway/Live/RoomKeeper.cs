using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>
/// Once a second: renews the watches that are due, ends connections that have been stuck too long, and lets go of answers whose
/// event does not come. When a silo came or went, every watch is due soon: its deal may have moved and forgotten it.
/// </summary>
internal sealed partial class RoomKeeper(Rooms rooms, Outlets outlets, IClusterLink link, TimeProvider clock, ILogger<RoomKeeper> log) : BackgroundService
{
    /// <summary>How long one write to a connection may stand still before it is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private int moved;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        link.Changed += (_, _) => Volatile.Write(ref moved, 1);
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The process is stopping.
        }
    }

    private void Look()
    {
        foreach (var outlet in outlets.All)
        {
            outlet.AbortIfStuck(Patience);
        }

        if (Interlocked.Exchange(ref moved, 0) == 1)
        {
            rooms.SuspectAll();
        }

        var now = clock.GetUtcNow();
        foreach (var room in rooms.All)
        {
            if (room.GiveUpWaiting())
            {
                rooms.Suspect(room);
            }

            if (room.RenewAt <= now)
            {
                // Until the answer is there, failures included, nobody else renews it.
                room.RenewAt = DateTimeOffset.MaxValue;
                _ = Renew(room);
            }
        }
    }

    private async Task Renew(Room room)
    {
        try
        {
            await rooms.Renew(room);
            room.Failures = 0;
            room.RenewAt = clock.GetUtcNow() + Lease.Next();
        }
        catch (Exception exception)
        {
            room.Failures++;
            room.RenewAt = clock.GetUtcNow() + Lease.After(room.Failures);
            RenewalFailed(room.Key.ToString(), room.Failures, exception);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "Renewing the watch of {Deal} failed, {Failures} times in a row.")]
    private partial void RenewalFailed(string deal, int failures, Exception exception);
}
