using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Negotiation.Gateway.Hosting;

/// <summary>Ready between the end of the start and the beginning of the stop, so that traffic leaves before the process does.</summary>
internal sealed class StartedCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy());
}
