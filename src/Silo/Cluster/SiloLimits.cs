using Orleans.Configuration;
using Orleans.Hosting;

namespace Negotiation.Silo;

/// <summary>How a silo behaves under load and loss. Liveness stays at Orleans' defaults: three missed probes, five seconds apart.</summary>
internal static class SiloLimits
{
    public static void AddLimits(this ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Configure<SiloMessagingOptions>(o =>
        {
            o.ResponseTimeout = settings.ResponseTimeout;

            // A deal carries out some hundred commands a second. What waits behind five hundred would time out anyway: say so at once.
            o.MaxEnqueuedRequestsHardLimit = 500;
        });

        // An open room renews its watch every minute, so a deal stays active while anyone looks at it, and a quarter of an hour longer.
        silo.Configure<GrainCollectionOptions>(static o => o.CollectionAge = TimeSpan.FromMinutes(15));

        // Silos that died are forgotten after a day rather than a week: each start of a container leaves one.
        silo.Configure<ClusterMembershipOptions>(static o => o.DefunctSiloExpiration = TimeSpan.FromDays(1));
    }
}
