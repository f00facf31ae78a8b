using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

public class SettlingTests
{
    private static Table Settled() => Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms)) is var table ? table.Given(Ben, new AcceptSettlement(table.Open)) : table;

    [Fact]
    public void All_sides_accepting_one_version_settles()
    {
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms));
        table.SeenBy(Ben)!.Awaiting.ShouldBe([Vendor]);
        table.SeenBy(Ben)!.Acts.ShouldContain("acceptSettlement");
        table.SeenBy(Amy)!.Acts.ShouldNotContain("acceptSettlement");
        var named = table.Open;
        table.At(Start.AddHours(1)).Given(Ben, new AcceptSettlement(named));
        var settled = table.State.Settled.ShouldNotBeNull();
        (settled.Proposal, settled.Hash).ShouldBe((1, named.Hash));
        settled.AcceptedBy.Select(a => a.Party).ShouldBe([Partner, Vendor]);
        settled.At.ShouldBe(Start.AddHours(1));
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "Thank you")), RefusalReason.WrongState, "talksSettled");
        table.SeenBy(Ann)!.Acts.ShouldBeEmpty();
        table.SeenBy(Ann)!.Settled.ShouldBe(settled);
    }

    [Theory]
    [InlineData(CaseStage.Closed, CaseEnd.Withdrawn, 0, SettlementFate.Withdrawn)]
    [InlineData(CaseStage.Closed, CaseEnd.Undecided, 0, SettlementFate.Undecided)]
    [InlineData(CaseStage.Closed, CaseEnd.Decided, 0, SettlementFate.Decided)]
    [InlineData(CaseStage.Decision, null, 1, SettlementFate.SteppedBack)]
    [InlineData(CaseStage.Closed, CaseEnd.Undecided, 1, SettlementFate.SteppedBack)]
    public void What_does_not_stand_is_told_to_all_and_the_talks_end_with_the_case(CaseStage stage, CaseEnd? end, int left, SettlementFate why)
    {
        var table = Settled();
        table.Briefed(table.Brief with { Stage = stage, End = end, Left = left });
        var undone = table.Records.Single(r => r.Type == "settlementUndone");
        (undone.OnlyFor, TalksLedger.Read(undone).Body.ShouldBeOfType<SettlementUndone>().Why).ShouldBe((null, why));
        table.SeenBy(Ann)!.Settled.ShouldBeNull();
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "And now?")), RefusalReason.WrongState, "talksEnded");
    }

    [Fact]
    public void What_stands_stays_settled_when_the_case_closes()
    {
        var table = Settled();
        table.Briefed(table.Brief with { Stage = CaseStage.Closed, End = CaseEnd.Settled });
        table.SeenBy(Ann)!.Settled.ShouldNotBeNull();
        table.Records.ShouldNotContain(r => r.Type == "settlementUndone");
    }

    [Fact]
    public void What_the_case_could_not_take_is_undone_once_and_what_it_took_stands()
    {
        var state = Settled().State;
        TalksHandling.Hear(state, 1, SettlementFate.Taken, Start).Facts.ShouldBeEmpty();
        TalksHandling.Hear(state, 2, SettlementFate.Decided, Start).Facts.ShouldBeEmpty("another settlement");
        var undone = TalksHandling.Hear(state, 1, SettlementFate.Decided, Start);
        undone.Facts.ShouldHaveSingleItem().Body.ShouldBe(new SettlementUndone(1, SettlementFate.Decided) { Number = undone.Facts[0].Body.Number });
        undone.State.Settled.ShouldBeNull();
        TalksHandling.Hear(undone.State, 1, SettlementFate.Decided, Start).Facts.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_mediator_proposes_needs_every_side()
    {
        var table = Table.Mediated().Given(Table.Max, new ProposeSettlement(Table.Terms));
        table.SeenBy(Ann)!.Awaiting.ShouldBe([Partner, Vendor]);
        table.Given(Ann, new AcceptSettlement(table.Open));
        table.State.Settled.ShouldBeNull();
        Table.ShouldBe(table.When(Amy, new AcceptSettlement(table.Open)), RefusalReason.WrongState, "acceptedAlready");
        Table.ShouldBe(table.When(Table.Max, new AcceptSettlement(table.Open)), RefusalReason.NotAllowed, "sidesOnly");
        table.Given(Table.Cleo, new AcceptSettlement(table.Open));
        table.State.Settled.ShouldNotBeNull().AcceptedBy.Select(a => a.Person).ShouldBe(["ann", "cleo"]);
    }

    [Fact]
    public void Crossing_acts_have_one_outcome_and_the_stale_one_gets_the_current()
    {
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms));
        var first = table.Open;
        table.Given(Ben, new ProposeSettlement(Table.Terms with { Remedies = [] }, first));
        var refused = table.When(Table.Cleo, new AcceptSettlement(first));
        Table.ShouldBe(refused, RefusalReason.StaleOffer, "staleProposal");
        refused.Current!.Settlement!.Number.ShouldBe(2);
        Table.ShouldBe(table.When(Ann, new TakeBackSettlement(first)), RefusalReason.StaleOffer, "staleProposal");
        Table.ShouldBe(table.When(Amy, new ProposeSettlement(Table.Terms)), RefusalReason.StaleOffer, "answersMissing");
        Table.ShouldBe(table.When(Ann, new AcceptSettlement(table.Open with { Hash = first.Hash })), RefusalReason.StaleOffer, "staleProposal");
        table.Given(Ben, new TakeBackSettlement(table.Open, "Wrong file"));
        Table.ShouldBe(table.When(Ann, new AcceptSettlement(new OfferRef(2, "x"))), RefusalReason.StaleOffer, "staleProposal");
        table.State.Settled.ShouldBeNull();
    }

    [Fact]
    public void Nobody_answers_their_own_and_a_rejection_closes_it()
    {
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms));
        Table.ShouldBe(table.When(Amy, new AcceptSettlement(table.Open)), RefusalReason.WrongState, "ownProposal");
        Table.ShouldBe(table.When(Ben, new TakeBackSettlement(table.Open)), RefusalReason.NotAllowed, "notYourProposal");
        Table.ShouldBe(table.When(Ben, new RejectSettlement(table.Open)), RefusalReason.Invalid, "required");
        table.Given(Ben, new RejectSettlement(table.Open, "Too little"));
        table.State.Open.ShouldBeNull();
        table.Given(Ann, new ProposeSettlement(Table.Terms));
        table.Open.Number.ShouldBe(2);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_proposal_can_be_accepted_until_it_expires(int seconds, bool accepted)
    {
        var expiry = Start.AddDays(2);
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms, ExpiresAt: expiry));
        var named = table.Open;
        table.At(expiry.AddSeconds(seconds));
        (table.SeenBy(Ben)!.Open is not null).ShouldBe(accepted);
        var outcome = table.When(Ben, new AcceptSettlement(named));
        (outcome.Refusal is null).ShouldBe(accepted);
        (table.State.Settled is not null).ShouldBe(accepted);
        table.Records.Any(r => r.Type == "settlementExpired").ShouldBe(!accepted);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void When_the_window_has_ended_silence_was_no_consent(int seconds, bool accepted)
    {
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms)).At(Table.Due.AddSeconds(seconds));
        var outcome = table.When(Ben, new AcceptSettlement(table.Open));
        (outcome.Refusal is null).ShouldBe(accepted);
        if (!accepted)
        {
            Table.ShouldBe(outcome, RefusalReason.WrongState, "talksWindowEnded");
            Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "Late")), RefusalReason.WrongState, "talksWindowEnded");
            table.SeenBy(Ann)!.Acts.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_broken_rule_is_named()
    {
        var late = new DateOnly(2030, 1, 1);
        var terms = new OutcomeTerms(
            [
                new OrderedLine("refer", Partner),
                new OrderedLine("dance", "stranger"),
                new OrderedLine("pricing", Partner),
                new OrderedLine("close"),
                new OrderedLine("close", Shares: [new CreditShare(Partner, 50), new CreditShare(Partner, 49)], Note: new string('x', 501)),
            ],
            [
                new OrderedRemedy("", "stranger", new DateOnly(2026, 3, 2), 61, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1), "none", "refer", "nothing"),
                new OrderedRemedy("Plan", Vendor, new DateOnly(2026, 4, 1), 0, late, late.AddDays(1), "jointPlan"),
            ]);
        var outcome = Table.Informal().When(Ann, new ProposeSettlement(terms, Note: new string('x', 2001), ExpiresAt: Start));
        outcome.Refusal!.Rules.Select(r => $"{r.Field} {r.Code}").ShouldBe(
            [
                "terms.lines[0].activity notDisputed",
                "terms.lines[1].activity unknownActivity",
                "terms.lines[1].owner unknownParty",
                "terms.lines[2].owner notEligible",
                "terms.lines[2].owner carvedOut",
                "terms.lines[3].owner ownerOrShares",
                "terms.lines[4].note tooLong",
                "terms.lines[4].shares[1].party duplicateParty",
                "terms.lines[4].shares creditNot100",
                "terms.lines[4].activity duplicateActivity",
                "terms.remedies[0].text required",
                "terms.remedies[0].owner unknownParty",
                "terms.remedies[0].due duePast",
                "terms.remedies[0].cure cure",
                "terms.remedies[0].sunset sunsetBeforeDue",
                "terms.remedies[0].review reviewOutside",
                "terms.remedies[0].rule unknownRemedy",
                "terms.remedies[0].ifMissed unknownRemedy",
                "terms.remedies[0].activity notDisputed",
                "terms.remedies[1].review reviewOutside",
                "terms.remedies[1].sunset sunsetTooFar",
                "note tooLong",
                "expiresAt expiryPast",
            ],
            ignoreOrder: true);
        Table.ShouldBe(Table.Informal().When(Ann, new ProposeSettlement(new OutcomeTerms([], []))), RefusalReason.Invalid, "nothingOrdered");
        var many = Enumerable.Repeat(Table.Terms.Remedies[0], 21).ToArray();
        Table.ShouldBe(Table.Informal().When(Ann, new ProposeSettlement(new OutcomeTerms([], many))), RefusalReason.Invalid, "tooManyRemedies");
    }

    [Fact]
    public void Terms_that_ask_for_a_day_that_has_passed_can_no_longer_be_accepted()
    {
        var today = new OutcomeTerms([], [new OrderedRemedy("Call the customer", Vendor, new DateOnly(2026, 3, 3), 0, new DateOnly(2026, 3, 20))]);
        var table = Table.Informal().Given(Ann, new ProposeSettlement(today)).At(Start.AddDays(1));
        Table.ShouldBe(table.When(Ben, new AcceptSettlement(table.Open)), RefusalReason.Invalid, "duePast");
    }

    [Fact]
    public void A_change_of_what_is_disputed_voids_the_proposal()
    {
        var table = Table.Informal().Given(Ann, new ProposeSettlement(Table.Terms));
        table.Briefed(table.Brief with { Subject = Table.Subject with { Activities = ["close"] } });
        table.State.Open.ShouldBeNull();
        table.Records[^1].Type.ShouldBe("settlementVoided");
    }

    [Fact]
    public void The_end_of_the_stage_closes_the_proposal_and_the_room_stays_readable()
    {
        var table = Table.Mediated().Given(Ann, new ProposeSettlement(Table.Terms)).Given(Ann, new SayInTalks("plenary", "Hello"));
        table.Briefed(table.Brief with { Stage = CaseStage.Decision, Due = null });
        table.State.Open.ShouldBeNull();
        table.SeenBy(Ann)!.Room.ShouldBeNull();
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "More")), RefusalReason.WrongState, "talksEnded");
        table.AllOf(Ben).ShouldContain("Hello");
    }
}
