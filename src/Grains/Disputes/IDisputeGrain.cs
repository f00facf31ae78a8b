using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>One case, its open record and nothing of what is said in mediation. The key is <c>tenant/case</c>.</summary>
[Alias("negotiation.dispute")]
public interface IDisputeGrain : ICaseHears
{
    /// <summary>Carry out one command, durable before the answer. A repeat of the request id changes nothing and gets the first answer.</summary>
    [Alias("send")]
    Task<CaseAnswer> Send(CaseEnvelope request);

    /// <summary>Whether a request of this id was carried out, as far as the case remembers; false for everyone who does not see the case.</summary>
    [ReadOnly]
    [Alias("answered")]
    Task<bool> Answered(string requestId, Actor actor);

    /// <summary>The case as <paramref name="actor"/> may see it; null when there is no such case for them.</summary>
    [Alias("get")]
    Task<CaseViewAnswer> Get(Actor actor);

    /// <summary>The talks about this case are not for <paramref name="actor"/>, as the deal and the seats stand now. False where there is no case.</summary>
    [Alias("shuts")]
    Task<bool> ShutsTalks(Actor actor);

    /// <summary>Who could take the seat that is open, with what stands against each; null for everyone but the clerk.</summary>
    [Alias("candidates")]
    Task<CandidateList?> Candidates(Actor actor);

    /// <summary>Let <paramref name="observer"/> (one per gateway process) hear of changes, or renew its lease of <see cref="WatchLease.Length"/>.</summary>
    [Alias("watch")]
    Task<CaseViewAnswer> Watch(ICaseObserver observer, Actor actor);

    [Alias("unwatch")]
    Task Unwatch(ICaseObserver observer);

    /// <summary>Act on overdue deadlines and hand on what the outbox still holds. Safe at any time.</summary>
    [Alias("touch")]
    Task Touch();
}

/// <summary>Hears that a case changed. Calls are one-way: they may be lost when a process dies. What changed is fetched by whoever may see it.</summary>
[Alias("negotiation.case-observer")]
public interface ICaseObserver : IGrainObserver
{
    /// <param name="key">Grain key of the case.</param>
    /// <param name="audiences">Who alone may know, as <see cref="CaseViewAnswer.Audiences"/> names them; empty: everyone of the case.</param>
    [OneWay]
    [Alias("changed")]
    Task Changed(string key, string[] audiences);
}

/// <param name="RequestId">1 to 64 visible ASCII characters, chosen by the caller, the same on every repeat.</param>
/// <param name="IfMatch">When set, the command is carried out only at exactly this version.</param>
[GenerateSerializer, Immutable, Alias("negotiation.case-request")]
public sealed record CaseEnvelope(
    [property: Id(0)] string RequestId,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] CaseCommand Command,
    [property: Id(3)] long? IfMatch = null);

/// <summary>The answer to a command: either <see cref="Refusal"/> is set, or the events <see cref="From"/>..<see cref="Version"/> are durable.</summary>
[GenerateSerializer, Immutable, Alias("negotiation.case-answer")]
public sealed record CaseAnswer([property: Id(0)] long Version, [property: Id(1)] long From = 0, [property: Id(2)] Refusal? Refusal = null);

/// <param name="View">Null: there is no such case for this person.</param>
/// <param name="Audiences">Values of <see cref="EventRecord.OnlyFor"/> whose events the person may read besides those for all; null: no events at all.</param>
[GenerateSerializer, Immutable, Alias("negotiation.case-view")]
public sealed record CaseViewAnswer([property: Id(0)] CaseView? View = null, [property: Id(1)] IReadOnlyList<string>? Audiences = null);

[GenerateSerializer, Immutable, Alias("negotiation.case-candidates")]
public sealed record CandidateList([property: Id(0)] SeatKind Kind, [property: Id(1)] IReadOnlyList<Candidate> Candidates);

/// <summary>What is stored of a case.</summary>
public sealed record CaseRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public CaseState Case { get; init; } = CaseState.Nothing;

    /// <summary>Hash of the last event.</summary>
    public string Head { get; init; } = Chain.Start;

    /// <summary>Events that may be missing in the journal, oldest first.</summary>
    public IReadOnlyList<EventRecord> Outbox { get; init; } = [];

    /// <summary>Version of which the deal, the talks and the lists have heard.</summary>
    public long Told { get; init; }

    /// <summary>Instant the reminder is set to; null when it is not.</summary>
    public DateTimeOffset? Reminder { get; init; }
}

/// <summary>The rows behind lists of cases.</summary>
public interface ICaseViews
{
    /// <summary>A newer row is let be.</summary>
    Task Put(CaseSummary summary);
}
