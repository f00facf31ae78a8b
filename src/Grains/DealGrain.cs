using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// One deal: load, decide, write once, notify. Every rule is in the domain; here is only the order of things that keeps an
/// acknowledged act: the reminder is set before the write, the write comes before the answer, and watchers and journal
/// hear of it after.
/// </summary>
public sealed partial class DealGrain(
    [PersistentState("deal")] IPersistentState<DealRecord> storage,
    IEventSink sink,
    IPolicyBook policies,
    IClaimViews views,
    TimeProvider time,
    ILogger<DealGrain> logger) : Grain, IDealGrain, IRemindable
{
    private readonly Tail tail = new();
    private readonly Refusals refusals = new();
    private string stream = "";
    private DealKey key;
    private Watchers watchers = null!;
    private Alarm? alarm;
    private DealClaims claims = null!;
    private DealCases cases = null!;
    private JournalFeed feed = null!;
    private bool writing;
    private bool visited;
    private DealState durable = DealState.Nothing;
    private Policy? pinned;

    private DealState Deal => storage.State.Deal;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stream = this.GetPrimaryKeyString();
        key = DealKey.Parse(stream);
        watchers = new Watchers(stream);
        alarm = new Alarm(this, Elapse, time);
        claims = new DealClaims(this, key, new ClaimPoster(GrainFactory, views, policies), () => storage.State, Write, Rest, time, logger);
        cases = new DealCases(this, key, GrainFactory, () => storage.State.CaseDue, logger);
        feed = new JournalFeed(this, stream, tail, sink, () => Summary.Of(durable), Handed, Touch, logger);
        tail.Load(storage.State.Outbox, Deal.Version);
        durable = Deal;
        if (!Deal.Exists)
        {
            return;
        }

        pinned = await policies.Pinned(key.Tenant, Deal.Policy);
        feed.Go();
        claims.Go(pinned);
        cases.Go();
        await alarm.Heal(storage.State.Reminder, storage.State.Deadline(time.GetUtcNow()));
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await feed.Draining.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public async Task<DealAnswer> Send(DealRequest request)
    {
        Visit(request.Actor);
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return new DealAnswer(0, 0, new Refusal(RefusalReason.Malformed, [broken]));
        }

        if (await PolicyFor() is not { } policy)
        {
            return new DealAnswer(0, 0, new Refusal(RefusalReason.NotFound, []));
        }

        if (tail.IsFull)
        {
            feed.Go();
            return new DealAnswer(0, 0, new Refusal(RefusalReason.Busy, [new BrokenRule("busy", "", "Too much is waiting to be recorded. Try again in a moment.")]));
        }

        var now = time.GetUtcNow();
        var asked = new Request(key.Deal, request.RequestId, request.Actor, request.Command, request.IfMatch);
        if (refusals.Find(asked) is { } earlier)
        {
            return earlier;
        }

        var target = await TargetOf(request.Command);
        var away = Handling.NeedsAbsences(request.Command) ? await GrainFactory.GetGrain<IPeopleGrain>(key.Tenant).Absences() : null;
        var outcome = Handling.Handle(Deal, asked, now, policy, target, away);
        if (outcome.Facts.Count > 0)
        {
            await Record(storage.State, outcome.State, outcome.Facts, target is not null && outcome.State.Policy == target.Version ? target : policy, now);
        }

        if (request.Command is Import)
        {
            Rest();
        }

        var answer = new DealAnswer(outcome.To, outcome.From, outcome.Refusal);
        return outcome.Refusal is null ? answer : refusals.Remember(asked, answer);
    }

    public Task<ViewAnswer> Get(Actor actor)
    {
        Visit(actor);
        return Task.FromResult(
            Viewer.Of(Deal, actor) is { } viewer ? new ViewAnswer(Views.For(Deal, viewer, pinned!, time.GetUtcNow())) : new ViewAnswer());
    }

    public Task<AuthorityCheck?> Weigh(Actor actor, Terms terms)
    {
        Visit(actor);
        return Task.FromResult(Viewer.Of(Deal, actor) is { } viewer ? Authority.Weigh(Deal, viewer, terms, pinned!) : null);
    }

    public Task<WatchAnswer> Watch(IDealObserver observer, Actor actor, long since)
    {
        Visit(actor);
        if (Viewer.Of(Deal, actor) is not { } viewer)
        {
            return Task.FromResult(WatchAnswer.NotFound);
        }

        var now = time.GetUtcNow();
        var audience = Audience.Of(viewer);
        watchers.Renew(observer, now, audience);
        var party = viewer.Party?.Id;
        var after = Math.Min(Math.Max(since, tail.Start), Deal.Version);
        return Task.FromResult(new WatchAnswer(
            Views.For(Deal, viewer, pinned!, now),
            after,
            tail.After(after).Where(e => e.VisibleTo(party)).Select(EventView.Of).ToArray(),
            party,
            audience,
            watchers.Present));
    }

    public Task Renew(IDealObserver observer)
    {
        watchers.Renew(observer, time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task Unwatch(IDealObserver observer)
    {
        watchers.Remove(observer);
        return Task.CompletedTask;
    }

    public Task Attend(IDealObserver observer, Attendance people)
    {
        watchers.Attend(observer, [.. people.People.Where(p => pinned is null || !Authority.OnlyApproves(Deal, pinned, p.Party, p.Person))]);
        return Task.CompletedTask;
    }

    public async Task Touch()
    {
        await Elapse();
        if (pinned is not null)
        {
            claims.Go(pinned, heal: true);
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Elapse();

        // While a case has to be opened the reminder keeps coming: the process may die before it is.
        var now = time.GetUtcNow();
        await alarm!.AfterTick(cases.Due is null ? storage.State.Deadline(now) : now + Alarm.Again);
    }

    // A draft follows the rules in force on the day it is handed in; from then on the deal keeps them.
    private ValueTask<Policy?> PolicyFor() =>
        pinned is null || Deal.Review == ReviewState.Draft ? policies.Current(key.Tenant) : ValueTask.FromResult<Policy?>(pinned);

    private async Task Elapse()
    {
        feed.Go();
        if (!Deal.Exists)
        {
            return;
        }

        var now = time.GetUtcNow();
        var policy = pinned!;
        var (state, facts) = Handling.Elapse(Deal, now, policy);
        if (facts.Count > 0)
        {
            await Record(storage.State, state, facts, policy, now);
        }
        else
        {
            alarm!.Arm(storage.State.Deadline(now));
            claims.Go(policy);
        }
    }

    private async Task Record(DealRecord before, DealState next, IReadOnlyList<Fact> facts, Policy policy, DateTimeOffset now)
    {
        var (was, head) = (Deal, before.Head);
        var records = new EventRecord[facts.Count];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = Ledger.Write(stream, facts[i], head);
            head = records[i].Hash;
        }

        var record = before with
        {
            Deal = next,
            Head = head,
            Outbox = [.. tail.Outbox(), .. records],
            Claim = PostedClaim.Turning(before.Claim, before.ClaimDue, was.Registration?.Customer, next.Registration?.Customer),
            CaseDue = DealCases.After(was, facts) ?? cases.Due,
        };
        record = DealClaims.MovedBy(facts) ? record.PostingAnew(now) : record;
        var deadline = record.Deadline(now);
        await Write(record, deadline, facts.Count);

        durable = next;
        pinned = policy;
        tail.Add(records);
        if (sink.GoesWithState)
        {
            Handed(next.Version);
        }

        alarm!.Arm(deadline);
        watchers.Tell(was, next, records, now);
        feed.Go();
        claims.Go(policy);
        cases.Go();
    }

    private async Task Write(DealRecord next)
    {
        var deadline = next.Claim?.Again is null ? null : next.Deadline(time.GetUtcNow());
        await Write(next with { Outbox = tail.Outbox() }, deadline);
        alarm!.Arm(deadline);
    }

    private async Task Write(DealRecord next, DateTimeOffset? deadline, int events = 0)
    {
        var before = storage.State;
        try
        {
            // Before the write: a reminder without a deadline does nothing, a deadline without a reminder might never fire.
            storage.State = (next with { Reminder = await alarm!.Remind(before.Reminder, deadline) }).Following(before, events);
            writing = true;
            await storage.WriteStateAsync();
        }
        catch (Exception fault)
        {
            // Written or not is unknown now. The caller repeats with the same id; the next activation reads what is true.
            storage.State = before;
            watchers.TellToRenew();
            DeactivateOnIdle();
            LogWriteFailed(fault, stream);
            throw;
        }
        finally
        {
            writing = false;
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

    [LoggerMessage(1, LogLevel.Error, "The state of {Deal} could not be written; the activation starts anew")]
    private partial void LogWriteFailed(Exception fault, string deal);
}
