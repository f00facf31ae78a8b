using System.Text.Json;
using Negotiation.Bench.Baseline;

namespace Negotiation.Bench.NaiveHub;

/// <summary>What one writes first: insert the offer, wait for the commit, tell the room.</summary>
public sealed class StoringHub(OfferStore store) : RoomHub
{
    public override async Task<SendAnswer> Send(string room, string requestId, MakeOffer command, long? ifMatch)
    {
        var offer = Number(command, DateTimeOffset.UtcNow);
        store.Offers.Add(new StoredOffer
        {
            Room = room,
            Number = offer.Number,
            RequestId = requestId,
            Person = offer.Person,
            At = offer.At,
            Terms = JsonSerializer.Serialize(offer.Terms, JsonSerializerOptions.Web),
        });
        await store.SaveChangesAsync();
        return await Broadcast(room, offer);
    }
}
