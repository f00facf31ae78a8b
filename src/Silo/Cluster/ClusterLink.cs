using Microsoft.Extensions.Logging;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Silo;

/// <summary>What the client library says of its connections to silos.</summary>
internal sealed partial class ClusterLink(ILogger<ClusterLink> logger) : IClusterLink, IClusterConnectionStatusObserver
{
    private int gateways;

    public event EventHandler? Changed;

    public bool IsUp => Volatile.Read(ref gateways) > 0;

    public bool HasPeers => true;

    public void NotifyGatewayCountChanged(int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        // Opening and closing are told from several threads in any order: what each changed adds up, what each saw may be stale.
        Interlocked.Add(ref gateways, currentNumberOfGateways - previousNumberOfGateways);
        LogCount(logger, previousNumberOfGateways, currentNumberOfGateways);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void NotifyClusterConnectionLost()
    {
        LogLost(logger);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    [LoggerMessage(40, LogLevel.Information, "Connections to silos: {Before}, now {Now}")]
    private static partial void LogCount(ILogger logger, int before, int now);

    [LoggerMessage(41, LogLevel.Warning, "No silo can be reached; trying again until one can")]
    private static partial void LogLost(ILogger logger);
}
