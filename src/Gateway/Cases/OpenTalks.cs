using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <summary>The talks about one case as they are watched through this process. All changes happen under its own lock.</summary>
internal sealed class OpenTalks(DealKey key, ITalksGrain grain)
{
    private readonly Lock gate = new();
    private readonly List<TalksSeat> seats = [];
    private bool ended;

    public DealKey Key { get; } = key;

    public ITalksGrain Grain { get; } = grain;

    /// <summary>When the watch is to be renewed, as the keeper counts time.</summary>
    public DateTimeOffset RenewAt { get; set; }

    /// <summary>Renewals that failed one after the other.</summary>
    public int Failures { get; set; }

    public Attendants Attendants { get; } = new();

    public bool TryAdd(TalksSeat seat)
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

    /// <summary>With the last seat go the talks, and <paramref name="end"/> runs before anyone can enter anew.</summary>
    public void Remove(Func<TalksSeat, bool> which, Action<OpenTalks> end)
    {
        lock (gate)
        {
            seats.RemoveAll(seat => which(seat));
            if (seats.Count == 0 && !ended)
            {
                ended = true;
                end(this);
            }
        }
    }

    public TalksSeat? SeatOf(Outlet outlet)
    {
        lock (gate)
        {
            return seats.Find(seat => ReferenceEquals(seat.Outlet, outlet));
        }
    }

    public void Place(TalksSeat seat, TalksWatchAnswer answer)
    {
        lock (gate)
        {
            seat.Place(answer);
        }
    }

    public void Open(TalksSeat seat, Action<OpenTalks> end)
    {
        lock (gate)
        {
            if (seats.Contains(seat))
            {
                seat.Open();
                if (seat.IsOver)
                {
                    ShowOut(seat.Outlet.Actor.Person, end);
                }
            }
        }
    }

    public void Reaches(string audience, long version)
    {
        lock (gate)
        {
            seats.ForEach(seat => seat.Reaches(audience, version));
        }
    }

    /// <summary>Ends a person's access at once, on every connection of theirs.</summary>
    public void ShowOut(string person, Action<OpenTalks> end)
    {
        lock (gate)
        {
            var theirs = seats.FindAll(seat => string.Equals(seat.Outlet.Actor.Person, person, StringComparison.Ordinal));
            theirs.ForEach(static seat => seat.IsOver = true);
            var gone = theirs.FindAll(static seat => seat.IsOpen);
            gone.ForEach(seat => seat.Outlet.Send(Frame.Of(Frame.Head("TalksClosed", Key.Deal), "\"accessEnded\""u8), null));
            if (gone.Count > 0)
            {
                Remove(gone.Contains, end);
            }
        }
    }

    public void Present(PresenceNotice notice)
    {
        lock (gate)
        {
            var frame = Frame.Of(Frame.Head("TalksPresence", Key.Deal), DomainJson.Write(notice.People).Utf8.Span);
            seats.ForEach(seat => seat.TellPresent(frame));
        }
    }

    public void CatchUp()
    {
        lock (gate)
        {
            seats.ForEach(static seat => seat.Catch());
        }
    }

    /// <summary>One seat of each person, who is asked for when the watch is renewed.</summary>
    public IReadOnlyList<TalksSeat> Speakers()
    {
        lock (gate)
        {
            return [.. seats.Where(static seat => seat.Audience is not null).DistinctBy(static seat => seat.Outlet.Actor.Person, StringComparer.Ordinal)];
        }
    }

    public IReadOnlyList<Present> People()
    {
        lock (gate)
        {
            return seats.Where(static seat => seat.Audience is not null)
                .Select(static seat => seat.Present)
                .DistinctBy(static person => person.Person, StringComparer.Ordinal)
                .OrderBy(static person => person.Person, StringComparer.Ordinal)
                .ToArray();
        }
    }
}
