namespace Negotiation.Grains;

/// <summary>The gateways that watch a room, each with its lease, the audiences behind it and the people present through it.</summary>
public sealed class WatchList<TObserver>
    where TObserver : notnull
{
    private readonly Dictionary<TObserver, Watcher> watchers = [];

    public bool Any => watchers.Count > 0;

    public IReadOnlyCollection<TObserver> Observers => watchers.Keys;

    /// <summary>Everyone present, once each.</summary>
    public IReadOnlyList<Present> People =>
        watchers.Values.SelectMany(w => w.People).DistinctBy(p => p.Person, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();

    public void Renew(TObserver observer, DateTimeOffset now, string? audience = null)
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

    /// <returns>Whether somebody was present through it.</returns>
    public bool Remove(TObserver observer) => watchers.Remove(observer, out var gone) && gone.People.Count > 0;

    /// <returns>Whether it is watching.</returns>
    public bool Attend(TObserver observer, IReadOnlyList<Present> people)
    {
        if (!watchers.TryGetValue(observer, out var watcher))
        {
            return false;
        }

        watcher.People = people;
        return true;
    }

    public IEnumerable<(TObserver Observer, IReadOnlyCollection<string> Audiences)> Each() =>
        watchers.Select(static entry => (entry.Key, (IReadOnlyCollection<string>)entry.Value.Audiences));

    public void Expire(DateTimeOffset now)
    {
        List<TObserver>? gone = null;
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
