using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>How long a watcher is kept without renewal, and how often it should renew.</summary>
public static class WatchLease
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(3);
    public static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);
}

/// <summary>Where events go once they are durable in the state they changed. Appending what is already there changes nothing.</summary>
public interface IEventSink
{
    /// <summary>
    /// The storage of this host puts the outbox of a record into the journal in the transaction of the record itself: once a
    /// record is written, nothing of its outbox is left to hand on.
    /// </summary>
    bool GoesWithState { get; }

    /// <summary>Returns when the events and the row behind lists and search are durable. Events of one stream arrive in order.</summary>
    /// <param name="summary">The deal's row; null for a stream that no list shows, which then needs at least one event.</param>
    Task Append(IReadOnlyList<EventRecord> events, DealSummary? summary);
}

/// <summary>The policies of every tenant, in every version a deal may be pinned to. Policies never change once published.</summary>
public interface IPolicyBook
{
    /// <summary>The version in force now; null for an unknown tenant.</summary>
    ValueTask<Policy?> Current(string tenant);

    /// <summary>The version in force now or one that was before; null for any other, such as one that lies ahead or was recalled.</summary>
    ValueTask<Policy?> Begun(string tenant, int version);

    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    ValueTask<Policy> Pinned(string tenant, int version);
}

/// <summary>The documents this host was started with: what a vendor's policy begins from.</summary>
public interface IPolicySeeds
{
    /// <summary>In any order; empty for an unknown tenant.</summary>
    IReadOnlyList<Policy> For(string tenant);
}

/// <summary>What a vendor's channel map begins from, until somebody changes it. Only the demo has one.</summary>
public sealed record ChannelMapSeed(string Tenant, IReadOnlyList<Domain.Channel.Coverage> Coverage);

/// <summary>Who is neutral at a vendor, until somebody changes it. Only the demo has one.</summary>
public sealed record NeutralsSeed(string Tenant, IReadOnlyList<Domain.Disputes.Neutral> People);

/// <summary>Chance, for what nobody may guess.</summary>
public interface IChance
{
    /// <summary>32 lower-case hex digits, other ones each time.</summary>
    string Salt();
}
