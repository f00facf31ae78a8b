using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Who the events are for.</summary>
public readonly record struct Audience
{
    private readonly IReadOnlyList<string>? more;

    private Audience(string? party, bool all, IReadOnlyList<string>? more = null) => (Party, IsAll, this.more) = (party, all, more);

    public string? Party { get; }

    /// <summary>Whoever is meant besides everyone, when it is several.</summary>
    public IReadOnlyList<string> Several => more ?? [];

    /// <summary>A reader of everything, such as an auditor. The default value is nobody in particular: only events for everyone.</summary>
    public bool IsAll { get; }

    public static Audience All { get; } = new(null, true);

    public static Audience Of(string party) => new(party, false);

    public static Audience Of(IReadOnlyList<string> several) => new(null, false, several);
}

/// <param name="More">There are further visible events in the direction of reading.</param>
public sealed record EventPage(IReadOnlyList<EventRecord> Events, bool More);

/// <summary>Reads the events of one deal, or of another stream by its name within the tenant. Whether the caller may see it at all has been decided before.</summary>
public sealed class EventQueries(ReadModelStore store)
{
    public const int MaxTake = 1000;

    /// <summary>The first events after version <paramref name="after"/> that the audience may see, in order.</summary>
    /// <param name="take">1 to 1,000.</param>
    public Task<EventPage> After(string tenant, string deal, Audience audience, long after, int take, CancellationToken cancel = default) =>
        Read($"{tenant}/{deal}", audience, after, take, newest: false, cancel);

    /// <summary>The last events after version <paramref name="after"/> that the audience may see, in order; older ones are left out.</summary>
    /// <param name="take">1 to 1,000.</param>
    public Task<EventPage> Newest(string tenant, string deal, Audience audience, long after, int take, CancellationToken cancel = default) =>
        Read($"{tenant}/{deal}", audience, after, take, newest: true, cancel);

    /// <summary>Events that are for exactly one audience, in order.</summary>
    /// <param name="name">The stream's own part of its name.</param>
    /// <param name="onlyFor">See <see cref="EventRecord.OnlyFor"/>; null: those for everyone.</param>
    /// <param name="skip">How many of them to leave out at the beginning.</param>
    /// <param name="take">1 to 1,000.</param>
    /// <param name="type">Only events of this type; null: all.</param>
    public async Task<IReadOnlyList<EventRecord>> InRoom(
        string tenant, string name, string? onlyFor, long skip, int take, string? type = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, MaxTake);
        await using var context = store.Context();
        var stream = $"{tenant}/{name}";
        var events = context.Events.Where(e => e.Stream == stream && e.OnlyFor == onlyFor);
        if (type is not null)
        {
            events = events.Where(e => e.Type == type);
        }

        var found = await events.OrderBy(e => e.Version).Skip((int)Math.Min(skip, int.MaxValue)).Take(take).ToListAsync(cancel);
        return [.. found.Select(e => e.ToRecord())];
    }

    private async Task<EventPage> Read(string stream, Audience audience, long after, int take, bool newest, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, MaxTake);
        await using var context = store.Context();
        var visible = context.Events.Where(e => e.Stream == stream && e.Version > after);
        if (!audience.IsAll)
        {
            var party = audience.Party;
            var several = audience.Several.ToList();
            visible = several.Count > 0
                ? visible.Where(e => e.OnlyFor == null || several.Contains(e.OnlyFor))
                : party is null
                ? visible.Where(e => e.OnlyFor == null)
                : visible.Where(e => e.OnlyFor == null || e.OnlyFor == party);
        }

        visible = newest ? visible.OrderByDescending(e => e.Version) : visible.OrderBy(e => e.Version);
        var events = await visible.Take(take + 1).ToListAsync(cancel);
        var records = events.Take(take).Select(e => e.ToRecord()).ToList();
        if (newest)
        {
            records.Reverse();
        }

        return new EventPage(records, events.Count > take);
    }
}
