using Negotiation.Domain.Accounts;
using Negotiation.Domain.Disputes;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>
/// The talks about one case. The key is <c>tenant/case</c>. What is said here is without prejudice: nothing of it goes anywhere but to the
/// people in the talks, except what all of them settled on.
/// </summary>
[Alias("negotiation.talks")]
public interface ITalksGrain : IGrainWithStringKey
{
    /// <summary>What the case says of itself; from the case only. A version that is known already changes nothing.</summary>
    [Alias("brief")]
    Task Brief(CaseBrief brief);

    /// <summary>What the case made of a settlement; the talks tell themselves, in a turn of their own. Again changes nothing.</summary>
    /// <param name="proposal">Number of the proposal that was settled on.</param>
    [Alias("fate")]
    Task Fate(int proposal, SettlementFate fate);

    /// <summary>Carry out one command, durable before the answer. A repeat of the request id changes nothing and gets the first answer.</summary>
    [Alias("send")]
    Task<TalksAnswer> Send(TalksEnvelope request);

    /// <summary>The talks as <paramref name="actor"/> may see them; null when there are none for them.</summary>
    [ReadOnly]
    [Alias("get")]
    Task<TalksViewAnswer> Get(Actor actor);

    /// <summary>Whether <paramref name="actor"/> is in a room, and those of its events after number <paramref name="since"/> that the journal may not have yet.</summary>
    [ReadOnly]
    [Alias("hear")]
    Task<TalksHeard> Hear(Actor actor, string room, long since);

    /// <summary>The calendar file of a meeting.</summary>
    /// <param name="meeting">Id of the proposal of times.</param>
    /// <returns>Null when there is no such meeting for this person, or nothing was booked yet.</returns>
    [ReadOnly]
    [Alias("calendar")]
    Task<string?> Calendar(Actor actor, string meeting);

    /// <summary>
    /// Register <paramref name="observer"/> (one per gateway process) for what <paramref name="actor"/> may see, or renew its lease. The
    /// lease ends after <see cref="WatchLease.Length"/> unless renewed.
    /// </summary>
    [Alias("watch")]
    Task<TalksWatchAnswer> Watch(ITalksObserver observer, Actor actor);

    /// <summary>Renew the lease without asking for anything.</summary>
    [Alias("renew")]
    Task Renew(ITalksObserver observer);

    [Alias("unwatch")]
    Task Unwatch(ITalksObserver observer);

    /// <summary>Say who has the talks open through <paramref name="observer"/>. Nobody ever says which room they look at: that would tell who is in caucus.</summary>
    [Alias("attend")]
    Task Attend(ITalksObserver observer, Attendance people);
}

/// <summary>Hears of changes. Calls are one-way: they may be lost when a process dies, never reordered.</summary>
[Alias("negotiation.talks-observer")]
public interface ITalksObserver : IGrainObserver
{
    [OneWay]
    [Alias("changed")]
    Task Changed(TalksNotice notice);

    [OneWay]
    [Alias("present")]
    Task Present(PresenceNotice notice);
}

/// <summary>What the talks tell the case. The key is <c>tenant/case</c>.</summary>
[Alias("negotiation.case-hears")]
public interface ICaseHears : IGrainWithStringKey
{
    /// <summary>All sides settled. Told until it was heard; the same request id again changes nothing.</summary>
    /// <returns>What the case made of it: it may have ended, or others may decide it, by now.</returns>
    [Alias("settle")]
    Task<SettlementFate> Settle(string requestId, Settled settled);
}
