using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What a case settled or decided stands on the deal.</summary>
public class DecidedTests
{
    private static readonly DateOnly May = new(2026, 5, 4);

    private static DecidedLine Demo(string owner, string cause = "case-1") => new("demo", LineEnding.Decision, cause, Start, owner);

    private static Unfreeze Ends(params DecidedLine[] lines) => new(lines[0].Cause, "Decided", lines);

    private static Terms With(Line demo) => Split() with { Lines = [new Line("qualify", May, Partner), demo] };

    private static Room Frozen() => Room.Submitted().Given(Platform, new Freeze(["demo"], Vendor, "Who shows it?", "case-1"));

    [Fact]
    public void A_line_that_a_case_ended_is_decided_for_everybody_and_no_longer_open()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner))).Then(typeof(LinesUnfrozen));
        foreach (var actor in new[] { Ann, Ben, Mia, Olaf })
        {
            room.For(actor).Lines.Single(l => l.Activity == "demo").Status.ShouldBe(LineStatus.Decided);
            Views.For(room.State, Viewer.Of(room.State, actor)!, room.Policy, room.Now).Decided!.Single().ShouldBe(Demo(Partner));
        }

        room.For(Ann).AgreedLines.ShouldBe(1);
        room.When(Ann, new MarkTentative(room.Offer, ["demo"], On: true)).Refused(RefusalReason.Invalid, "lineDecided");
        room.When(Ann, new MarkFirm("demo", On: true, Open: false)).Refused(RefusalReason.Invalid, "lineDecided");
    }

    [Fact]
    public void The_same_end_again_changes_nothing_and_nobody_else_says_what_a_case_decided()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner)));
        room.Given(Platform, Ends(Demo(Partner))).Then();
        room.Given(Platform, new Unfreeze("case-1", "Decided")).Then();
        room.When(Mia, Ends(Demo(Vendor, "case-2"))).Refused(RefusalReason.NotAllowed, "notYours");
        room.State.Decided.Count.ShouldBe(1);
    }

    [Fact]
    public void Everything_wrong_with_what_is_said_to_be_decided_is_named()
    {
        var shared = new DecidedLine("qualify", LineEnding.Decision, "case-2", Start, Partner, [new CreditShare(Partner, 50), new CreditShare(Vendor, 40)]);
        Frozen().When(Platform, new Unfreeze("case-1", "Decided", [Demo("nobody"), Demo(Partner), shared, null!]))
            .Refused(RefusalReason.Invalid, "unknownParty", "duplicateActivity", "otherCause", "ownerOrShares", "creditNot100", "required");
    }

    [Fact]
    public void An_offer_that_says_otherwise_is_refused_naming_the_line_and_the_rest_moves()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner)));
        var refusal = room.When(Ben, new MakeOffer(With(new Line("demo", May, Vendor)), room.Offer)).Refused(RefusalReason.Invalid, "lineDecided");
        (refusal.Rules[0].Field, refusal.Rules[0].Text).ShouldBe((
            "terms.lines[1]", "“Demonstration” is decided in a case: Fabrikam does it. Carry it like that; the rest can move. To change it, settle it anew in a case."));
        room.When(Ben, new MakeOffer(Split(60, "qualify"), room.Offer)).Refused(RefusalReason.Invalid, "lineDecided").Rules[0].Field.ShouldBe("terms.lines");
        room.Given(Ben, new MakeOffer(With(new Line("demo", May, Partner, "In our room")), room.Offer)).Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
        room.For(Ann).Lines.ShouldAllBe(l => l.Status == LineStatus.Agreed);
        room.State.Agreement!.Interim.ShouldBeNull();
    }

    [Fact]
    public void Shared_lines_are_carried_with_their_shares_in_any_order()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner) with { Owner = null, Shares = [new CreditShare(Partner, 40), new CreditShare(Vendor, 60)] }));
        Line Of(decimal partner) => new("demo", May, Shares: [new CreditShare(Vendor, 100 - partner), new CreditShare(Partner, partner)]);
        room.When(Ben, new MakeOffer(With(Of(50)), room.Offer)).Refused(RefusalReason.Invalid, "lineDecided").Rules[0].Text.ShouldContain("Fabrikam 40 %, Contoso 60 % share it");
        room.Given(Ben, new MakeOffer(With(Of(40)), room.Offer)).Then(typeof(OfferMade));
        room.State.Decided.Count.ShouldBe(1);
    }

    [Fact]
    public void An_offer_on_the_table_that_says_otherwise_is_not_agreed_unnoticed()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner)));
        room.For(Ben).Acts.Single(a => a.Act == "accept").Why.ShouldBe("decidedOtherwise");
        room.When(Ben, new Accept(room.Offer)).Refused(RefusalReason.WrongState, "decidedOtherwise");
        room.State.Open!.Number.ShouldBe(1, "it stays on the table to be answered");

        var same = Room.Submitted().Given(Platform, Ends(Demo(Partner) with { Owner = null, Shares = [new CreditShare(Partner, 50), new CreditShare(Vendor, 50)] }));
        same.Given(Ben, new Accept(same.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void What_waits_for_approval_and_says_otherwise_goes_stale()
    {
        var offer = Room.Submitted(Limited.Programme);
        offer.Given(Ben, new MakeOffer(Split(70), offer.Offer)).Then(typeof(OfferHeld)).Given(Platform, Ends(Demo(Vendor)));
        offer.Given(Mia, new ApproveHeld(offer.State.Held[0].Hash)).Then(typeof(HeldWentStale));

        var acceptance = Room.Submitted(Limited.Programme);
        acceptance.Given(Ann, new MakeOffer(Split(70), acceptance.Offer)).Given(Ben, new Accept(acceptance.Offer)).Then(typeof(AcceptanceHeld)).Given(Platform, Ends(Demo(Vendor)));
        acceptance.Given(Mia, new ApproveHeld(acceptance.State.Held[0].Hash)).Then(typeof(HeldWentStale)).Only<HeldWentStale>().Why.ShouldBe(WhyNot.Sentences["decidedOtherwise"]);
    }

    [Fact]
    public void An_agreement_that_left_the_line_out_is_completed_by_it()
    {
        var room = Frozen().Given(Ben, new Accept(Frozen().Offer));
        var code = room.State.Agreement!.Code;
        room.Given(Platform, Ends(Demo(Partner))).Then(typeof(LinesUnfrozen));
        (room.State.Negotiation, room.State.Agreement.Code).ShouldBe((NegotiationState.Agreed, code));
        (room.For(Ann).Lines[1].Status, room.For(Ann).AgreedLines).ShouldBe((LineStatus.Decided, 3));
        room.State.Agreement.Terms.Credit.Sum(c => c.Percent).ShouldBe(100m);
    }

    [Theory]
    [InlineData(SalesStage.Won)]
    [InlineData(SalesStage.Lost)]
    public void A_sale_that_ended_meanwhile_is_told_too_and_its_talks_do_not_go_on(SalesStage end)
    {
        var room = Frozen().Given(Ben, new Accept(Frozen().Offer)).Given(Ben, new SetStage(end));
        room.Given(Platform, Ends(Demo(Partner))).Then(typeof(LinesUnfrozen));
        (room.State.Frozen.Count, room.For(Ann).Lines[1].Status).ShouldBe((0, LineStatus.Decided));
        room.When(Mia, new Unfreeze("case-2", "Mine")).Refused(RefusalReason.WrongState, "saleEnded");

        var open = Frozen().Given(Ben, new SetStage(end)).Given(Platform, Ends(Demo(Partner))).Then(typeof(LinesUnfrozen));
        open.State.Negotiation.ShouldBe(NegotiationState.Lapsed);
    }

    [Fact]
    public void What_a_case_gave_away_is_nobodys_to_approve()
    {
        var kept = World.Programme with
        {
            Authority = new AuthorityMatrix { Limits = [new AuthorityLimit(PartyKind.DirectSales, Accounts.Role.DirectRep, [], Keeps: ["demo"])] },
        };
        var room = Room.Submitted(kept).Given(Platform, Ends(Demo(Partner)));
        room.Given(Ben, new MakeOffer(With(new Line("demo", May, Partner)), room.Offer)).Then(typeof(OfferMade));
        Room.Submitted(kept).When(Ben, new MakeOffer(With(new Line("demo", May, Partner)), Room.Submitted(kept).Offer)).Refused(RefusalReason.Invalid, "activityKept");
    }

    [Fact]
    public void A_line_that_was_agreed_and_then_disputed_is_as_the_case_ended_it()
    {
        var room = Room.Agreed().Given(Platform, new Freeze(["demo"], Vendor, "Not done", "case-1")).Given(Platform, Ends(Demo(Vendor)));
        room.For(Ann).Lines[1].Status.ShouldBe(LineStatus.Decided);
        var quick = Room.Agreed().Given(Platform, Ends(Demo(Vendor) with { At = Start.AddHours(1) }));
        quick.For(Ann).Lines[1].Status.ShouldBe(LineStatus.Decided, "a case may be over before the deal hears of it");
    }

    [Fact]
    public void What_everyone_agreed_after_the_decision_stands()
    {
        var room = Room.Submitted().At(Start.AddHours(1));
        room.Given(Ben, new Accept(room.Offer)).Given(Platform, Ends(Demo(Vendor))).Then();
        room.For(Ann).Lines[1].Status.ShouldBe(LineStatus.Agreed);
    }

    [Fact]
    public void A_later_case_says_anew_and_the_earlier_one_told_again_does_not_come_back()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner))).Given(Platform, new Freeze(["demo"], Partner, "Again", "case-2"));
        room.For(Ann).Lines[1].Status.ShouldBe(LineStatus.Frozen);
        room.When(Ben, new MakeOffer(With(new Line("demo", May, Vendor)), room.Offer)).Refused(RefusalReason.Invalid, "lineFrozen");
        room.Given(Platform, Ends(Demo(Vendor, "case-2"))).Given(Platform, Ends(Demo(Partner))).Then();
        Deciding.Standing(room.State).ShouldHaveSingleItem().ShouldBe(Demo(Vendor, "case-2"));
        Views.For(room.State, Viewer.Of(room.State, Ann)!, room.Policy, room.Now).Decided!.Single().Cause.ShouldBe("case-2");
    }

    [Fact]
    public void What_was_decided_stands_again_when_a_later_case_ends_with_nothing()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner))).Given(Platform, new Freeze(["demo"], Vendor, "Again", "case-2"));
        room.Given(Platform, new Unfreeze("case-2", "It ended without an outcome.")).For(Ann).Lines[1].Status.ShouldBe(LineStatus.Decided);
    }

    [Fact]
    public void Talks_that_ran_out_go_on_by_themselves_for_the_rest_with_a_fresh_clock()
    {
        var room = Frozen().At(Start.AddDays(30)).Tick().Given(Platform, Ends(Demo(Partner))).Then(typeof(LinesUnfrozen), typeof(Reopened));
        var on = room.Only<Reopened>();
        (on.Cause, on.Reason).ShouldBe(("case-1", "What was disputed is settled or decided. The talks go on for the rest."));
        on.Clock.Due.ShouldBe(Calendar.AddBusinessDays(room.Now, room.Policy.Clocks.Negotiation));
        (room.State.Negotiation, room.State.ManagerCalled).ShouldBe((NegotiationState.Open, false));
        room.When(Ann, new MakeOffer(Split(60, "qualify"))).Refused(RefusalReason.Invalid, "lineDecided");
        room.Given(Ann, new MakeOffer(With(new Line("demo", May, Partner)))).Given(Ben, new Accept(room.Offer));
        room.For(Ben).Lines.ShouldAllBe(l => l.Status == LineStatus.Agreed);
    }

    [Fact]
    public void When_who_does_what_is_decided_altogether_the_talks_go_on_for_days_and_credit()
    {
        var qualify = new DecidedLine("qualify", LineEnding.Settlement, "case-1", Start, Partner);
        var room = Room.Submitted().At(Start.AddDays(30)).Tick().Given(Platform, Ends(Demo(Partner), qualify));
        room.Only<Reopened>().Reason.ShouldBe("Who does what is settled or decided. What is left to agree is the days and how the credit is shared.");
        room.Given(Ann, new MakeOffer(With(new Line("demo", May, Partner)))).At(Start.AddDays(80)).Tick();
        room.Only<NegotiationLapsed>().DisputeDue.ShouldBeFalse("no case is opened over lines that are decided");
        room.State.ManagerCalled.ShouldBeTrue();
    }

    [Fact]
    public void Talks_that_ran_out_stay_so_when_the_case_ends_with_no_line()
    {
        var room = Frozen().At(Start.AddDays(30)).Tick();
        room.Only<NegotiationLapsed>().DisputeDue.ShouldBeTrue();
        room.Given(Platform, new Unfreeze("case-1", "It ended without an outcome.")).Then(typeof(LinesUnfrozen));
        room.State.Negotiation.ShouldBe(NegotiationState.Lapsed);
    }

    [Fact]
    public void A_later_case_by_itself_leaves_out_what_is_decided()
    {
        var room = Frozen().Given(Platform, Ends(Demo(Partner)));
        var view = Views.For(room.State, Viewer.Of(room.State, Platform)!, room.Policy, room.Now);
        Of(view).ShouldBe(["qualify"]);
        Of(view with { Open = null, Standing = view.Standing with { Lines = [] } }).ShouldBe(["qualify"], "what the partner asked for, less what is decided");

        string[] Of(DealView deal) =>
        [
            .. CaseHandling.Handle(
                CaseState.Nothing,
                new CaseRequest("case-2", "r", Platform, new OpenCase(Deal, CaseType.LeadOwnership, "Who does what?", Cause: CaseCause.Lapse)),
                room.Now,
                CaseWorld.Rules,
                new CaseInputs(deal)).State.Subject!.Activities,
        ];
    }

    [Fact]
    public void Rules_that_cannot_hold_a_decided_line_open_it_again()
    {
        var carved = World.Programme with { CarveOuts = [new CarveOut("c1", "Demonstrations are shown by Contoso.", "demo")] };
        Room.Submitted(carved with { CarveOuts = [] }).Under(carved).Given(Platform, new Unfreeze("case-1", "Decided", [Demo(Partner)])).Then();
        Room.Submitted().Given(Platform, Ends(Demo(Partner) with { Activity = "dance" })).Then();
        Room.Submitted().Given(Platform, Ends(Demo(Partner) with { Activity = "pricing" })).Then();

        var room = Room.Submitted().Given(Platform, Ends(Demo(Partner)));
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true)).Only<PolicyMoved>().Undecided.ShouldBe(["demo"]);
        Views.For(room.State, Viewer.Of(room.State, Ann)!, room.Policy, room.Now).Decided.ShouldBeNull("a screen would put it into every offer");
        room.Given(Ben, new MakeOffer(With(new Line("demo", May, Vendor)), room.State.Open is null ? null : room.Offer)).Then(typeof(OfferMade));
        room.State.SomeDecided.ShouldBeNull();
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void A_deal_without_cases_stores_nothing_of_this()
    {
        DomainJson.Write(Room.Agreed().State).ToString().ShouldNotContain("decided");
        var room = Frozen().Given(Platform, Ends(Demo(Partner)));
        DomainJson.Read<DealState>(DomainJson.Write(room.State)).Decided.ShouldBe(room.State.Decided);
    }
}
