using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <summary>Once a second: renews the watches of talks that are due, and tells slow connections what they could not be told.</summary>
internal sealed partial class TalksKeeper(TalksRooms rooms, IClusterLink link, TimeProvider clock, ILogger<TalksKeeper> log) : BackgroundService
{
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
        var suspect = Interlocked.Exchange(ref moved, 0) == 1;
        var now = clock.GetUtcNow();
        foreach (var talks in rooms.All)
        {
            talks.CatchUp();
            if (suspect)
            {
                rooms.Suspect(talks);
            }

            if (talks.RenewAt <= now)
            {
                // Until the answer is there, failures included, nobody else renews it.
                talks.RenewAt = DateTimeOffset.MaxValue;
                _ = Renew(talks);
            }
        }
    }

    private async Task Renew(OpenTalks talks)
    {
        try
        {
            await rooms.Renew(talks);
            talks.Failures = 0;
            talks.RenewAt = clock.GetUtcNow() + Lease.Next();
        }
        catch (Exception exception)
        {
            talks.Failures++;
            talks.RenewAt = clock.GetUtcNow() + Lease.After(talks.Failures);
            RenewalFailed(talks.Failures, exception);
        }
    }

    [LoggerMessage(2131, LogLevel.Warning, "Renewing the watch of talks failed, {Failures} times in a row.")]
    private partial void RenewalFailed(int failures, Exception exception);
}
