using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;

namespace Negotiation.Grains.Tests;

/// <summary>One whole case through the grains: lapse, evidence, mediation without a settlement, three deciders, an appeal, a remedy.</summary>
public sealed class A_case_from_first_word_to_appeal : IAsyncLifetime
{
    private static readonly StatementText View = new("We met them first", "We lose the work of a month", "To close this deal", ["Nobody wrote down who closes"]);

    private SiloFixture silo = null!;

    public async Task InitializeAsync() => silo = await SiloFixture.Start(People.WithNeutrals);

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task A_lapsed_negotiation_opens_its_case_and_only_what_is_disputed_stands_still()
    {
        await Registered();
        var deal = silo.Deal();
        silo.Clock.Advance(TimeSpan.FromDays(15));
        await deal.Touch();

        var lapse = (await silo.ReachesWhileTimePasses("negotiationLapsed")).Single(e => e.Type == "negotiationLapsed");
        var dispute = silo.Case(CaseIds.OfLapse(People.Tenant, "d1", lapse.Version));
        var view = await dispute.Becomes(People.Priya, static _ => true);

        view.Cause.ShouldBe(CaseCause.Lapse);
        view.Stage.ShouldBe(CaseStage.Informal);
        view.Subject.Activities.ShouldContain("close");
        await Cases.Until(async () => (await deal.SeenBy(People.Dana)).Frozen?.Select(f => f.Activity).Order().SequenceEqual(view.Subject.Activities.Order()) == true);
        (await deal.SeenBy(People.Dana)).Frozen!.ShouldAllBe(f => f.Cause == view.Id);
    }

    [Fact]
    public async Task It_is_opened_once_whatever_happens()
    {
        await Registered();
        var open = new OpenCase("d1", CaseType.LeadOwnership, "Who closes?", ["close"], Statement: View);
        (await silo.Case().Does(People.Priya, open, "r1")).ShouldBeAccepted();
        var version = (await silo.Case().SeenBy(People.Priya)).Version;
        await silo.Restart();

        (await silo.Case().Does(People.Priya, open, "r1")).Refusal.ShouldBeNull();
        (await silo.Case().Does(People.Dana, open)).ShouldBeRefused(RefusalReason.WrongState, "alreadyOpen");
        (await silo.Case().SeenBy(People.Priya)).Version.ShouldBe(version);
        (await silo.Case().Does(People.Ines, new StateCase(View))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await silo.Case().Get(People.Ines)).View.ShouldBeNull();
        (await silo.Case("c2").Does(People.Ines, open)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await silo.Case().Get(People.Freja)).View.ShouldBeNull();
    }

    [Fact]
    public async Task It_climbs_to_an_appeal_and_its_remedy_is_followed()
    {
        var dispute = await Opened();
        await dispute.Did(People.Dana, new StateCase(new StatementText("The customer asked for us", "Price pressure", "To close", [])));
        await dispute.Did(People.Priya, new AddEvidence(EvidenceKind.CustomerChoice, "Their mail of May", new DateOnly(2026, 2, 27)));
        await dispute.Did(People.Priya, new MoveOn("No use"));
        await dispute.Did(People.Dana, new MoveOn("No use"));

        // A mediator whose bonus hangs on one side is refused; another takes the seat.
        await silo.Grains.GetGrain<INeutralsGrain>(People.Tenant).Declare(People.Neutral("leo"), new NewDisclosure(ConflictKind.Compensation, "My bonus", Organisation: "kestrel"));
        (await dispute.Does(People.Nadia, new InviteNeutral(SeatKind.Mediator, "leo"))).ShouldBeRefused(RefusalReason.Invalid, "conflict");
        await dispute.Did(People.Nadia, new InviteNeutral(SeatKind.Mediator, "sofia"));
        var sofia = People.Neutral("sofia");
        (await dispute.SeenBy(sofia)).Items.ShouldBeEmpty("whoever was only asked does not read the record");
        await dispute.Did(sofia, new AnswerInvitation(Accept: true, []));
        await Cases.Until(async () => (await silo.Talks().Get(sofia)).View is not null);
        await silo.Talks().Said(People.Priya, new SayInTalks("caucus:1:kestrel", "CANARY we would take forty percent"));
        await dispute.Did(sofia, new MoveOn("No settlement in sight"));

        // Three decide; one steps down and an alternate comes.
        var panel = await dispute.Becomes(People.Dana, static v => v.Seats.Count(s => s.Kind == SeatKind.Decider) == 3);
        panel.Seats.Where(s => s.Kind == SeatKind.Decider).Select(s => s.Person).ShouldBe(["greta", "samuel", "yuki"]);
        await dispute.Did(People.Neutral("greta"), new AnswerInvitation(Accept: true, []));
        await dispute.Did(People.Neutral("samuel"), new AnswerInvitation(Accept: true, []));
        await dispute.Did(People.Neutral("yuki"), new AnswerInvitation(Accept: true, []));
        await dispute.Did(People.Neutral("yuki"), new Recuse("I know their chief"));
        await dispute.Becomes(People.Dana, static v => v.Seats.Any(s => s is { Person: "carlos", Status: SeatStatus.Invited }));
        (await dispute.Get(People.Neutral("yuki"))).View.ShouldBeNull();
        await dispute.Did(People.Neutral("carlos"), new AnswerInvitation(Accept: true, []));

        var terms = new OutcomeTerms(
            [new OrderedLine("close", "aurora")],
            [new OrderedRemedy("Write down who speaks to the customer", "aurora", new DateOnly(2026, 4, 1), 3, new DateOnly(2026, 5, 29), Rule: "jointPlan")]);
        await dispute.Did(People.Neutral("greta"), new DraftDecision(terms, [new DecisionPoint("Who closes?", [3], "customerChoice", "The customer chose in writing")]));
        (await dispute.Does(People.Neutral("greta"), new DraftDecision(new OutcomeTerms([new OrderedLine("demo", "aurora")], []), [new DecisionPoint("Who closes?", [99], "customerChoice", "…")])))
            .Refusal!.Rules.Select(r => r.Code).ShouldContain("unknownItem");
        var draft = (await dispute.SeenBy(People.Neutral("samuel"))).Round!.Drafts!.Single();
        (await dispute.SeenBy(People.Dana)).Round!.Drafts.ShouldBeNull();
        foreach (var judge in new[] { "greta", "samuel" })
        {
            await dispute.Did(People.Neutral(judge), new CastVote(new OfferRef(draft.Number, draft.Hash)));
        }

        // The process is gone between the votes and their opening.
        await silo.Restart();
        dispute = silo.Case();
        (await dispute.SeenBy(People.Priya)).Decisions.ShouldBeEmpty();
        (await dispute.SeenBy(People.Otto)).Round!.Mine.ShouldBeNull();
        await dispute.Did(People.Neutral("carlos"), new CastVote(new OfferRef(draft.Number, draft.Hash)));
        var decided = await dispute.SeenBy(People.Priya);
        decided.Stage.ShouldBe(CaseStage.Appeal);
        decided.Decisions.Single().Terms.Lines.Single().Owner.ShouldBe("aurora");
        decided.Remedies.Single().Status.ShouldBe(RemedyStatus.Running);
        (await silo.Talks().Get(People.Neutral("greta"))).View.ShouldBeNull();

        await dispute.Did(People.Priya, new FileAppeal("The mail was written to us"));
        (await dispute.Does(People.Dana, new FileAppeal("Us too"))).ShouldBeRefused(RefusalReason.WrongState, "appealedOnce");
        await dispute.Becomes(People.Dana, static v => v.Seats.Count(s => s is { Kind: SeatKind.AppealDecider, Status: SeatStatus.Invited }) == 3);
        foreach (var judge in new[] { "ravi", "ingrid", "walter" })
        {
            await dispute.Did(People.Neutral(judge), new AnswerInvitation(Accept: true, []));
        }

        await dispute.Did(People.Neutral("ravi"), new DraftDecision(terms, [new DecisionPoint("Was it right?", [1, 2], "customerChoice", "It was")]));
        draft = (await dispute.SeenBy(People.Neutral("ravi"))).Round!.Drafts!.Single();
        foreach (var judge in new[] { "ravi", "ingrid", "walter" })
        {
            await dispute.Did(People.Neutral(judge), new CastVote(new OfferRef(draft.Number, draft.Hash)));
        }

        var closed = await dispute.SeenBy(People.Priya);
        closed.Stage.ShouldBe(CaseStage.Closed);
        closed.End.ShouldBe(CaseEnd.Decided);
        closed.Remedies.Select(r => r.Status).ShouldBe([RemedyStatus.Ended, RemedyStatus.Running]);
        await Cases.Until(async () => (await silo.Deal().SeenBy(People.Dana)).Frozen is null);
        var standing = (await silo.Deal().SeenBy(People.Priya)).Decided!.Single();
        (standing.Activity, standing.Owner, standing.By, standing.At).ShouldBe(("close", "aurora", LineEnding.Decision, closed.Decisions[^1].At));

        // Nobody does it in time: the cure begins, runs out, and what the programme prescribes starts by itself.
        silo.Clock.Advance(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero) - silo.Clock.GetUtcNow());
        await dispute.Touch();
        (await dispute.SeenBy(People.Priya)).Remedies[1].Status.ShouldBe(RemedyStatus.Missed);

        var version = (await dispute.SeenBy(People.Otto)).Version;
        IReadOnlyList<EventRecord> events = [];
        await Cases.Until(async () => (events = (await silo.Events.After(People.Tenant, CaseLedger.Mark + "c1", ReadModel.Audience.All, 0, 1000)).Events).Count >= version);
        var journal = DomainJson.Write(events).ToString();
        journal.ShouldContain("decisionIssued");
        journal.ShouldNotContain("CANARY");
        CaseLedger.Replay(events).Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_settlement_in_the_talks_closes_it_after_the_time_to_step_back()
    {
        var dispute = await Opened();
        await Cases.Until(async () => (await silo.Talks().Get(People.Dana)).View is not null);
        await silo.Talks().Said(People.Dana, new ProposeSettlement(new OutcomeTerms([new OrderedLine("close", "kestrel")], [])));
        var proposal = (await silo.Talks().Get(People.Priya)).View!.Open!;
        await silo.Talks().Said(People.Priya, new AcceptSettlement(new OfferRef(proposal.Number, proposal.Hash)));

        var settled = await dispute.Becomes(People.Priya, static v => v.Settlement is not null);
        settled.Stage.ShouldBe(CaseStage.Informal);
        silo.Clock.Advance(settled.Settlement!.Until!.Value - silo.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await dispute.Touch();
        (await dispute.SeenBy(People.Priya)).Stage.ShouldBe(CaseStage.Informal);
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await dispute.Touch();

        (await dispute.SeenBy(People.Priya)).End.ShouldBe(CaseEnd.Settled);
        await Cases.Until(async () => (await silo.Deal().SeenBy(People.Dana)).Frozen is null);
    }

    [Fact]
    public async Task A_side_that_steps_back_finds_the_talks_open_and_can_settle_again_in_the_same_words()
    {
        var dispute = await Opened();
        await Cases.Until(async () => (await silo.Talks().Get(People.Dana)).View is not null);
        for (var time = 1; time <= 2; time++)
        {
            await silo.Talks().Said(People.Dana, new ProposeSettlement(new OutcomeTerms([new OrderedLine("close", "kestrel")], [])));
            var proposal = (await silo.Talks().Get(People.Priya)).View!.Open!;
            await silo.Talks().Said(People.Priya, new AcceptSettlement(new OfferRef(proposal.Number, proposal.Hash)));
            await dispute.Becomes(People.Priya, v => v.Settlement?.Settled.Proposal == proposal.Number);
            if (time == 1)
            {
                await dispute.Did(People.Priya, new WithdrawSettlement("Our board says no"));
                await Cases.Until(async () => (await silo.Talks().Get(People.Dana)).View!.Settled is null);
            }
        }
    }

    [Fact]
    public async Task Whoever_leaves_the_deal_sees_the_case_no_more()
    {
        var dispute = await Opened();
        (await silo.Deal().Does(People.Priya, new AddMember("kestrel", "tomas", "Tomás", Role.PartnerRep, "Europe/Madrid"))).ShouldBeAccepted();
        (await dispute.SeenBy(People.Tomas)).Me.ShouldBe("kestrel");
        (await silo.Deal().Does(People.Priya, new RemoveMember("kestrel", "tomas"))).ShouldBeAccepted();

        (await dispute.Get(People.Tomas)).View.ShouldBeNull();
        (await dispute.Does(People.Tomas, new StateCase(View))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    private async Task<IDisputeGrain> Opened()
    {
        await Registered();
        await silo.Case().Did(People.Priya, new OpenCase("d1", CaseType.LeadOwnership, "Who closes?", ["close"], Statement: View));
        return silo.Case();
    }

    private async Task Registered() => (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
}
