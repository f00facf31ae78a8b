using Microsoft.Extensions.Logging;
using Orleans;

namespace Negotiation.Silo;

/// <summary>Looks for the cluster until it is found: a gateway may start before any silo, and before the database.</summary>
internal sealed partial class ClusterRetry(TimeProvider clock, ILogger<ClusterRetry> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private int failures;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        failures++;
        LogFailed(logger, failures, exception);

        // Not all gateways in one instant.
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 4)) * (0.25 + (Random.Shared.NextDouble() / 4)));
        await Task.Delay(pause < Longest ? pause : Longest, clock, cancellationToken);
        return true;
    }

    [LoggerMessage(42, LogLevel.Warning, "The cluster was not reached, {Failures} times so far; trying again")]
    private static partial void LogFailed(ILogger logger, int failures, Exception exception);
}
