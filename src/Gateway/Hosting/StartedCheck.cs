using Microsoft.Extensions.Diagnostics.HealthChecks;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Hosting;

/// <summary>
/// Ready between the end of the start and the beginning of the stop, so that traffic leaves before the process does, and while
/// the deals can be reached.
/// </summary>
internal sealed class StartedCheck(IHostApplicationLifetime lifetime, Draining draining, IClusterLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && !draining.IsLeaving && link.IsUp
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy());
}
