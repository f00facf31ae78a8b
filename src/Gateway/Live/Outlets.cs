using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Negotiation.Domain.Accounts;
using Negotiation.Gateway.Hosting;

namespace Negotiation.Gateway.Live;

/// <summary>The connections of this process. All connections of one person share what they may send.</summary>
internal sealed class Outlets
{
    private readonly ConcurrentDictionary<string, Outlet> outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tenant, string Person), (TokenBucket Bucket, int Connections)> budgets = [];
    private readonly Lock gate = new();
    private readonly LimitOptions limits;
    private readonly GatewayMetrics metrics;
    private readonly TimeProvider clock;

    public Outlets(LimitOptions limits, GatewayMetrics metrics, TimeProvider clock)
    {
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
        metrics.CountConnections(() => outlets.Count);
    }

    public int Count => outlets.Count;

    public IEnumerable<Outlet> All => outlets.Select(static entry => entry.Value);

    public void Add(HubConnectionContext connection, Actor actor)
    {
        var outlet = new Outlet(connection, actor, Budget(actor), metrics, clock);
        connection.Features.Set(outlet);
        outlets[connection.ConnectionId] = outlet;
    }

    public Outlet? Remove(HubConnectionContext connection)
    {
        if (!outlets.TryRemove(connection.ConnectionId, out var outlet))
        {
            return null;
        }

        lock (gate)
        {
            var key = (outlet.Actor.Tenant, outlet.Actor.Person);
            var (bucket, connections) = budgets[key];
            if (connections > 1)
            {
                budgets[key] = (bucket, connections - 1);
            }
            else
            {
                budgets.Remove(key);
            }
        }

        return outlet;
    }

    private TokenBucket Budget(Actor actor)
    {
        lock (gate)
        {
            var key = (actor.Tenant, actor.Person);
            var (bucket, connections) = budgets.GetValueOrDefault(key);
            bucket ??= new TokenBucket(limits.HubSendsPerSecond, limits.HubSendBurst, clock);
            budgets[key] = (bucket, connections + 1);
            return bucket;
        }
    }
}
