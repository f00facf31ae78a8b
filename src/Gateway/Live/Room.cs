using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>
/// One deal as it is watched through this process: who sits in it and what goes to whom. All changes happen under its own lock,
/// which also keeps the order of messages; within it only connections' outlets are locked.
/// </summary>
internal sealed class Room(DealKey key, IDealGrain grain)
{
    private readonly Lock gate = new();
    private readonly List<Seat> seats = [];
    private readonly byte[] events = Frame.Head("Events", key.Deal);
    private bool ended;

    public DealKey Key { get; } = key;

    public string Id => Key.Deal;

    public IDealGrain Grain { get; } = grain;

    /// <summary>Tells a client to join again from its own version. Made when needed: most rooms never do, and thousands stand open.</summary>
    public Frame Resync => Frame.Of(Frame.Head("Resync", Id), []);

    /// <summary>When the watch is to be renewed, as the keeper counts time.</summary>
    public DateTimeOffset RenewAt { get; set; }

    /// <summary>Renewals that failed one after the other.</summary>
    public int Failures { get; set; }

    public bool HasEnded
    {
        get
        {
            lock (gate)
            {
                return ended;
            }
        }
    }

    public Attendants Attendants { get; } = new();

    /// <summary>False when the last seat has just been left: this object is done with and the caller takes a new one.</summary>
    public bool TryAdd(Seat seat)
    {
        lock (gate)
        {
            if (!ended)
            {
                seats.Add(seat);
            }

            return !ended;
        }
    }

    /// <summary>Takes the seat away; with the last one goes the room, and <paramref name="end"/> runs before anyone can enter anew.</summary>
    public void Remove(Seat seat, Action<Room> end)
    {
        List<TaskCompletionSource>? done = null;
        lock (gate)
        {
            seats.Remove(seat);
            seat.Outlet.Forget(seat);
            seat.Answer(ref done, all: true);
            if (seats.Count == 0 && !ended)
            {
                ended = true;
                end(this);
            }
        }

        // Under the lock when the room itself shows someone out; nobody's answer may run there.
        Complete(done, inline: false);
    }

    /// <summary>
    /// Completes when the seat's client has been sent <paramref name="version"/>. An act's answer waits for it, so that it leaves
    /// right behind the event of the act. Where a connection has not kept up, the answer may still come first.
    /// </summary>
    public Task Heard(Seat seat, long version)
    {
        lock (gate)
        {
            return !seat.IsOpen || seat.Version >= version || !seats.Contains(seat) ? Task.CompletedTask : seat.Reaching(version);
        }
    }

    /// <summary>Lets go of everyone who waited already the last time this was called.</summary>
    /// <returns>Whether there was anyone: what they wait for does not come, so the watch may be lost.</returns>
    public bool GiveUpWaiting()
    {
        List<TaskCompletionSource>? done = null;
        lock (gate)
        {
            foreach (var seat in seats)
            {
                seat.GiveUp(ref done);
            }
        }

        Complete(done, inline: false);
        return done is not null;
    }

    public void Open(Seat seat, Action<Room> end)
    {
        lock (gate)
        {
            if (!seats.Contains(seat))
            {
                return;
            }

            foreach (var notice in seat.Open())
            {
                if (Audience.IsOfMembers(seat.Audience) && notice.Left.Contains(seat.Actor.Person, StringComparer.Ordinal))
                {
                    ShowOut(seat.Actor.Person, end);
                    return;
                }

                if (notice.Parts.FirstOrDefault(part => IsFor(seat, part)) is { } visible)
                {
                    Deliver([seat], visible);
                }
            }

            if (seat.Overflowed)
            {
                seat.Outlet.Resync(seat);
            }

            if (seat.KeptPresence is { } people)
            {
                seat.KeptPresence = null;
                seat.Outlet.Send(Frame.Of(Frame.Head("Presence", Id), DomainJson.Write(people.People).Utf8.Span), seat);
            }
        }
    }

    /// <summary>Brings a change to everyone who may see it, and shows out those whose access it ended.</summary>
    public void Changed(DealNotice notice, Action<Room> end)
    {
        List<TaskCompletionSource>? done = null;
        lock (gate)
        {
            foreach (var left in notice.Left)
            {
                ShowOut(left, end, static seat => Audience.IsOfMembers(seat.Audience));
            }

            foreach (var part in notice.Parts)
            {
                Deliver(seats, part);
            }

            foreach (var seat in seats)
            {
                if (!seat.IsOpen)
                {
                    seat.Keep(notice);
                }

                seat.Answer(ref done);
            }
        }

        Complete(done, inline: true);
    }

    public void Present(PresenceNotice notice)
    {
        lock (gate)
        {
            var frame = Frame.Of(Frame.Head("Presence", Id), DomainJson.Write(notice.People).Utf8.Span);
            foreach (var seat in seats)
            {
                if (seat.IsOpen)
                {
                    seat.Outlet.Send(frame, seat);
                }
                else
                {
                    seat.KeptPresence = notice;
                }
            }
        }
    }

    /// <summary>Ends a person's access at once, on every connection of theirs, or on those of <paramref name="which"/>.</summary>
    public void ShowOut(string person, Action<Room> end, Func<Seat, bool>? which = null)
    {
        lock (gate)
        {
            for (var i = seats.Count - 1; i >= 0; i--)
            {
                var seat = seats[i];
                if (seat.IsOpen && string.Equals(seat.Actor.Person, person, StringComparison.Ordinal) && which?.Invoke(seat) != false)
                {
                    seat.Outlet.Send(Frame.Of(Frame.Head("Closed", Id), "\"accessEnded\""u8), null);
                    Remove(seat, end);
                }
            }
        }
    }

    /// <summary>One seat of each audience, which stands for all of it when the watch is renewed.</summary>
    public IReadOnlyList<Seat> Speakers()
    {
        lock (gate)
        {
            return [.. seats.Where(static seat => seat.IsOpen).DistinctBy(static seat => seat.Audience, StringComparer.Ordinal)];
        }
    }

    /// <summary>A renewal showed that an audience stands at <paramref name="version"/>: who of it has heard of less has missed something.</summary>
    /// <returns>How many were told to join again.</returns>
    public int CatchUp(string audience, long version)
    {
        lock (gate)
        {
            var behind = seats.FindAll(seat => seat.IsOpen && seat.Version < version && string.Equals(seat.Audience, audience, StringComparison.Ordinal));
            behind.ForEach(static seat => seat.Outlet.Resync(seat));
            return behind.Count;
        }
    }

    public IReadOnlyList<Present> People()
    {
        lock (gate)
        {
            return seats.Where(static seat => seat.IsOpen)
                .DistinctBy(static seat => seat.Actor.Person, StringComparer.Ordinal)
                .Select(static seat => new Present(seat.Actor.Person, seat.Actor.Name, seat.Party))
                .OrderBy(static present => present.Person, StringComparer.Ordinal)
                .ToArray();
        }
    }

    private static bool IsFor(Seat seat, NoticePart part) => string.Equals(seat.Audience, part.Audience, StringComparison.Ordinal);

    private void Deliver(List<Seat> audience, NoticePart part)
    {
        Frame? frame = null;
        var copied = true;
        foreach (var seat in audience)
        {
            if (seat.IsOpen && IsFor(seat, part) && part.Version > seat.Version)
            {
                frame ??= Frame.Of(events, part);
                seat.Version = part.Version;
                copied &= seat.Outlet.Send(frame, seat);
            }
        }

        if (copied)
        {
            frame?.Release();
        }
    }

    private static void Complete(List<TaskCompletionSource>? done, bool inline)
    {
        foreach (var wait in done ?? [])
        {
            if (inline)
            {
                wait.TrySetResult();
            }
            else
            {
                ThreadPool.UnsafeQueueUserWorkItem(static wait => wait.TrySetResult(), wait, preferLocal: false);
            }
        }
    }
}
