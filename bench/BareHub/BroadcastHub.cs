using Negotiation.Bench.Baseline;

namespace Negotiation.Bench.BareHub;

/// <summary>The most a SignalR hub can do on this machine: read the offer, number it, send it to the room.</summary>
public sealed class BroadcastHub : RoomHub
{
    public override Task<SendAnswer> Send(string room, string requestId, MakeOffer command, long? ifMatch) =>
        Broadcast(room, Number(command, DateTimeOffset.UtcNow));
}
