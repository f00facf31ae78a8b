using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// The policy of one vendor. Every rule is in the domain; here is the order of things: documents are kept before anything names
/// them, the write comes before the answer, the journal hears of it after. Which version is in force follows from the versions and
/// the time, so nothing has to happen at the instant at which one begins to hold.
/// </summary>
public sealed partial class ProgrammeGrain(
    [PersistentState("programme")] IPersistentState<ProgrammeRecord> storage,
    IEventSink sink,
    IPolicySeeds seeds,
    TimeProvider time,
    ILogger<ProgrammeGrain> logger) : Grain, IProgrammeGrain
{
    private static readonly TimeSpan JournalPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Policy> documents = new(StringComparer.Ordinal);
    private IGrainTimer? again;
    private DateTimeOffset confirmed;
    private Task? reading;

    private ProgrammeState State => storage.State.Programme;

    private string Tenant => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var seeded = seeds.For(Tenant);
        foreach (var document in seeded)
        {
            if (State.Find(document.Version) is not { } version)
            {
                continue;
            }

            if (version.Recall is not null)
            {
                LogSeedRecalled(Tenant, document.Version);
            }
            else if (!string.Equals(version.Document, PolicyDocument.HashOf(document), StringComparison.Ordinal))
            {
                LogSeedIgnored(Tenant, document.Version);
            }
        }

        confirmed = time.GetUtcNow();
        var outcome = AmendmentHandling.Adopt(State, Tenant, seeded, confirmed);
        if (outcome.Facts.Count > 0)
        {
            await Task.WhenAll(seeded.Select(Keep));
            await Record(outcome);
        }

        await HandOn();
    }

    public async Task<PolicyPin> Current()
    {
        var now = await Confirmed();
        return Pin(State.At(now));
    }

    public async Task<PolicyPin> Begun(int version)
    {
        var now = await Confirmed();
        return Pin(State.Begun(version, now));
    }

    public Task<PolicyPin> Pinned(int version) => Task.FromResult(Pin(State.Find(version)));

    public async Task<ProgrammeOverview> Overview()
    {
        var now = await Confirmed();
        return new ProgrammeOverview(State, now);
    }

    public async Task<AmendmentAnswer> Send(AmendmentRequest request)
    {
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return new AmendmentAnswer(null, new Refusal(RefusalReason.Malformed, [broken]));
        }

        var now = await Confirmed();
        if (State.At(now) is not { } inForce || !string.Equals(request.Actor.Tenant, Tenant, StringComparison.Ordinal))
        {
            return new AmendmentAnswer(null, new Refusal(RefusalReason.NotFound, []));
        }

        if (storage.State.Outbox.Count >= Tail.Full)
        {
            await HandOn();
            return new AmendmentAnswer(null, new Refusal(RefusalReason.Busy, [new BrokenRule("busy", "", "Too much is waiting to be recorded. Try again in a moment.")]));
        }

        var context = await ContextFor(request, inForce, now);
        var outcome = AmendmentHandling.Handle(State, request.RequestId, request.Command, context);
        if (outcome.Facts.Count > 0)
        {
            if (request.Command is SaveAmendment save)
            {
                await Keep(save.Document);
            }

            await Record(outcome);
            await HandOn();
        }

        return new AmendmentAnswer(State.Find(request.Command.Amendment), outcome.Refusal);
    }

    public Task Touch() => HandOn();

    private async Task<AmendmentContext> ContextFor(AmendmentRequest request, PolicyVersion inForce, DateTimeOffset now)
    {
        var amendment = State.Find(request.Command.Amendment);
        var basedOn = State.Find(request.Command is SaveAmendment save ? save.BasedOn : amendment?.BasedOn ?? 0);
        return new AmendmentContext(
            request.Actor,
            now,
            await Read(inForce),
            await Read(State.Latest!),
            amendment is null ? null : await Read(amendment.Document),
            basedOn is null ? null : await Read(basedOn));
    }

    private PolicyPin Pin(PolicyVersion? version) => version is null
        ? PolicyPin.None
        : new PolicyPin(version.Number, version.Document, version.From, State.Versions.FirstOrDefault(next => next.Number > version.Number && next.Recall is null)?.Number);

    // Two activations may stand for a moment, and only a write tells the older of them. What the other one recalled would begin here,
    // so a version that was ahead when this one last read is read anew before it first holds.
    private async Task<DateTimeOffset> Confirmed()
    {
        var now = time.GetUtcNow();
        while (State.At(now) is { } version && version.From > confirmed)
        {
            if (reading is null or { IsCompleted: true })
            {
                reading = ReadAnew(now);
            }

            await reading;
        }

        return now;
    }

    private async Task ReadAnew(DateTimeOffset now)
    {
        await storage.ReadStateAsync();
        confirmed = now;
        Settle();
    }

    private async Task<Policy> Read(PolicyVersion version) => await Read(version.Document) with { Version = version.Number };

    private async Task<Policy> Read(string hash)
    {
        if (!documents.TryGetValue(hash, out var document))
        {
            document = (await Document(hash).Get()).Policy ?? throw new InvalidOperationException($"The document {hash} of {Tenant} is missing.");
            if (documents.Count > ProgrammeState.MaxOpen)
            {
                documents.Clear();
            }

            documents[hash] = document;
        }

        return document;
    }

    private Task Keep(Policy document) => Document(PolicyDocument.HashOf(document)).Keep(new PolicyCopy(document));

    private IPolicyDocumentGrain Document(string hash) => GrainFactory.GetGrain<IPolicyDocumentGrain>(PolicyDocumentGrain.KeyOf(Tenant, hash));

    private async Task Record(AmendmentOutcome outcome)
    {
        var before = storage.State;
        var head = before.Head;
        var outbox = before.Outbox.ToList();
        foreach (var fact in outcome.Facts)
        {
            outbox.Add(PolicyLedger.Write(fact, head));
            head = outbox[^1].Hash;
        }

        try
        {
            storage.State = new ProgrammeRecord { Programme = outcome.State, Head = head, Outbox = outbox };
            await storage.WriteStateAsync();
        }
        catch (Exception fault)
        {
            // Written or not is unknown now. The caller repeats with the same id; the next activation reads what is true.
            storage.State = before;
            DeactivateOnIdle();
            LogWriteFailed(fault, Tenant);
            throw;
        }

        confirmed = outcome.Facts[^1].At;
        Settle();
    }

    private void Settle()
    {
        if (sink.GoesWithState)
        {
            storage.State = storage.State with { Outbox = [] };
        }
    }

    // What the journal has leaves the record with the next write; handing it on twice changes nothing.
    private async Task HandOn()
    {
        if (storage.State.Outbox is not { Count: > 0 } outbox)
        {
            return;
        }

        try
        {
            await sink.Append(outbox, null);
            storage.State = storage.State with { Outbox = [] };
        }
        catch (Exception fault)
        {
            LogJournalFailed(fault, Tenant);
            if (again is null)
            {
                again = this.RegisterGrainTimer(_ => Touch(), new GrainTimerCreationOptions(JournalPause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
            }
            else
            {
                again.Change(JournalPause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    [LoggerMessage(3, LogLevel.Error, "The policy of {Tenant} could not be written; the activation starts anew")]
    private partial void LogWriteFailed(Exception fault, string tenant);

    [LoggerMessage(4, LogLevel.Warning, "Events of the policy of {Tenant} wait for the journal")]
    private partial void LogJournalFailed(Exception fault, string tenant);

    [LoggerMessage(5, LogLevel.Warning, "The document of version {Version} of {Tenant} that this host was started with differs from the version in use; it is ignored. Change a policy by an amendment")]
    private partial void LogSeedIgnored(string tenant, int version);

    [LoggerMessage(6, LogLevel.Warning, "Version {Version} of {Tenant} was recalled and its number is not used again; the document of that number that this host was started with is ignored. Give it a higher one")]
    private partial void LogSeedRecalled(string tenant, int version);
}
