using System.Numerics;

namespace Negotiation.Bench.Load.Measure;

/// <summary>Counts latencies in buckets no wider than 1/64 of their value, from 1 µs to over an hour, in a fixed 16 KB.</summary>
public sealed class Histogram
{
    private const int SubBits = 6;
    private const int Sub = 1 << SubBits;

    private readonly long[] counts = new long[(33 - SubBits) * Sub];

    public long Count { get; private set; }

    /// <summary>Exact, not rounded to a bucket.</summary>
    public TimeSpan Max { get; private set; }

    public void Add(TimeSpan latency)
    {
        var microseconds = (uint)Math.Clamp(latency.TotalMicroseconds, 0, uint.MaxValue);
        var shift = Math.Max(0, 31 - SubBits - BitOperations.LeadingZeroCount(microseconds));
        counts[(shift * Sub) + (int)(microseconds >> shift)]++;
        Count++;
        Max = latency > Max ? latency : Max;
    }

    public void Add(Histogram other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }

        Count += other.Count;
        Max = other.Max > Max ? other.Max : Max;
    }

    /// <param name="quantile">0 to 1.</param>
    /// <returns>The upper end of the bucket that holds the quantile; zero when nothing was counted.</returns>
    public TimeSpan At(double quantile)
    {
        var wanted = (long)Math.Ceiling(quantile * Count);
        var seen = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            seen += counts[i];
            if (seen >= wanted && seen > 0)
            {
                // The inverse of Add: with a shift, v >> shift lies between Sub and 2 * Sub - 1.
                var shift = Math.Max(0, (i / Sub) - 1);
                var upper = ((long)(i - (shift * Sub)) + 1) << shift;
                var at = TimeSpan.FromMicroseconds(upper);
                return at < Max ? at : Max;
            }
        }

        return TimeSpan.Zero;
    }
}
