using Microsoft.AspNetCore.SignalR;

namespace Negotiation.Bench.Baseline;

/// <summary>
/// Speaks the room protocol of our own gateway, so that one client drives all servers alike. It keeps nothing: the number
/// of an offer is the number it answers plus one.
/// </summary>
public abstract class RoomHub : Hub
{
    // As long as a real content hash; working one out would be a rule, and a baseline has none.
    private static readonly string Hash = new('a', 64);

    public async Task<JoinAnswer> Join(string room, long since)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        return new JoinAnswer(room, since);
    }

    public abstract Task<SendAnswer> Send(string room, string requestId, MakeOffer command, long? ifMatch);

    protected static Offer Number(MakeOffer command, DateTimeOffset at) => new(
        (command.Answers?.Number ?? 0) + 1,
        Hash,
        "northwind",
        "ada@northwind.example",
        at,
        command.Terms,
        command.Answers?.Number);

    protected async Task<SendAnswer> Broadcast(string room, Offer offer)
    {
        var happened = new EventView(offer.Number, offer.At, offer.Person, "Ada Lindqvist", new OfferMade("offerMade", offer), offer.By);
        await Clients.Group(room).SendAsync("Events", room, new Delta(offer.Number - 1, offer.Number, [happened]));
        return new SendAnswer(offer.Number, offer.Number);
    }
}
