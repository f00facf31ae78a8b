using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// The talks about one case: load, decide, write once, then tell. Every rule is in the domain. When all sides have settled, a reminder
/// set before the write stands until the case has heard of it.
/// </summary>
public sealed partial class TalksGrain(
    [PersistentState("talks")] IPersistentState<TalksRecord> storage,
    IEventSink sink,
    IPolicyBook policies,
    TimeProvider time,
    ILogger<TalksGrain> logger) : Grain, ITalksGrain, IRemindable
{
    private const string Untold = "untold";
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Tail tail = new();
    private DealKey key;
    private TalksWatchers watchers = null!;
    private JournalFeed feed = null!;
    private Task telling = Task.CompletedTask;
    private Policy? pinned;
    private bool writing;
    private bool told;

    private TalksState Talks => storage.State.Talks;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = DealKey.Parse(this.GetPrimaryKeyString());
        watchers = new TalksWatchers(key.ToString());
        feed = new JournalFeed(this, TalksLedger.Stream(key.Tenant, key.Deal), tail, sink, static () => null, Handed, Wake, logger);
        tail.Load(storage.State.Outbox, Talks.Version);
        told = storage.State.Told;
        pinned = Talks.Brief is { } brief ? await policies.Pinned(key.Tenant, brief.Policy) : null;
        await Wake();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await feed.Draining.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public async Task Brief(CaseBrief brief)
    {
        if (!string.Equals(brief.Tenant, key.Tenant, StringComparison.Ordinal) || !string.Equals(brief.Case, key.Deal, StringComparison.Ordinal))
        {
            throw new ArgumentException("The brief is of another case.", nameof(brief));
        }

        if (tail.IsFull)
        {
            feed.Go();
            throw new InvalidOperationException("Too much is waiting to be recorded. Tell it again in a moment.");
        }

        var policy = await policies.Pinned(key.Tenant, brief.Policy);
        var request = new TalksRequest(key.Deal, "", Actor.System(key.Tenant), new TakeBrief(brief));
        await Record(TalksHandling.Handle(Talks, request, policy, time.GetUtcNow()));
        pinned = await policies.Pinned(key.Tenant, Talks.Brief!.Policy);
    }

    public async Task Fate(int proposal, SettlementFate fate)
    {
        if (tail.IsFull)
        {
            feed.Go();
            throw new InvalidOperationException("Too much is waiting to be recorded. Tell it again in a moment.");
        }

        await Record(TalksHandling.Hear(Talks, proposal, fate, time.GetUtcNow()));
    }

    public async Task<TalksAnswer> Send(TalksEnvelope request)
    {
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return new TalksAnswer(0, 0, new Refusal(RefusalReason.Malformed, [broken]));
        }

        // Nobody learns by being refused otherwise that there are talks.
        if (pinned is null || TalksAudience.Of(Talks, request.Actor) is null)
        {
            return new TalksAnswer(0, 0, new Refusal(RefusalReason.NotFound, []));
        }

        if (tail.IsFull)
        {
            feed.Go();
            return new TalksAnswer(0, 0, new Refusal(RefusalReason.Busy, [new BrokenRule("busy", "", "Too much is waiting to be recorded. Try again in a moment.")]));
        }

        var asked = new TalksRequest(key.Deal, request.RequestId, request.Actor, request.Command, request.IfMatch);
        var outcome = TalksHandling.Handle(Talks, asked, pinned, time.GetUtcNow());
        await Record(outcome);
        return new TalksAnswer(outcome.To, outcome.From, outcome.Refusal, outcome.Current);
    }

    public Task<TalksViewAnswer> Get(Actor actor) => Task.FromResult(
        TalksAudience.Of(Talks, actor) is { } viewer ? new TalksViewAnswer(TalksViews.For(Talks, viewer, time.GetUtcNow())) : new TalksViewAnswer());

    public Task<TalksHeard> Hear(Actor actor, string room, long since) => Task.FromResult(
        TalksAudience.Of(Talks, actor) is { } viewer && TalksRoom.Parse(room) is { } named && TalksAudience.Hears(Talks, viewer, named)
            ? new TalksHeard(true, [.. tail.After(0).Where(e => string.Equals(e.OnlyFor, named.OnlyFor, StringComparison.Ordinal)).Select(TalksEventView.Of).Where(e => e.Number > since)])
            : TalksHeard.NotFound);

    public async Task<string?> Calendar(Actor actor, string meeting)
    {
        var mine = (await Get(actor)).View?.Meetings.FirstOrDefault(m => string.Equals(m.Id, meeting, StringComparison.Ordinal));
        return mine is null ? null : CalendarFile.Of(mine, key.Deal);
    }

    public Task<TalksWatchAnswer> Watch(ITalksObserver observer, Actor actor)
    {
        if (TalksAudience.Of(Talks, actor) is not { } viewer)
        {
            return Task.FromResult(TalksWatchAnswer.NotFound);
        }

        var now = time.GetUtcNow();
        var audience = TalksAudience.KeyOf(viewer);
        watchers.Renew(observer, now, audience);
        return Task.FromResult(new TalksWatchAnswer(TalksViews.For(Talks, viewer, now), audience, watchers.Present));
    }

    public Task Renew(ITalksObserver observer)
    {
        watchers.Renew(observer, time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task Unwatch(ITalksObserver observer)
    {
        watchers.Remove(observer);
        return Task.CompletedTask;
    }

    public Task Attend(ITalksObserver observer, Attendance people)
    {
        watchers.Attend(observer, people.People);
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake();

    private Task Wake()
    {
        feed.Go();
        Tell();
        return Task.CompletedTask;
    }

    private async Task Record(TalksOutcome outcome)
    {
        if (outcome.Facts.Count == 0)
        {
            return;
        }

        var (was, head) = (Talks, storage.State.Head);
        var records = new EventRecord[outcome.Facts.Count];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = TalksLedger.Write(outcome.Facts[i], key.Deal, head);
            head = records[i].Hash;
        }

        if (outcome.State.Settled is not null && was.Settled is null)
        {
            await this.RegisterOrUpdateReminder(Untold, Again, Again);
            told = false;
        }

        await Write(storage.State with { Talks = outcome.State, Told = told, Head = head, Outbox = [.. tail.Outbox(), .. records] });
        tail.Add(records);
        if (sink.GoesWithState)
        {
            Handed(Talks.Version);
        }

        watchers.Tell(was, Talks, time.GetUtcNow());
        await Wake();
    }

    private async Task Write(TalksRecord next)
    {
        var before = storage.State;
        try
        {
            storage.State = next;
            writing = true;
            await storage.WriteStateAsync();
        }
        catch (Exception fault)
        {
            // Written or not is unknown: the caller repeats with the same id, and the next activation reads what is true.
            storage.State = before;
            watchers.TellToRenew();
            DeactivateOnIdle();
            LogWriteFailed(fault, key.ToString());
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

    private void Tell()
    {
        if (telling.IsCompleted && Talks.Settled is { } settled && !told)
        {
            telling = TellCase(settled);
        }
    }

    // Off the command's way: the case may be waiting for this grain at that moment. That it was told is stored with the next write; until
    // then a new activation tells it again, which changes nothing.
    private async Task TellCase(Settled settled)
    {
        try
        {
            var fate = await GrainFactory.GetGrain<ICaseHears>(key.ToString()).Settle($"settled-{settled.Proposal}-{settled.Hash[..16]}", settled);
            if (fate != SettlementFate.Taken)
            {
                // In a turn of its own, as anybody else's act: here a command may be half written.
                await GrainFactory.GetGrain<ITalksGrain>(key.ToString()).Fate(settled.Proposal, fate);
            }

            if (Talks.Settled is { } since && since.Proposal != settled.Proposal)
            {
                throw new InvalidOperationException("The sides settled anew meanwhile; that has to be told too.");
            }

            told = true;
            if (await this.GetReminder(Untold) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception fault)
        {
            // The reminder stands and starts this anew.
            LogNotTold(fault, key.ToString());
            this.RegisterGrainTimer(_ => Wake(), new GrainTimerCreationOptions(Pause, Timeout.InfiniteTimeSpan));
        }
    }

    [LoggerMessage(30, LogLevel.Error, "The talks {Talks} could not be written; the activation starts anew")]
    private partial void LogWriteFailed(Exception fault, string talks);

    [LoggerMessage(31, LogLevel.Warning, "The case {Talks} has not heard of its settlement yet; trying again")]
    private partial void LogNotTold(Exception fault, string talks);
}
