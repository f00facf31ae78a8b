using System.Collections.Concurrent;
using Negotiation.Gateway.Hosting;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Live;

/// <summary>The rooms open in this process, and its one ear: every deal watched from here reports to this object.</summary>
internal sealed class Rooms : IDealObserver, ILiveRooms
{
    private readonly ConcurrentDictionary<string, Room> rooms = new(StringComparer.Ordinal);
    private readonly IGrainFactory grains;
    private readonly GatewayMetrics metrics;
    private readonly TimeProvider clock;
    private readonly Lazy<IDealObserver> self;
    private readonly Action<Room> end;

    /// <summary>Whether anybody is in a room of this process.</summary>
    public bool Any => !rooms.IsEmpty;

    public Rooms(IGrainFactory grains, GatewayMetrics metrics, TimeProvider clock)
    {
        this.grains = grains;
        this.metrics = metrics;
        this.clock = clock;
        self = new Lazy<IDealObserver>(() => grains.CreateObjectReference<IDealObserver>(this));
        end = End;
        metrics.CountRooms(() => rooms.Count);
    }

    /// <summary>What a deal knows this process by.</summary>
    public IDealObserver Reference => self.Value;

    public IEnumerable<Room> All => rooms.Select(static entry => entry.Value);

    public IDealGrain Grain(DealKey key) => grains.GetGrain<IDealGrain>(key.ToString());

    /// <summary>Watches the deal from now on. The seat stays closed, keeping what happens, until <see cref="Open"/>.</summary>
    /// <returns>No seat when there is no such deal for this person.</returns>
    public async Task<(Seat? Seat, WatchAnswer Answer)> Enter(DealKey key, Outlet outlet, long since)
    {
        var seat = Add(key, outlet);
        try
        {
            var answer = await seat.Room.Grain.Watch(self.Value, outlet.Actor, since);
            if (answer.View is not null)
            {
                seat.Place(answer, answer.View.Version);
                return (seat, answer);
            }
        }
        catch
        {
            Leave(seat);
            throw;
        }

        Leave(seat);
        return (null, WatchAnswer.NotFound);
    }

    public void Open(Seat seat)
    {
        seat.Room.Open(seat, end);
        TellAttendance(seat.Room);
    }

    public void Leave(Seat seat)
    {
        seat.Room.Remove(seat, end);
        TellAttendance(seat.Room);
    }

    public void LeaveAll(Outlet outlet)
    {
        foreach (var seat in outlet.Seats())
        {
            Leave(seat);
        }
    }

    public Task Changed(DealNotice notice)
    {
        if (rooms.TryGetValue(notice.Deal, out var room))
        {
            if (notice.Parts.Count + notice.Left.Count == 0)
            {
                Suspect(room);
                return Task.CompletedTask;
            }

            room.Changed(notice, end);
            if (notice.Left.Count > 0)
            {
                TellAttendance(room);
            }
        }

        return Task.CompletedTask;
    }

    public Task Present(PresenceNotice notice)
    {
        if (rooms.TryGetValue(notice.Deal, out var room))
        {
            room.Present(notice);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Renews the watch by asking for each audience as one of its people: that heals a grain that has lost its watchers, finds
    /// what was missed meanwhile, and shows out a person whose end of access was.
    /// </summary>
    public async Task Renew(Room room)
    {
        var asked = new HashSet<Seat>();
        while (room.Speakers().FirstOrDefault(seat => !asked.Contains(seat)) is { } speaker)
        {
            asked.Add(speaker);
            var answer = await room.Grain.Watch(self.Value, speaker.Actor, speaker.Version);
            if (answer.View is { } view)
            {
                metrics.Resynced(room.CatchUp(speaker.Audience, view.Version));
            }
            else
            {
                room.ShowOut(speaker.Actor.Person, end);
            }
        }

        TellAttendance(room, again: true);
    }

    /// <summary>A call failed, so the grain may have restarted without its watchers: renew soon.</summary>
    public void Suspect(Room room) => room.RenewAt = Min(room.RenewAt, clock.GetUtcNow() + Lease.Soon());

    /// <summary>Any deal may have lost its watchers: renew them all soon, not all at once.</summary>
    public void SuspectAll()
    {
        var now = clock.GetUtcNow();
        foreach (var room in All)
        {
            room.RenewAt = Min(room.RenewAt, now + Lease.Within(rooms.Count));
        }
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private Seat Add(DealKey key, Outlet outlet)
    {
        var name = key.ToString();
        while (true)
        {
            var room = rooms.GetOrAdd(name, static (_, args) => args.self.New(args.key), (self: this, key));
            var seat = new Seat(room, outlet);
            if (room.TryAdd(seat))
            {
                if (outlet.Take(seat) is { } former)
                {
                    room.Remove(former, end);
                }

                return seat;
            }

            // Its last seat was left just now; whoever ends it takes it out of the table within the same lock.
            rooms.TryRemove(KeyValuePair.Create(name, room));
        }
    }

    private Room New(DealKey key) => new(key, Grain(key)) { RenewAt = clock.GetUtcNow() + Lease.Next() };

    // Called under the room's lock, so that a watch of the next room of this name is asked for after this.
    private void End(Room room)
    {
        rooms.TryRemove(KeyValuePair.Create(room.Key.ToString(), room));
        _ = Quietly(room.Grain.Unwatch(self.Value));
    }

    private void TellAttendance(Room room, bool again = false)
    {
        if (!room.HasEnded)
        {
            room.Attendants.Are(room.People(), people => room.Grain.Attend(self.Value, people), again);
        }
    }

    // The lease ends by itself if this call is lost.
    private static async Task Quietly(Task call) => await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
