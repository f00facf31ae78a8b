using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>Given / When / Then for the policy of one vendor. Every command is sent twice; the second time changes nothing.</summary>
internal sealed class Desk
{
    private readonly Dictionary<string, Policy> documents = new(StringComparer.Ordinal);
    private readonly List<EventRecord> records = [];
    private int requests;
    private string last = "";
    private Refusal? refusal;

    public Desk(Policy first)
    {
        documents[PolicyDocument.HashOf(first)] = first;
        Keep(AmendmentHandling.Adopt(ProgrammeState.Nothing, first.Tenant, [first], World.Start));
    }

    public ProgrammeState State { get; private set; } = ProgrammeState.Nothing;

    public DateTimeOffset Now { get; private set; } = World.Start;

    public Amendment Amendment => State.Find(last)!;

    public IReadOnlyList<EventRecord> Records => records;

    public Desk At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    /// <summary>The host starts with these documents.</summary>
    public Desk Started(params Policy[] seeds)
    {
        foreach (var seed in seeds)
        {
            documents[PolicyDocument.HashOf(seed)] = seed;
        }

        Keep(AmendmentHandling.Adopt(State, World.Tenant, seeds, Now));
        return this;
    }

    public Desk Given(Actor actor, AmendmentCommand command)
    {
        When(actor, command);
        refusal.ShouldBeNull($"{actor.Name} sends {command}");
        return this;
    }

    public Desk When(Actor actor, AmendmentCommand command)
    {
        last = command.Amendment;
        if (command is SaveAmendment save)
        {
            documents[PolicyDocument.HashOf(save.Document)] = save.Document;
        }

        var request = $"r{++requests}";
        var outcome = AmendmentHandling.Handle(State, request, command, Context(actor, command));
        refusal = outcome.Refusal;
        Keep(outcome);
        AmendmentHandling.Handle(State, request, command, Context(actor, command)).Facts.ShouldBeEmpty($"{command} twice");
        return this;
    }

    /// <summary>Refused for these rules; without codes, for whatever rules.</summary>
    public Refusal Refused(RefusalReason reason, params string[] codes)
    {
        var found = refusal.ShouldNotBeNull();
        found.Reason.ShouldBe(reason);
        if (codes.Length > 0)
        {
            found.Rules.Select(static rule => rule.Code).ShouldBe(codes);
        }

        return found;
    }

    public Desk Proposed(Policy document)
    {
        var nadia = new Actor(World.Tenant, World.Vendor, "nadia", "Nadia", [Role.ProgrammeAdmin], "Contoso", World.Zone);
        return Given(nadia, new SaveAmendment("a1", "Faster reviews", "Partners wait", 1, document)).Given(nadia, new ProposeAmendment("a1", PolicyDocument.HashOf(document)));
    }

    private AmendmentContext Context(Actor actor, AmendmentCommand command)
    {
        var amendment = State.Find(command.Amendment);
        var basedOn = command is SaveAmendment save ? save.BasedOn : amendment?.BasedOn ?? 0;
        return new AmendmentContext(
            actor,
            Now,
            Numbered(State.At(Now)!),
            Numbered(State.Latest!),
            amendment is null ? null : documents[amendment.Document],
            State.Find(basedOn) is { } version ? Numbered(version) : null);
    }

    private Policy Numbered(PolicyVersion version) => documents[version.Document] with { Version = version.Number };

    private void Keep(AmendmentOutcome outcome)
    {
        foreach (var fact in outcome.Facts)
        {
            records.Add(PolicyLedger.Write(fact, records.Count == 0 ? Chain.Start : records[^1].Hash));
        }

        State = outcome.State;
        DomainJson.Write(PolicyLedger.Replay(records)).ShouldBe(DomainJson.Write(State));
        DomainJson.Write(DomainJson.Read<ProgrammeState>(DomainJson.Write(State))).ShouldBe(DomainJson.Write(State));
    }
}
