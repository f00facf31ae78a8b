using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>The gateways that watch a deal, each with its lease, the audiences behind it and the people present through it.</summary>
public sealed class Watchers(string deal)
{
    private readonly Dictionary<IDealObserver, Watcher> watchers = [];

    public bool Any => watchers.Count > 0;

    public PresenceNotice Present => new(
        deal,
        watchers.Values.SelectMany(w => w.People).DistinctBy(p => p.Person, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal).ToArray());

    public void Renew(IDealObserver observer, DateTimeOffset now, string? audience = null)
    {
        if (!watchers.TryGetValue(observer, out var watcher))
        {
            watchers[observer] = watcher = new Watcher();
        }

        watcher.Until = now + WatchLease.Length;
        if (audience is not null)
        {
            watcher.Audiences.Add(audience);
        }
    }

    public void Remove(IDealObserver observer)
    {
        if (watchers.Remove(observer, out var gone) && gone.People.Count > 0)
        {
            TellPresence();
        }
    }

    public void Attend(IDealObserver observer, IReadOnlyList<Present> people)
    {
        if (watchers.TryGetValue(observer, out var watcher))
        {
            watcher.People = people;
            TellPresence();
        }
    }

    /// <summary>Tell every watcher what happened, in one message each, worked out once per audience.</summary>
    public void Tell(DealState before, DealState after, IReadOnlyList<EventRecord> events, DateTimeOffset now)
    {
        Expire(now);
        if (watchers.Count == 0)
        {
            return;
        }

        var parts = new Dictionary<string, NoticePart>(StringComparer.Ordinal);
        IReadOnlyList<string> left = [.. Changes.Left(events), .. Holding.NoLongerAsked(before, after)];
        var changes = new Changes(before, after, events, now);
        foreach (var (observer, watcher) in watchers)
        {
            var mine = new List<NoticePart>(watcher.Audiences.Count);
            foreach (var audience in watcher.Audiences)
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
        foreach (var observer in watchers.Keys)
        {
            _ = observer.Changed(new DealNotice(deal, [], []));
        }
    }

    private void TellPresence()
    {
        var present = Present;
        foreach (var observer in watchers.Keys)
        {
            _ = observer.Present(present);
        }
    }

    private void Expire(DateTimeOffset now)
    {
        List<IDealObserver>? gone = null;
        foreach (var (observer, watcher) in watchers)
        {
            if (watcher.Until <= now)
            {
                (gone ??= []).Add(observer);
            }
        }

        gone?.ForEach(o => watchers.Remove(o));
    }

    private sealed class Watcher
    {
        public DateTimeOffset Until { get; set; }

        public HashSet<string> Audiences { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<Present> People { get; set; } = [];
    }
}
