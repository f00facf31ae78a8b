using Negotiation.Domain.Mediation;

namespace Negotiation.Grains;

/// <summary>
/// The gateways that watch the talks. Each is told only of audiences to whom something happened: what goes on in one side's caucus makes
/// no call, no number and no beat that anybody else's screen could show.
/// </summary>
internal sealed class TalksWatchers(string talks)
{
    private readonly WatchList<ITalksObserver> watchers = new();

    public PresenceNotice Present => new(talks, watchers.People);

    public void Renew(ITalksObserver observer, DateTimeOffset now, string? audience = null) => watchers.Renew(observer, now, audience);

    public void Remove(ITalksObserver observer)
    {
        if (watchers.Remove(observer))
        {
            TellPresence();
        }
    }

    public void Attend(ITalksObserver observer, IReadOnlyList<Present> people)
    {
        if (watchers.Attend(observer, people))
        {
            TellPresence();
        }
    }

    public void Tell(TalksState before, TalksState after, DateTimeOffset now)
    {
        watchers.Expire(now);
        string[] left = [.. People(before).Except(People(after), StringComparer.Ordinal).Select(static key => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
        foreach (var (observer, audiences) in watchers.Each())
        {
            TalksPart[] parts = [.. audiences.Select(audience => Part(before, after, audience)).OfType<TalksPart>()];
            if (parts.Length + left.Length > 0)
            {
                _ = observer.Changed(new TalksNotice(talks, parts, left));
            }
        }
    }

    /// <summary>This activation ends and forgets everybody: who wants to hear on has to watch anew. An empty notice says so.</summary>
    public void TellToRenew()
    {
        foreach (var observer in watchers.Observers)
        {
            _ = observer.Changed(new TalksNotice(talks, [], []));
        }
    }

    private static TalksPart? Part(TalksState before, TalksState after, string audience)
    {
        if (TalksAudience.Stand(after, audience) is not { } viewer)
        {
            return null;
        }

        var version = TalksAudience.LastVisible(after, viewer);
        return TalksAudience.Stand(before, audience) is not null && TalksAudience.LastVisible(before, viewer) == version ? null : new TalksPart(audience, version);
    }

    // Who is in the talks, as what: somebody who changes sides leaves first.
    private static IEnumerable<string> People(TalksState state)
    {
        if (state.Brief is not { } brief)
        {
            return [];
        }

        var mediator = brief.Mediator?.Person;
        return brief.Sides
            .SelectMany(static side => side.Members.Select(member => (Seat: $"side:{side.Id}", member.Person)))
            .Where(seat => !string.Equals(seat.Person, mediator, StringComparison.Ordinal))
            .Append(("mediator:", mediator ?? ""))
            .Where(seat => seat.Item2.Length > 0 && !brief.Barred.Contains(seat.Item2, StringComparer.Ordinal))
            .Select(static seat => $"{seat.Item1} {seat.Item2}");
    }

    private void TellPresence()
    {
        var present = Present;
        foreach (var observer in watchers.Observers)
        {
            _ = observer.Present(present);
        }
    }
}
