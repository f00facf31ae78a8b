using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;
using Negotiation.Gateway.Live;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Cases;

/// <summary>
/// The talks open in this process, and its ear for them. Clients hear <c>TalksChanged(case, version)</c>, <c>TalksPresence(case, Present[])</c>
/// and <c>TalksClosed(case, reason)</c>: that something happened which they may see, never what; that they fetch, and are checked again.
/// </summary>
internal sealed class TalksRooms : ITalksObserver
{
    private readonly ConcurrentDictionary<string, OpenTalks> open = new(StringComparer.Ordinal);
    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly Lazy<ITalksObserver> self;
    private readonly Action<OpenTalks> end;

    public TalksRooms(IGrainFactory grains, TimeProvider clock)
    {
        this.grains = grains;
        this.clock = clock;
        self = new Lazy<ITalksObserver>(() => grains.CreateObjectReference<ITalksObserver>(this));
        end = End;
    }

    public IEnumerable<OpenTalks> All => open.Select(static entry => entry.Value);

    /// <param name="case">A checked id; see <see cref="Names"/>.</param>
    public async Task<TalksJoined> Join(Outlet outlet, string @case)
    {
        var key = new DealKey(outlet.Actor.Tenant, @case);
        var seat = Add(key, outlet);
        try
        {
            var shut = await grains.GetGrain<IDisputeGrain>(key.ToString()).ShutsTalks(outlet.Actor);
            var answer = shut ? TalksWatchAnswer.NotFound : await seat.Talks.Grain.Watch(self.Value, outlet.Actor);
            if (answer.View is null)
            {
                Leave(seat);
                return new TalksJoined(Refusal: Refusals.NotFound);
            }

            seat.Talks.Place(seat, answer);
            TellAttendance(seat.Talks);
            if (outlet.Aborted.IsCancellationRequested)
            {
                Leave(seat);
            }

            return new TalksJoined(@case, answer.View, answer.Present?.People ?? []) { Written = () => seat.Talks.Open(seat, end) };
        }
        catch
        {
            Leave(seat);
            throw;
        }
    }

    public void Leave(Outlet outlet, string @case)
    {
        if (open.TryGetValue(new DealKey(outlet.Actor.Tenant, @case).ToString(), out var talks) && talks.SeatOf(outlet) is { } seat)
        {
            Leave(seat);
        }
    }

    public void LeaveAll(Outlet outlet)
    {
        foreach (var talks in All)
        {
            if (talks.SeatOf(outlet) is { } seat)
            {
                Leave(seat);
            }
        }
    }

    public Task Changed(TalksNotice notice)
    {
        if (open.TryGetValue(notice.Talks, out var talks))
        {
            if (notice.Parts.Count + notice.Left.Count == 0)
            {
                Suspect(talks);
            }

            foreach (var person in notice.Left)
            {
                talks.ShowOut(person, end);
            }

            foreach (var part in notice.Parts)
            {
                talks.Reaches(part.Audience, part.Version);
            }

            if (notice.Left.Count > 0)
            {
                TellAttendance(talks);
            }
        }

        return Task.CompletedTask;
    }

    public Task Present(PresenceNotice notice)
    {
        if (open.TryGetValue(notice.Deal, out var talks))
        {
            talks.Present(notice);
        }

        return Task.CompletedTask;
    }

    /// <summary>Asks anew for everyone who is in: heals a grain that has lost its watchers, finds what was missed, and shows out whose access ended.</summary>
    public async Task Renew(OpenTalks talks)
    {
        foreach (var speaker in talks.Speakers())
        {
            Actor actor = speaker.Outlet.Actor;
            var answer = await talks.Grain.Watch(self.Value, actor);
            if (answer.View is { } view && string.Equals(answer.Audience, speaker.Audience, StringComparison.Ordinal))
            {
                talks.Reaches(answer.Audience, view.Version);
            }
            else
            {
                talks.ShowOut(actor.Person, end);
            }
        }

        TellAttendance(talks, again: true);
    }

    /// <summary>The grain may have restarted without its watchers: renew soon.</summary>
    public void Suspect(OpenTalks talks)
    {
        var soon = clock.GetUtcNow() + Lease.Soon();
        talks.RenewAt = talks.RenewAt < soon ? talks.RenewAt : soon;
    }

    private void Leave(TalksSeat seat)
    {
        seat.Talks.Remove(other => ReferenceEquals(other, seat), end);
        TellAttendance(seat.Talks);
    }

    private TalksSeat Add(DealKey key, Outlet outlet)
    {
        var name = key.ToString();
        while (true)
        {
            var talks = open.GetOrAdd(name, static (_, args) => args.self.New(args.key), (self: this, key));
            var seat = new TalksSeat(talks, outlet);
            if (talks.TryAdd(seat))
            {
                talks.Remove(other => ReferenceEquals(other.Outlet, outlet) && !ReferenceEquals(other, seat), end);
                return seat;
            }

            // Its last seat was left just now; whoever ends it takes it out of the table within the same lock.
            open.TryRemove(KeyValuePair.Create(name, talks));
        }
    }

    private OpenTalks New(DealKey key) => new(key, grains.GetGrain<ITalksGrain>(key.ToString())) { RenewAt = clock.GetUtcNow() + Lease.Next() };

    // Called under the lock of the talks, so that a watch of the next ones of this name is asked for after this.
    private void End(OpenTalks talks)
    {
        open.TryRemove(KeyValuePair.Create(talks.Key.ToString(), talks));
        _ = Quietly(talks.Grain.Unwatch(self.Value));
    }

    private void TellAttendance(OpenTalks talks, bool again = false) =>
        talks.Attendants.Are(talks.People(), people => talks.Grain.Attend(self.Value, people), again);

    // The lease ends by itself if this call is lost.
    private static async Task Quietly(Task call) => await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
