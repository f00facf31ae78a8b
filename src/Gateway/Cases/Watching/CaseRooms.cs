using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Cases;

/// <summary>
/// The cases watched through this process, and its one ear for all of them. A notice says only that a case changed, and only to those
/// who may see what changed: each fetches it as themselves.
/// </summary>
internal sealed class CaseRooms : ICaseObserver
{
    /// <summary>Cases one connection may watch at a time.</summary>
    public const int MaxOfOne = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<string, CaseRoom> rooms = new(StringComparer.Ordinal);
    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly Lazy<ICaseObserver> self;

    public CaseRooms(IGrainFactory grains, TimeProvider clock)
    {
        this.grains = grains;
        this.clock = clock;
        self = new Lazy<ICaseObserver>(() => grains.CreateObjectReference<ICaseObserver>(this));
    }

    /// <summary>Rooms whose watch is to be renewed now. They count as renewed, so that nobody else does it too.</summary>
    public IReadOnlyList<CaseRoom> Due()
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            CaseRoom[] due = [.. rooms.Values.Where(r => r.RenewAt <= now)];
            foreach (var room in due)
            {
                room.RenewAt = now + Lease.Next();
            }

            return due;
        }
    }

    /// <summary>Any case may have lost its watchers: renew them all soon.</summary>
    public void SuspectAll()
    {
        lock (gate)
        {
            var soon = clock.GetUtcNow() + Lease.Within(rooms.Count);
            foreach (var room in rooms.Values)
            {
                room.RenewAt = room.RenewAt < soon ? room.RenewAt : soon;
            }
        }
    }

    /// <returns>False: no such case for this person, or they watch too many.</returns>
    public async Task<bool> Watch(string id, Outlet outlet)
    {
        var key = new DealKey(outlet.Actor.Tenant, id);
        CaseRoom room;
        lock (gate)
        {
            if (rooms.Values.Count(r => r.Seats.ContainsKey(outlet)) >= MaxOfOne)
            {
                return false;
            }

            // Nobody hears of anything until the case has said that they may. What happens until then is in what they fetch after.
            room = Room(key);
            room.Seats.TryAdd(outlet, new CaseSeat(false, 0));
        }

        try
        {
            var answer = await Grain(key).Watch(self.Value, outlet.Actor);
            if (answer.View is not null && !outlet.Aborted.IsCancellationRequested)
            {
                Place(room, [outlet], answer);
                return true;
            }
        }
        catch
        {
            Leave(key, outlet);
            throw;
        }

        Leave(key, outlet);
        return false;
    }

    public void Leave(string id, Outlet outlet) => Leave(new DealKey(outlet.Actor.Tenant, id), outlet);

    public void LeaveAll(Outlet outlet)
    {
        DealKey[] keys;
        lock (gate)
        {
            keys = [.. rooms.Values.Where(r => r.Seats.ContainsKey(outlet)).Select(static r => r.Key)];
        }

        foreach (var key in keys)
        {
            Leave(key, outlet);
        }
    }

    /// <summary>Each person is asked for anew before they are told: whoever has left meanwhile, or sees nothing of the change, hears nothing.</summary>
    public Task Changed(string key, string[] audiences)
    {
        CaseRoom? room;
        lock (gate)
        {
            rooms.TryGetValue(key, out room);
        }

        if (room is not null)
        {
            _ = Quietly(Look(room));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Watches anew as each of the room's people, and tells those for whom the case is further than it was. One look at a time; what
    /// is asked for meanwhile is one more.
    /// </summary>
    public async Task Look(CaseRoom room)
    {
        lock (gate)
        {
            room.Again = true;
            if (room.Looking)
            {
                return;
            }

            room.Looking = true;
        }

        try
        {
            while (Next(room) is { } people)
            {
                foreach (var outlets in people)
                {
                    Place(room, outlets, await Grain(room.Key).Watch(self.Value, outlets[0].Actor));
                }
            }
        }
        catch
        {
            lock (gate)
            {
                room.Looking = false;
                room.RenewAt = clock.GetUtcNow() + Lease.Soon();
            }

            throw;
        }
    }

    private IReadOnlyList<IReadOnlyList<Outlet>>? Next(CaseRoom room)
    {
        lock (gate)
        {
            if (!room.Again)
            {
                room.Looking = false;
                return null;
            }

            room.Again = false;
            return [.. room.Seats.Keys.GroupBy(static o => o.Actor.Person, StringComparer.Ordinal).Select(static g => g.ToArray())];
        }
    }

    private void Place(CaseRoom room, IReadOnlyList<Outlet> outlets, CaseViewAnswer answer)
    {
        foreach (var outlet in outlets)
        {
            bool tell;
            lock (gate)
            {
                if (!room.Seats.TryGetValue(outlet, out var seat))
                {
                    continue;
                }

                // Whoever loses the case hears so once, by finding nothing there.
                tell = seat.Hears && (answer.View is null || answer.View.Version > seat.Version);
                room.Seats[outlet] = new CaseSeat(answer.View is not null && answer.Audiences is not null, Math.Max(seat.Version, answer.View?.Version ?? 0));
            }

            if (tell)
            {
                outlet.Send(room.Notice, null);
            }

            if (answer.View is null)
            {
                Leave(room.Key, outlet);
            }
        }
    }

    private IDisputeGrain Grain(DealKey key) => grains.GetGrain<IDisputeGrain>(key.ToString());

    private CaseRoom Room(DealKey key)
    {
        var name = key.ToString();
        if (!rooms.TryGetValue(name, out var room))
        {
            rooms[name] = room = new CaseRoom(key) { RenewAt = clock.GetUtcNow() + Lease.Next() };
        }

        return room;
    }

    private void Leave(DealKey key, Outlet outlet)
    {
        lock (gate)
        {
            if (!rooms.TryGetValue(key.ToString(), out var room) || !room.Seats.Remove(outlet) || room.Seats.Count > 0)
            {
                return;
            }

            rooms.Remove(key.ToString());

            // Asked for under the lock, so that whoever watches next asks after this.
            _ = Quietly(Grain(key).Unwatch(self.Value));
        }
    }

    // The lease ends by itself if this call is lost.
    private static async Task Quietly(Task call) => await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

/// <summary>One case with the connections that watch it here. Guarded by <see cref="CaseRooms"/>.</summary>
internal sealed class CaseRoom(DealKey key)
{
    public DealKey Key { get; } = key;

    public DateTimeOffset RenewAt { get; set; }

    public Dictionary<Outlet, CaseSeat> Seats { get; } = [];

    public bool Looking { get; set; }

    public bool Again { get; set; }

    public Frame Notice { get; } = Frame.Of("CaseChanged", DomainJson.Write(new CaseChanged(key.Deal)).Utf8.Span);
}

/// <param name="Hears">The case has said that this connection's person may hear of it.</param>
/// <param name="Version">The last one they were told of, or could see when they began.</param>
internal readonly record struct CaseSeat(bool Hears, long Version);

/// <summary>Something of a case changed: fetch what is yours of it.</summary>
public sealed record CaseChanged(string Id);
