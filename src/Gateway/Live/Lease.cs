using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>When to renew a watch. Always with jitter, so that a thousand rooms do not renew in one instant.</summary>
internal static class Lease
{
    public static TimeSpan Next() => WatchLease.Renewal * Between(0.8, 1);

    public static TimeSpan Soon() => TimeSpan.FromSeconds(Between(0.2, 1));

    /// <summary>Doubles with each failure in a row, up to the ordinary pace.</summary>
    public static TimeSpan After(int failures) =>
        TimeSpan.FromSeconds(Math.Min(WatchLease.Renewal.TotalSeconds, Math.Pow(2, failures)) * Between(0.5, 1));

    private static double Between(double from, double to) => from + (Random.Shared.NextDouble() * (to - from));
}
