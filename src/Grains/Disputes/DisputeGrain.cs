using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// One case: load, decide, write once, then tell. Every rule is in the domain. The reminder is set before the write, the write comes
/// before the answer, and journal, lists, deal and talks hear of it after.
/// </summary>
public sealed partial class DisputeGrain(
    [PersistentState("case")] IPersistentState<CaseRecord> storage,
    IEventSink sink,
    ICaseViews views,
    IPolicyBook policies,
    TimeProvider time,
    IChance chance,
    ILogger<DisputeGrain> logger) : Grain, IDisputeGrain, IRemindable
{
    private readonly Tail tail = new();
    private readonly WatchList<ICaseObserver> watchers = new();
    private DealKey key;
    private JournalFeed feed = null!;
    private Alarm alarm = null!;
    private CaseTelling telling = null!;
    private CaseNeighbours neighbours = null!;
    private Policy? pinned;
    private bool writing;
    private CaseRecord durable = new();

    private CaseState Case => storage.State.Case;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = DealKey.Parse(this.GetPrimaryKeyString());
        feed = new JournalFeed(this, CaseLedger.Stream(key.Tenant, key.Deal), tail, sink, static () => null, Handed, Touch, logger);
        alarm = new Alarm(this, Elapse, time);
        neighbours = new CaseNeighbours(GrainFactory, key.Tenant, chance);
        telling = new CaseTelling(this, key, GrainFactory, views, () => durable, () => pinned!, Touch, logger);
        tail.Load(storage.State.Outbox, Case.Version);
        durable = storage.State;
        if (!Case.Exists)
        {
            return;
        }

        pinned = await policies.Pinned(key.Tenant, Case.Policy);
        feed.Go();
        await alarm.Heal(storage.State.Reminder, Next(Case));
        telling.Go();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await feed.Draining.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public async Task<CaseAnswer> Send(CaseEnvelope request)
    {
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return Refused(RefusalReason.Malformed, broken);
        }

        // Whoever is nothing here learns nothing by what they send. Who has just stepped down may repeat that, and gets the first answer.
        if ((pinned ?? (request.Command is OpenCase ? await policies.Current(key.Tenant) : null)) is not { } policy
            || (Case.Exists && request.Command is not (Recuse or AnswerInvitation) && !MayBe(request.Actor, policy)))
        {
            return Refused(RefusalReason.NotFound);
        }

        if (tail.IsFull)
        {
            feed.Go();
            return Refused(RefusalReason.Busy, new BrokenRule("busy", "", "Too much is waiting to be recorded. Try again in a moment."));
        }

        var inputs = await neighbours.For(request, Case, policy);
        await Follow(request.Actor, policy);
        var outcome = CaseHandling.Handle(Case, new CaseRequest(key.Deal, request.RequestId, request.Actor, request.Command, request.IfMatch), time.GetUtcNow(), policy, inputs);
        await Record(outcome.State, outcome.Facts, policy);
        return new CaseAnswer(outcome.To, outcome.From, outcome.Refusal);
    }

    public async Task<SettlementFate> Settle(string requestId, Settled settled)
    {
        // Talks without a case have nobody who could say otherwise.
        if (pinned is null)
        {
            return SettlementFate.Taken;
        }

        var request = new CaseRequest(key.Deal, requestId, Actor.System(key.Tenant), new SettleCase(settled));
        var outcome = CaseHandling.Handle(Case, request, time.GetUtcNow(), pinned);
        await Record(outcome.State, outcome.Facts, pinned);
        return CaseBriefs.FateOf(outcome.State, settled);
    }

    public Task<bool> Answered(string requestId, Actor actor) =>
        Task.FromResult(pinned is not null && CaseViewer.Of(Case, actor, pinned.DirectSales.Id) is not null && Case.Answered.Find(requestId, "") is not null);

    public async Task<CaseViewAnswer> Get(Actor actor)
    {
        if (await Now(actor) is not { } viewer)
        {
            return new CaseViewAnswer();
        }

        var nobody = await neighbours.NobodyDecides(Case, pinned!, time.GetUtcNow());
        return new CaseViewAnswer(CaseViews.For(Case, viewer, pinned!, time.GetUtcNow(), nobody), CaseViews.Audiences(Case, viewer));
    }

    public async Task<bool> ShutsTalks(Actor actor) => pinned is not null && !(await Now(actor) is { } viewer && CaseViews.MayTalk(Case, viewer));

    public async Task<CandidateList?> Candidates(Actor actor)
    {
        if (pinned is null || CaseViewer.Of(Case, actor, pinned.DirectSales.Id) is not { IsClerk: true } || SeatOpenings.KindOf(Case) is not { } kind)
        {
            return null;
        }

        return new CandidateList(kind, SeatOpenings.Candidates(Case, kind, await neighbours.Roster(kind, pinned), pinned, time.GetUtcNow()));
    }

    public async Task<CaseViewAnswer> Watch(ICaseObserver observer, Actor actor)
    {
        var answer = await Get(actor);
        if (answer.View is not null)
        {
            watchers.Renew(observer, time.GetUtcNow());
        }

        return answer;
    }

    public Task Unwatch(ICaseObserver observer)
    {
        watchers.Remove(observer);
        return Task.CompletedTask;
    }

    public async Task Touch()
    {
        await Elapse();
        telling.Go();
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Touch();
        await alarm.AfterTick(Next(Case));
    }

    // While somebody has not heard, or a seat waits to be filled, the reminder keeps coming.
    private DateTimeOffset? Next(CaseState state) =>
        state.Exists && (Math.Max(telling.Told, storage.State.Told) < state.Version || SeatOpenings.ToFill(state) is not null) ? time.GetUtcNow() + Alarm.Again : CaseDeadlines.Next(state);

    private async Task Elapse()
    {
        feed.Go();
        if (pinned is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var (state, facts) = CaseHandling.Elapse(Case, now, pinned);
        if (SeatOpenings.ToFill(state) is { } kind)
        {
            var inputs = new CaseInputs(Roster: await neighbours.Roster(kind, pinned));
            var request = new CaseRequest(key.Deal, $"fill {state.Version}", Actor.System(key.Tenant), new FillSeats(kind));
            var outcome = CaseHandling.Handle(state, request, now, pinned, inputs);
            (state, facts) = (outcome.State, [.. facts, .. outcome.Facts]);
        }

        await Record(state, facts, pinned);
        alarm.Arm(CaseDeadlines.Next(Case));
    }

    // Somebody of a side's organisation may have joined the deal since.
    private bool MayBe(Actor actor, Policy policy) =>
        CaseViewer.Of(Case, actor, policy.DirectSales.Id) is not null
        || (string.Equals(actor.Tenant, key.Tenant, StringComparison.Ordinal) && Case.Sides.Any(s => string.Equals(s.Id, actor.Organisation, StringComparison.Ordinal)));

    // Who somebody is in the case once it has heard who speaks for its sides; null: there is no such case for them.
    private async Task<CaseViewer?> Now(Actor actor)
    {
        if (pinned is null || !MayBe(actor, pinned))
        {
            return null;
        }

        await Follow(actor, pinned);
        return CaseViewer.Of(Case, actor, pinned.DirectSales.Id);
    }

    // Who speaks for a side is the deal's to say, now: whoever left it sees nothing any more.
    private async Task Follow(Actor actor, Policy policy)
    {
        if (!Case.Exists || actor.Is(Role.System) || await neighbours.Deal(Case.Subject!.Deal, Actor.System(key.Tenant)) is not { } deal)
        {
            return;
        }

        var request = new CaseRequest(key.Deal, $"sides {Case.Version}", Actor.System(key.Tenant), new FollowSides(CaseSide.Of(deal)));
        var outcome = CaseHandling.Handle(Case, request, time.GetUtcNow(), policy);
        await Record(outcome.State, outcome.Facts, policy);
    }

    private async Task Record(CaseState next, IReadOnlyList<CaseFact> facts, Policy policy)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (before, now) = (storage.State, time.GetUtcNow());
        var head = before.Head;
        var records = new EventRecord[facts.Count];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = CaseLedger.Write(facts[i], key.Deal, head);
            head = records[i].Hash;
        }

        try
        {
            // Before the write: a reminder without a deadline does nothing, a deadline without a reminder might never fire.
            var soon = now + Alarm.Again;
            var deadline = CaseDeadlines.Next(next) is { } due && due < soon ? due : soon;
            storage.State = before with
            {
                Case = next,
                Head = head,
                Told = telling.Told,
                Outbox = [.. tail.Outbox(), .. records],
                Reminder = await alarm.Remind(before.Reminder, deadline),
            };
            writing = true;
            await storage.WriteStateAsync();
        }
        catch (Exception fault)
        {
            // Written or not is unknown: the caller repeats with the same id, and the next activation reads what is true.
            storage.State = before;
            DeactivateOnIdle();
            LogWriteFailed(fault, key.ToString());
            throw;
        }
        finally
        {
            writing = false;
        }

        durable = storage.State;
        pinned = policy;
        tail.Add(records);
        if (sink.GoesWithState)
        {
            Handed(next.Version);
        }

        alarm.Arm(CaseDeadlines.Next(next));
        Notify(records, now);
        feed.Go();
        telling.Go();
    }

    private void Notify(IReadOnlyList<EventRecord> records, DateTimeOffset now)
    {
        watchers.Expire(now);
        string[] audiences = records.Any(static r => r.OnlyFor is null) ? [] : [.. records.Select(static r => r.OnlyFor!).Distinct(StringComparer.Ordinal)];
        foreach (var observer in watchers.Observers)
        {
            _ = observer.Changed(key.ToString(), audiences);
        }
    }

    private void Handed(long version)
    {
        tail.Journaled(version);
        if (tail.Missing == 0 && !writing)
        {
            // What the journal has need not be held here too; the stored record lets go of it with the next write.
            storage.State = storage.State with { Outbox = [] };
        }
    }

    private static CaseAnswer Refused(RefusalReason reason, params BrokenRule[] rules) => new(0, 0, new Refusal(reason, rules));

    [LoggerMessage(40, LogLevel.Error, "The case {Case} could not be written; the activation starts anew")]
    private partial void LogWriteFailed(Exception fault, string @case);
}
