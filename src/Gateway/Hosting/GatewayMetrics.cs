using System.Diagnostics.Metrics;
using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Hosting;

/// <summary>What the gateway counts, on the meter <see cref="Meter"/>. No tag ever names a person, a tenant or a deal.</summary>
internal sealed class GatewayMetrics
{
    public const string Meter = "Negotiation.Gateway";

    private static readonly KeyValuePair<string, object?> Done = new("outcome", "done");
    private static readonly KeyValuePair<string, object?>[] Refused = [.. Enum.GetNames<RefusalReason>()
        .Select(static name => new KeyValuePair<string, object?>("outcome", JsonNamingPolicy.CamelCase.ConvertName(name)))];

    private readonly Meter meter;
    private readonly Counter<long> sends;
    private readonly Counter<long> lagging;
    private readonly Counter<long> stuck;
    private readonly Counter<long> resyncs;

    public GatewayMetrics(IMeterFactory meters)
    {
        meter = meters.Create(Meter);
        sends = meter.CreateCounter<long>("negotiation.gateway.sends", "{command}", "Commands by outcome.");
        lagging = meter.CreateCounter<long>("negotiation.gateway.lagging", "{connection}", "Times a connection did not keep up and lost messages.");
        stuck = meter.CreateCounter<long>("negotiation.gateway.stuck", "{connection}", "Connections ended because nothing could be written to them.");
        resyncs = meter.CreateCounter<long>("negotiation.gateway.resyncs", "{seat}", "Clients told to join again because a change did not reach this process.");
    }

    public void CountRooms(Func<int> count) => meter.CreateObservableGauge("negotiation.gateway.rooms", count, "{room}", "Rooms open in this process.");

    public void CountConnections(Func<int> count) => meter.CreateObservableGauge("negotiation.gateway.connections", count, "{connection}", "Hub connections.");

    public void Sent(RefusalReason? refused) => sends.Add(1, refused is { } reason ? Refused[(int)reason] : Done);

    public void Lagging() => lagging.Add(1);

    public void Stuck() => stuck.Add(1);

    public void Resynced(int seats) => resyncs.Add(seats);
}
