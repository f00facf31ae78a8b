using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>When to renew a watch. Always with jitter, so that a thousand rooms do not renew in one instant.</summary>
internal static class Lease
{
    public static TimeSpan Next() => WatchLease.Renewal * Between(0.8, 1);

    public static TimeSpan Soon() => TimeSpan.FromSeconds(Between(0.2, 1));

    /// <summary>When many renew for one cause: about a thousand in a second.</summary>
    public static TimeSpan Within(int rooms) => TimeSpan.FromSeconds(Between(0.2, 1 + (rooms / 1000.0)));

    /// <summary>Doubles with each failure in a row, up to the ordinary pace.</summary>
    public static TimeSpan After(int failures) =>
        TimeSpan.FromSeconds(Math.Min(WatchLease.Renewal.TotalSeconds, Math.Pow(2, failures)) * Between(0.5, 1));

    private static double Between(double from, double to) => from + (Random.Shared.NextDouble() * (to - from));
}
