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

    private ProgrammeState State => storage.State.Programme;

    private string Tenant => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var seeded = seeds.For(Tenant);
        foreach (var document in seeded)
        {
            if (State.Find(document.Version) is { } version && !string.Equals(version.Document, PolicyDocument.HashOf(document), StringComparison.Ordinal))
            {
                LogSeedIgnored(Tenant, document.Version);
            }
        }

        var outcome = AmendmentHandling.Adopt(State, Tenant, seeded, time.GetUtcNow());
        if (outcome.Facts.Count > 0)
        {
            await Task.WhenAll(seeded.Select(Keep));
            await Record(outcome);
        }

        await HandOn();
    }

    public Task<PolicyPin> Current() => Task.FromResult(Pin(State.At(time.GetUtcNow())));

    public Task<PolicyPin> Pinned(int version) => Task.FromResult(Pin(State.Find(version)));

    public Task<ProgrammeOverview> Overview() => Task.FromResult(new ProgrammeOverview(State, time.GetUtcNow()));

    public async Task<AmendmentAnswer> Send(AmendmentRequest request)
    {
        if (RequestIds.Broken(request.RequestId) is { } broken)
        {
            return new AmendmentAnswer(null, new Refusal(RefusalReason.Malformed, [broken]));
        }

        var now = time.GetUtcNow();
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
        : new PolicyPin(version.Number, version.Document, version.From, State.Versions.FirstOrDefault(next => next.Number > version.Number)?.Number);

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
}
