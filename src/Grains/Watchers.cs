using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>The gateways that watch a deal, and what each is told.</summary>
public sealed class Watchers(string deal)
{
    private readonly WatchList<IDealObserver> watchers = new();

    public bool Any => watchers.Any;

    public PresenceNotice Present => new(deal, watchers.People);

    public void Renew(IDealObserver observer, DateTimeOffset now, string? audience = null) => watchers.Renew(observer, now, audience);

    public void Remove(IDealObserver observer)
    {
        if (watchers.Remove(observer))
        {
            TellPresence();
        }
    }

    public void Attend(IDealObserver observer, IReadOnlyList<Present> people)
    {
        if (watchers.Attend(observer, people))
        {
            TellPresence();
        }
    }

    /// <summary>Tell every watcher what happened, in one message each, worked out once per audience.</summary>
    public void Tell(DealState before, DealState after, IReadOnlyList<EventRecord> events, DateTimeOffset now)
    {
        watchers.Expire(now);
        if (!watchers.Any)
        {
            return;
        }

        var parts = new Dictionary<string, NoticePart>(StringComparer.Ordinal);
        IReadOnlyList<string> left = [.. Changes.Left(events), .. Holding.NoLongerAsked(before, after)];
        var changes = new Changes(before, after, events, now);
        foreach (var (observer, audiences) in watchers.Each())
        {
            var mine = new List<NoticePart>(audiences.Count);
            foreach (var audience in audiences)
            {
                if (!parts.TryGetValue(audience, out var part))
                {
                    if (changes.For(audience) is not { } made)
                    {
                        continue;
                    }

                    parts[audience] = part = made;
                }

                mine.Add(part);
            }

            if (mine.Count > 0 || left.Count > 0)
            {
                _ = observer.Changed(new DealNotice(deal, mine, left));
            }
        }
    }

    /// <summary>This activation ends and forgets everybody: who wants to hear on has to watch anew. An empty notice says so.</summary>
    public void TellToRenew()
    {
        foreach (var observer in watchers.Observers)
        {
            _ = observer.Changed(new DealNotice(deal, [], []));
        }
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
