using Negotiation.Domain.Deals;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>Brings a client to the present: what the grain still remembers, and before that what the journal holds.</summary>
internal sealed class Joining(Rooms rooms, IDealHistory history)
{
    /// <summary>Events an answer carries at most; older ones are fetched page by page.</summary>
    public const int MaxEvents = 500;

    public async Task<JoinAnswer> Join(Outlet outlet, DealKey deal, long since)
    {
        since = Math.Max(0, since);
        var (seat, answer) = await rooms.Enter(deal, outlet, since);
        if (seat is null)
        {
            return new JoinAnswer(Refusal: Refusals.NotFound);
        }

        try
        {
            var (events, after) = await Fill(deal, answer, since, outlet.Aborted);
            return new JoinAnswer(deal.Deal, seat.Version, after, answer.View, events, after > since, answer.Present?.People ?? [], answer.Party)
            {
                Written = () => rooms.Open(seat),
            };
        }
        catch
        {
            rooms.Leave(seat);
            throw;
        }
        finally
        {
            if (outlet.Aborted.IsCancellationRequested)
            {
                rooms.Leave(seat);
            }
        }
    }

    private async Task<(IReadOnlyList<EventView> Events, long After)> Fill(DealKey deal, WatchAnswer answer, long since, CancellationToken cancel)
    {
        var room = MaxEvents - answer.Events.Count;
        if (room < 0)
        {
            var last = answer.Events.Skip(-room).ToList();
            return (last, last[0].Version - 1);
        }

        if (answer.After <= since)
        {
            return (answer.Events, since);
        }

        // The journal may already hold events the grain's answer has too. One more than fits shows whether anything older is left.
        var newest = await history.Newest(deal, answer.Party, since, MaxEvents + 1, cancel);
        var older = newest.Where(@event => @event.Version <= answer.After).TakeLast(room + 1).ToList();
        return older.Count <= room
            ? ([.. older, .. answer.Events], since)
            : ([.. older.Skip(1), .. answer.Events], older[0].Version);
    }
}
