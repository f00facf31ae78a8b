using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

/// <summary>
/// Given / When / Then for the talks about one case between Fabrikam (Ann, Amy) and Contoso (Ben, Cleo). Every command is sent twice; the
/// second time must change nothing and give the first answer. Every event goes through the hash chain and back.
/// </summary>
internal sealed class Table
{
    public const string Case = "case-1";
    public static readonly DateTimeOffset Due = Start.AddDays(14);

    public static readonly Actor Cleo = new(Tenant, Vendor, "cleo", "Cleo", [Role.DirectRep, Role.ChannelManager, Role.CommitteeMember], "Contoso", Zone);
    public static readonly Actor Max = new(Tenant, "neutrals", "max", "Max", [Role.Mediator], "Neutrals", "Europe/Dublin");
    public static readonly Actor Mona = new(Tenant, "neutrals", "mona", "Mona", [Role.Mediator], "Neutrals", "Europe/Dublin");

    public static readonly CaseSubject Subject = new(
        "deal-1", "Data platform", "Adventure Works", "DE", new Amount(250_000, "EUR", AmountPeriod.Yearly), ["Fabric"], ["demo", "close", "pricing"], "dach", "mia");

    public static readonly IReadOnlyList<CaseSide> Sides =
    [
        new(Partner, PartyKind.Partner, "Fabrikam", [Named(Ann), Named(Amy)]),
        new(Vendor, PartyKind.DirectSales, "Contoso", [Named(Ben), Named(Cleo)]),
    ];

    public static readonly OutcomeTerms Terms = new(
        [new OrderedLine("close", Partner), new OrderedLine("demo", Shares: [new CreditShare(Partner, 50), new CreditShare(Vendor, 50)])],
        [new OrderedRemedy("A joint plan", Vendor, new DateOnly(2026, 4, 1), 5, new DateOnly(2026, 5, 30), new DateOnly(2026, 5, 1), "jointPlan", "demo", "coaching")]);

    private readonly List<EventRecord> records = [];
    private long briefs;
    private int requests;

    public TalksState State { get; private set; } = TalksState.Nothing;

    public DateTimeOffset Now { get; private set; } = Start;

    public IReadOnlyList<EventRecord> Records => records;

    public OfferRef Open => new(State.Open!.Number, State.Open.Hash);

    public OfferRef Draft => new(State.Draft!.Number, State.Draft.Hash);

    public CaseBrief Brief => State.Brief!;

    public static Table Informal() => new Table().Briefed(new CaseBrief(Tenant, Case, 0, 1, CaseStage.Informal, Subject, Sides, null, Due, []));

    public static Table Mediated(params IReadOnlyList<string> barred) =>
        new Table().Briefed(new CaseBrief(Tenant, Case, 0, 1, CaseStage.Mediation, Subject, Sides, Named(Max), Due, barred));

    public static Member Named(Actor actor) => new(actor.Person, actor.Name, actor.Roles[0], actor.Zone);

    public static string Caucus(string side, int seating = 1) => new TalksRoom(RoomKind.Caucus, side, seating).Id;

    public static string Own(string side) => new TalksRoom(RoomKind.Side, side).Id;

    public Table Briefed(CaseBrief brief)
    {
        var told = brief with { Version = ++briefs };
        Keep(TalksHandling.Handle(State, new TalksRequest(Case, "", Platform, new TakeBrief(told)), Programme, Now));
        var again = TalksHandling.Handle(State, new TalksRequest(Case, "", Platform, new TakeBrief(told with { Mediator = null })), Programme, Now);
        again.Facts.ShouldBeEmpty();
        return this;
    }

    public Table At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    public TalksOutcome When(Actor actor, TalksCommand command, long? ifMatch = null, string? id = null)
    {
        var request = new TalksRequest(Case, id ?? $"r{++requests}", actor, command, ifMatch);
        var outcome = TalksHandling.Handle(State, request, Programme, Now);
        Keep(outcome);
        var again = TalksHandling.Handle(State, request, Programme, Now);
        again.Facts.ShouldBeEmpty();
        again.To.ShouldBe(outcome.To);
        (again.Refusal?.Reason).ShouldBe(outcome.Refusal?.Reason);
        if (outcome.From > 0)
        {
            again.From.ShouldBe(outcome.From);
        }

        return outcome;
    }

    public Table Given(Actor actor, TalksCommand command)
    {
        var refusal = When(actor, command).Refusal;
        refusal.ShouldBeNull(string.Join("; ", refusal?.Rules.Select(r => $"{r.Field} {r.Text}") ?? []));
        return this;
    }

    public TalksView? SeenBy(Actor actor) => TalksAudience.Of(State, actor) is { } viewer ? TalksViews.For(State, viewer, Now) : null;

    /// <summary>Everything this person may read: the view, the events of every room, and what they are told of changes.</summary>
    public string AllOf(Actor actor)
    {
        if (TalksAudience.Of(State, actor) is not { } viewer)
        {
            return "";
        }

        var heard = records
            .Where(r => TalksRoom.Parse(r.OnlyFor ?? "plenary") is { } room && TalksAudience.Hears(State, viewer, room))
            .Select(r => DomainJson.Write(TalksEventView.Of(r)).ToString());
        return DomainJson.Write(TalksViews.For(State, viewer, Now)) + string.Concat(heard);
    }

    public static void ShouldBe(TalksOutcome outcome, RefusalReason reason, params string[] codes)
    {
        outcome.Refusal.ShouldNotBeNull().Reason.ShouldBe(reason);
        outcome.Refusal.Rules.Select(r => r.Code).ShouldBe(codes);
    }

    private void Keep(TalksOutcome outcome)
    {
        foreach (var fact in outcome.Facts)
        {
            records.Add(TalksLedger.Write(fact, Case, records.Count == 0 ? Chain.Start : records[^1].Hash));
        }

        State = outcome.State;

        // What is stored is what replaying gives, and a stored state is read back as it was.
        var json = DomainJson.Write(State).ToString();
        DomainJson.Write(TalksLedger.Replay(records)).ToString().ShouldBe(json);
        DomainJson.Write(DomainJson.Read<TalksState>(RawJson.Of(json))).ToString().ShouldBe(json);
    }
}
