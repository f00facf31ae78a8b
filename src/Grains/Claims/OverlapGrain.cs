using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// One overlap: load, decide, write once, then tell. The claims' holders, the journal and the views hear of it off the command's
/// way, because a holder may be waiting for this grain at that moment. A reminder set before the write stands until all have heard.
/// </summary>
public sealed partial class OverlapGrain(
    [PersistentState("overlap")] IPersistentState<OverlapRecord> storage,
    IPolicyBook policies,
    IEventSink sink,
    IClaimViews views,
    IChance chance,
    TimeProvider time,
    ILogger<OverlapGrain> logger) : Grain, IOverlapGrain, IRemindable
{
    private const string Unheard = "unheard";
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private DealKey key;
    private Task telling = Task.CompletedTask;
    private OverlapRecord stored = new();
    private long told = -1;
    private bool reminded;
    private bool recording;

    private OverlapState Overlap => storage.State.Overlap;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = DealKey.Parse(this.GetPrimaryKeyString());
        stored = storage.State;
        return Task.CompletedTask;
    }

    public async Task<OverlapAnswer> Send(OverlapEnvelope request)
    {
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return new OverlapAnswer(Overlap.Version, new Refusal(RefusalReason.Malformed, [broken]));
        }

        // Only the platform begins one; for anybody else what does not exist is not there.
        if (!Overlap.Exists && !request.Actor.Is(Role.System))
        {
            return new OverlapAnswer(0, new Refusal(RefusalReason.NotFound, []));
        }

        var version = Overlap.Exists ? Overlap.Policy : (request.Command as ReportOverlap)?.Policy;
        if (version is null)
        {
            return new OverlapAnswer(0, new Refusal(RefusalReason.NotFound, []));
        }

        var policy = await policies.Pinned(key.Tenant, version.Value);
        var outcome = OverlapHandling.Handle(Overlap, new OverlapRequest(key.Deal, request.RequestId, request.Actor, request.Command, request.IfMatch), policy, time.GetUtcNow());
        if (outcome.Facts.Count > 0)
        {
            await Record(outcome);
        }

        return new OverlapAnswer(outcome.Version, outcome.Refusal);
    }

    public async Task<OverlapView> Get(Actor actor) => new(
        Overlap.Exists
            && string.Equals(actor.Tenant, key.Tenant, StringComparison.Ordinal)
            && OverlapHandling.MayRead(actor, await policies.Pinned(key.Tenant, Overlap.Policy))
            ? Overlap
            : null);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminded = true;
        Tell();
        return Task.CompletedTask;
    }

    private async Task Record(OverlapOutcome outcome)
    {
        var before = storage.State;
        var head = before.Head;
        var records = new List<EventRecord>(before.Outbox);
        foreach (var fact in outcome.Facts)
        {
            var record = OverlapLedger.Write(fact, key.Deal, head);
            head = record.Hash;
            records.Add(record);
        }

        try
        {
            recording = true;
            if (!reminded)
            {
                await this.RegisterOrUpdateReminder(Unheard, Again, Again);
                reminded = true;
            }

            storage.State = before with { Overlap = outcome.State, Head = head, Outbox = records, Secret = before.Secret ?? chance.Salt() };
            await storage.WriteStateAsync();
            stored = storage.State;
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
            recording = false;
        }

        Tell();
    }

    private void Tell()
    {
        if (telling.IsCompleted)
        {
            telling = TellAll();
        }
    }

    // Between its steps commands may come in; so it goes on until what was told is what is true. What is being written is not true yet.
    private async Task TellAll()
    {
        try
        {
            do
            {
                while (told != stored.Overlap.Version)
                {
                    await TellOnce(stored);
                }

                await StopReminding();
            }
            while (told != stored.Overlap.Version);
        }
        catch (Exception fault)
        {
            // The reminder stands and starts this anew.
            LogNotTold(fault, key.ToString());
            this.RegisterGrainTimer(
                _ =>
                {
                    Tell();
                    return Task.CompletedTask;
                },
                new GrainTimerCreationOptions(Pause, Timeout.InfiniteTimeSpan));
        }
    }

    private async Task TellOnce(OverlapRecord record)
    {
        var overlap = record.Overlap;

        // Whoever is told looks it up at once, so lists have it before; but no holder waits for the other.
        await Task.WhenAll(sink.Append(record.Outbox, null), views.Put(overlap));
        await Task.WhenAll(overlap.Claims.Select(claim => Holder(claim).Overlapped(Notice(record, claim))));

        told = overlap.Version;
        if (ReferenceEquals(storage.State, stored))
        {
            // Nothing is being written. What the journal has need not be held here too; the stored record lets go of it with the next write.
            storage.State = stored = stored with { Outbox = [.. stored.Outbox.Where(e => e.Version > told)] };
        }
    }

    private async Task StopReminding()
    {
        if (!reminded)
        {
            return;
        }

        reminded = false;
        if (await this.GetReminder(Unheard) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

        if (recording || told != Overlap.Version)
        {
            // A command came in between, and its reminder may have gone with the old one.
            await this.RegisterOrUpdateReminder(Unheard, Again, Again);
            reminded = true;
        }
    }

    private IClaimHolder Holder(Claim claim)
    {
        var grain = new DealKey(key.Tenant, claim.Id).ToString();
        return claim.Kind == ClaimKind.Registration ? GrainFactory.GetGrain<IDealGrain>(grain) : GrainFactory.GetGrain<IOpportunityGrain>(grain);
    }

    private static OverlapNotice Notice(OverlapRecord record, Claim claim)
    {
        var overlap = record.Overlap;
        return new OverlapNotice(
            overlap.Id,
            overlap.Version,
            overlap.Alerts,
            overlap.Status is not OverlapStatus.Ended,
            overlap.Status == OverlapStatus.Confirmed ? overlap.Standstill : null,
            overlap.Status == OverlapStatus.Settled ? overlap.Judged!.Text : "",
            Claims.Print(claim),
            record.Secret is { } secret ? OverlapIds.Cause(overlap.Id, claim.Id, secret) : null,
            overlap.Status == OverlapStatus.Dismissed);
    }

    [LoggerMessage(10, LogLevel.Error, "The overlap {Overlap} could not be written; the activation starts anew")]
    private partial void LogWriteFailed(Exception fault, string overlap);

    [LoggerMessage(11, LogLevel.Warning, "Not everyone has heard of the overlap {Overlap} yet; trying again")]
    private partial void LogNotTold(Exception fault, string overlap);
}
