namespace Negotiation.Gateway.Live;

/// <summary>Allows a steady number of acts a second with a burst. Costs one short lock per act and nothing while idle. A rate of 0 or less is no limit.</summary>
internal sealed class TokenBucket
{
    private readonly Lock gate = new();
    private readonly double perSecond;
    private readonly double burst;
    private readonly TimeProvider clock;
    private double left;
    private long at;

    public TokenBucket(double perSecond, double burst, TimeProvider clock)
    {
        this.perSecond = perSecond;
        this.burst = left = burst;
        this.clock = clock;
        at = clock.GetTimestamp();
    }

    public bool TryTake()
    {
        if (perSecond <= 0)
        {
            return true;
        }

        lock (gate)
        {
            var now = clock.GetTimestamp();
            left = Math.Min(burst, left + (clock.GetElapsedTime(at, now).TotalSeconds * perSecond));
            at = now;
            if (left < 1)
            {
                return false;
            }

            left--;
            return true;
        }
    }
}
