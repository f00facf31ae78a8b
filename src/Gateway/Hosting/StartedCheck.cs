using Microsoft.Extensions.Diagnostics.HealthChecks;
using Negotiation.Grains;

namespace Negotiation.Gateway.Hosting;

/// <summary>
/// Ready between the end of the start and the beginning of the stop, so that traffic leaves before the process does, and while
/// the deals can be reached.
/// </summary>
internal sealed class StartedCheck(IHostApplicationLifetime lifetime, IClusterLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && link.IsUp
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy());
}
