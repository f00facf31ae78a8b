using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>One deal and its negotiation. The key is <c>tenant/deal</c>, see <see cref="DealKey"/>.</summary>
[Alias("negotiation.deal")]
public interface IDealGrain : IClaimHolder
{
    /// <summary>Carry out one command, durable before the answer. A repeat of the request id changes nothing and gets the first answer.</summary>
    [Alias("send")]
    Task<DealAnswer> Send(DealRequest request);

    /// <summary>The deal as <paramref name="actor"/> may see it; null when there is no such deal for them.</summary>
    [ReadOnly]
    [Alias("get")]
    Task<ViewAnswer> Get(Actor actor);

    /// <summary>What <paramref name="actor"/> may not promise alone of these terms; null when they speak for no side of the deal or nothing is negotiated.</summary>
    [ReadOnly]
    [Alias("weigh")]
    Task<AuthorityCheck?> Weigh(Actor actor, Terms terms);

    /// <summary>What the command would lead to now, as <see cref="Send"/> would answer it. Changes nothing and keeps nothing.</summary>
    [ReadOnly]
    [Alias("foresee")]
    Task<DealAnswer> Foresee(Actor actor, Command command);

    /// <summary>
    /// Register <paramref name="observer"/> (one per gateway process) for every change of this deal, or renew its lease, and
    /// get what <paramref name="actor"/> missed since version <paramref name="since"/>. The lease ends after
    /// <see cref="WatchLease.Length"/> unless renewed.
    /// </summary>
    [Alias("watch")]
    Task<WatchAnswer> Watch(IDealObserver observer, Actor actor, long since);

    /// <summary>Renew the lease without asking for anything.</summary>
    [Alias("renew")]
    Task Renew(IDealObserver observer);

    [Alias("unwatch")]
    Task Unwatch(IDealObserver observer);

    /// <summary>Say who is present through <paramref name="observer"/>; every observer hears of the people present through all of them.</summary>
    [Alias("attend")]
    Task Attend(IDealObserver observer, Attendance people);

    /// <summary>Act on overdue deadlines and hand on what the outbox still holds. Safe at any time.</summary>
    [Alias("touch")]
    Task Touch();
}

/// <summary>Hears of changes. Calls are one-way: they may be lost when a process dies, never reordered.</summary>
[Alias("negotiation.deal-observer")]
public interface IDealObserver : IGrainObserver
{
    [OneWay]
    [Alias("changed")]
    Task Changed(DealNotice notice);

    [OneWay]
    [Alias("present")]
    Task Present(PresenceNotice notice);
}
