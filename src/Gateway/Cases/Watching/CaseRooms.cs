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
        lock (gate)
        {
            if (rooms.Values.Count(r => r.Seats.ContainsKey(outlet)) >= MaxOfOne)
            {
                return false;
            }

            // Nobody hears of anything until the case has said that they may. What happens until then is in what they fetch after.
            Room(key).Seats.TryAdd(outlet, null);
        }

        try
        {
            var answer = await grains.GetGrain<IDisputeGrain>(key.ToString()).Watch(self.Value, outlet.Actor);
            if (answer.View is not null && !outlet.Aborted.IsCancellationRequested)
            {
                Place(key, outlet, answer.Audiences, answer.View.Version);
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

    public Task Changed(string key, string[] audiences)
    {
        Outlet[] tell;
        Frame frame;
        lock (gate)
        {
            if (!rooms.TryGetValue(key, out var room))
            {
                return Task.CompletedTask;
            }

            tell = [.. room.Seats.Where(s => s.Value is { } mine && (audiences.Length == 0 || mine.Intersect(audiences, StringComparer.Ordinal).Any())).Select(static s => s.Key)];
            frame = room.Notice;
        }

        Array.ForEach(tell, outlet => outlet.Send(frame, null));
        return Task.CompletedTask;
    }

    /// <summary>
    /// Watches anew as each of its people, which finds out who may hear of what now, and tells everybody to look: a notice may have
    /// been lost while the case had forgotten its watchers.
    /// </summary>
    public async Task Renew(CaseRoom room)
    {
        Outlet[] outlets;
        lock (gate)
        {
            outlets = [.. room.Seats.Keys];
        }

        var moved = false;
        foreach (var person in outlets.GroupBy(static o => o.Actor.Person, StringComparer.Ordinal))
        {
            var answer = await grains.GetGrain<IDisputeGrain>(room.Key.ToString()).Watch(self.Value, person.First().Actor);
            foreach (var outlet in person)
            {
                if (answer.View is null)
                {
                    outlet.Send(room.Notice, null);
                    Leave(room.Key, outlet);
                }
                else
                {
                    moved |= Place(room.Key, outlet, answer.Audiences, answer.View.Version);
                }
            }
        }

        if (moved)
        {
            await Changed(room.Key.ToString(), []);
        }
    }

    private CaseRoom Room(DealKey key)
    {
        var name = key.ToString();
        if (!rooms.TryGetValue(name, out var room))
        {
            rooms[name] = room = new CaseRoom(key) { RenewAt = clock.GetUtcNow() + Lease.Next() };
        }

        return room;
    }

    // What a person may hear of, and whether the case is further than it was when they were last asked after.
    private bool Place(DealKey key, Outlet outlet, IReadOnlyList<string>? audiences, long version)
    {
        lock (gate)
        {
            if (!rooms.TryGetValue(key.ToString(), out var room) || !room.Seats.ContainsKey(outlet))
            {
                return false;
            }

            room.Seats[outlet] = audiences;
            var before = room.Seen.GetValueOrDefault(outlet.Actor.Person);
            room.Seen[outlet.Actor.Person] = Math.Max(before, version);
            return version > before;
        }
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
            _ = Quietly(grains.GetGrain<IDisputeGrain>(key.ToString()).Unwatch(self.Value));
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

    /// <summary>Each connection with the audiences its person belongs to besides everyone's; null for whoever hears of nothing.</summary>
    public Dictionary<Outlet, IReadOnlyList<string>?> Seats { get; } = [];

    /// <summary>By person, the version they were last known to see.</summary>
    public Dictionary<string, long> Seen { get; } = new(StringComparer.Ordinal);

    public Frame Notice { get; } = Frame.Of("CaseChanged", DomainJson.Write(new CaseChanged(key.Deal)).Utf8.Span);
}

/// <summary>Something of a case changed: fetch what is yours of it.</summary>
public sealed record CaseChanged(string Id);
