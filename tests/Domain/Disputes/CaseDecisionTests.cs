using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Votes, ties, decisions, appeals and overrides.</summary>
public class CaseDecisionTests
{
    [Fact]
    public void The_majority_decides_with_reasons_a_code_that_verifies_and_a_day_to_appeal_by()
    {
        var room = CaseRoom.Drafted().Vote("dan", 1).Vote("dora", 2, "The date is wrong");
        room.State.Decision.ShouldBeNull();
        room.Vote("dirk", 2).Then(typeof(VoteCast), typeof(VotesOpened), typeof(StageEntered), typeof(DecisionIssued), typeof(RemediesBegan));
        var decision = room.State.Decision!;
        (decision.Terms.Lines[0].Owner, decision.Policy, decision.AppealUntil).ShouldBe((Vendor, 1, room.Clock(CaseClockKind.AppealFiling).Time.Due));
        decision.Tally.ShouldBe([new Tally(2, 2), new Tally(1, 1)]);
        decision.Code.ShouldBe(Chain.Sha256(DomainJson.Write(new { room.State.Tenant, room.State.Id, decision = decision with { Code = "" } }).Utf8.Span));
    }

    [Fact]
    public void A_vote_counts_once_and_names_the_paper_and_the_first_paper_closes_the_record()
    {
        var room = CaseRoom.Drafted();
        room.When(Neutral("dan"), new CastVote(new OfferRef(1, room.Paper(2).Hash))).Refused(RefusalReason.Invalid, "unknownDraft");
        room.When(Ben, new AddEvidence(EvidenceKind.Message, "Their mail")).Refused(RefusalReason.WrongState, "recordClosed");
        room.Vote("dan", 1).When(Neutral("dan"), new CastVote(room.Paper(2))).Refused(RefusalReason.WrongState, "alreadyVoted");
        room.When(Ben, new AddEvidence(EvidenceKind.Message, "One more")).Refused(RefusalReason.WrongState, "recordClosed");
        room.When(Neutral("alma"), new CastVote(room.Paper(1))).Refused(RefusalReason.NotFound, "notFound");
        room.When(Neutral("mira"), new CastVote(room.Paper(1))).Refused(RefusalReason.NotAllowed, "panelOnly");
        room.When(Ann, new CastVote(room.Paper(1))).Refused(RefusalReason.NotAllowed, "panelOnly");
    }

    [Fact]
    public void Even_votes_fall_to_the_chair() => Two(TieRule.Chair).State.Decision!.Terms.Lines[0].Owner.ShouldBe(Vendor);

    [Fact]
    public void Even_votes_are_voted_on_once_more_and_then_fall_to_the_chair()
    {
        var room = Two(TieRule.Again);
        (room.State.Decision, room.State.Round!.Voting, room.State.Round.Ballots.Count, room.State.Round.Drafts.Count).ShouldBe((null, 2, 0, 2));
        room.State.Clocks.Select(c => c.Subject).ShouldBe(["dan", "dora"], ignoreOrder: true);
        room.When(Ben, new AddEvidence(EvidenceKind.Message, "In between")).Refused(RefusalReason.WrongState, "recordClosed");
        room.Vote("dora", 1).Vote("dan", 2).State.Decision!.Terms.Lines[0].Owner.ShouldBe(Vendor);
        Two(TieRule.Again).Vote("dora", 1).Vote("dan", 1).State.Decision!.Terms.Lines[0].Owner.ShouldBe(Partner);
    }

    [Fact]
    public void Even_votes_go_up_and_the_first_panel_has_no_further_say()
    {
        var room = Two(TieRule.ReferUp);
        (room.State.Decision, room.State.Stage, room.State.Wanted).ShouldBe((null, CaseStage.Appeal, SeatKind.AppealDecider));
        room.When(Neutral("dan"), new DraftDecision(Ruling, Points)).Refused(RefusalReason.NotAllowed, "panelOnly");
        room.Fill().Seat(Above).Papers("pia").Vote("pia", 1).Vote("paul", 1).Vote("petra", 1);
        (room.State.End, room.State.Decision!.AppealUntil, room.State.Decision.Round).ShouldBe((CaseEnd.Decided, null, 2));
        room.When(Ann, new FileAppeal("Again")).Refused(RefusalReason.WrongState, "caseClosed");
    }

    [Fact]
    public void An_appeal_goes_once_to_other_people_whose_decision_is_final()
    {
        var room = CaseRoom.Decided();
        room.When(Ben, new AddEvidence(EvidenceKind.Message, "Late")).Refused(RefusalReason.WrongState, "recordClosed");
        room.When(Ben, new FileAppeal(" ")).Refused(RefusalReason.Invalid, "required");
        room.Given(Ben, new FileAppeal("Entry 1 is not dated.")).When(Ann, new FileAppeal("Me too")).Refused(RefusalReason.WrongState, "appealedOnce");
        room.Given(Ben, new AddEvidence(EvidenceKind.Message, "The appeal opens the record"));
        room.Fill().State.Seats.Where(s => s.Kind == SeatKind.AppealDecider).Select(s => s.Person).ShouldBe(Above);
        room.When(Neutral("dan"), new DraftDecision(Ruling, Points)).Refused(RefusalReason.NotAllowed, "panelOnly");
        room.Seat(Above).Papers("paul").Vote("paul", 2).Vote("petra", 2).Vote("pia", 1);
        (room.State.Stage, room.State.End, room.State.Decisions.Count).ShouldBe((CaseStage.Closed, CaseEnd.Decided, 2));
        room.State.Remedies.Select(r => (r.Id, r.Status)).ShouldBe([("r1", RemedyStatus.Ended), ("r2", RemedyStatus.Running)]);
        room.State.Clocks.ShouldAllBe(c => c.Subject == "r2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void While_an_appeal_is_heard_remedies_stay_or_run_as_the_policy_says(bool stays)
    {
        var policy = Rules with { Cases = Rules.Cases with { AppealStays = stays } };
        var room = CaseRoom.Decided(policy).Given(Ben, new FileAppeal("Wrong"));
        var clock = room.Clock(CaseClockKind.Remedy, "r1");
        (room.State.Remedies[0].Status, clock.Time.Remaining is not null).ShouldBe((stays ? RemedyStatus.Stayed : RemedyStatus.Running, stays));
        room.Given(Kim, new SuspendCase("Audit")).Given(Kim, new ResumeCase()).Clock(CaseClockKind.Remedy, "r1").Time.Remaining.ShouldBe(clock.Time.Remaining);
        if (stays)
        {
            room.When(Ben, new ReportRemedy("r1", "Done")).Refused(RefusalReason.Invalid, "remedyNotRunning");
        }
    }

    [Fact]
    public void What_stood_still_goes_on_by_the_pause_when_nobody_could_decide_the_appeal()
    {
        var policy = Rules with { Cases = Rules.Cases with { AppealStays = true } };
        var room = CaseRoom.Decided(policy).Given(Ben, new FileAppeal("Wrong")).Fill().TickAt(Start.AddDays(20)).Fill().TickAt(Start.AddDays(40)).Fill();
        (room.State.Stage, room.State.End, room.State.Decisions.Count).ShouldBe((CaseStage.Closed, CaseEnd.Decided, 1));
        var remedy = room.State.Remedies.Single();
        remedy.Status.ShouldBe(RemedyStatus.Running);
        remedy.Order.Due.ShouldBeGreaterThan(new DateOnly(2026, 5, 4));
        remedy.Order.Sunset.ShouldBeGreaterThan(new DateOnly(2026, 8, 3));
        room.State.Clocks.Select(c => c.Kind).ShouldBe([CaseClockKind.Remedy, CaseClockKind.Sunset, CaseClockKind.Review], ignoreOrder: true);
        room.TickAt(Start.AddDays(200)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
    }

    [Fact]
    public void What_was_reported_before_such_an_appeal_still_has_exactly_the_time_it_had_left()
    {
        var policy = Rules with { Cases = Rules.Cases with { AppealStays = true } };
        var room = CaseRoom.Decided(policy).Given(Ben, new ReportRemedy("r1", "Done"));
        var left = room.Clock(CaseClockKind.Remedy, "r1").Time.Remaining;
        room.At(Start.AddDays(1)).Given(Ben, new FileAppeal("Wrong")).Fill().TickAt(Start.AddDays(20)).Fill().TickAt(Start.AddDays(40)).Fill();
        room.State.Remedies.Single().Status.ShouldBe(RemedyStatus.Reported);
        room.Clock(CaseClockKind.Remedy, "r1").Time.Remaining.ShouldBe(left);
        room.Clock(CaseClockKind.Sunset, "r1").Time.Remaining.ShouldBeNull();
        room.Given(Ann, new ContestRemedy("r1", "No")).Clock(CaseClockKind.Remedy, "r1").Time.Due.ShouldBe(policy.Calendar.Add(room.Now, left!.Value));
    }

    [Fact]
    public void An_override_takes_two_different_people_with_reasons_and_is_told_to_all()
    {
        var room = CaseRoom.Decided();
        room.When(Ben, new ProposeOverride(Ruling, "Mine")).Refused(RefusalReason.NotAllowed, "overridersOnly");
        room.When(Kim, new ProposeOverride(Ruling, "Mine")).Refused(RefusalReason.NotAllowed, "overridersOnly");
        room.When(Otto, new ProposeOverride(new OutcomeTerms([new OrderedLine("contract", Vendor)], []), "")).Refused(RefusalReason.Invalid, "required", "notDisputed");
        room.Given(Otto, new ProposeOverride(TermsFor(Vendor), "A law was missed."));
        var hash = room.State.Override!.Hash;
        room.When(Otto, new ConfirmOverride(hash, "So it was")).Refused(RefusalReason.WrongState, "ownOverride");
        room.When(Oda, new ConfirmOverride(new string('0', 64), "")).Refused(RefusalReason.Invalid, "required", "staleOverride");
        room.At(Start.AddDays(1)).Given(Oda, new ConfirmOverride(hash, "So it was."));
        var decision = room.State.Decision!;
        (decision.Terms.Lines[0].Owner, decision.Overridden).ShouldBe((Vendor, "Otto: A law was missed. Oda: So it was."));
        room.Clock(CaseClockKind.AppealFiling).Time.Start.ShouldBe(Start.AddDays(1));
        Everybody.Where(a => room.Viewer(a) is not null).ShouldAllBe(a => room.EventsOf(a).Any(r => r.Type == "overrideProposed") && room.For(a)!.Decisions.Count == 2);
        room.State.Remedies.Select(r => r.Status).ShouldBe([RemedyStatus.Ended, RemedyStatus.Running]);
    }

    [Fact]
    public void Whoever_replaced_a_decision_or_wanted_to_hears_no_appeal_and_speaks_for_no_side_by_it()
    {
        var room = CaseRoom.Decided().Given(Otto, new ProposeOverride(TermsFor(Vendor), "A law was missed."));
        room.Given(Oda, new ConfirmOverride(room.State.Override!.Hash, "So it was."));
        room.State.Replaced.ShouldBe(["otto", "oda"]);
        room.State.Spoke.ShouldNotContain("oda");
        foreach (var person in new[] { "otto", "oda" })
        {
            var file = new NeutralOnFile(new Neutral(person, person, Vendor, Zone, [SeatKind.AppealDecider], [], []), []);
            Conflicts.Of(file, SeatKind.AppealDecider, SeatOpenings.Where(room.State, room.Policy, Start)).ShouldContain(c => c.Kind == ConflictKind.DecidedThisCase && !c.Waivable);
        }
    }

    [Fact]
    public void An_override_falls_when_its_proposer_speaks_for_a_side_before_it_is_confirmed()
    {
        var room = CaseRoom.Decided().Given(Otto, new ProposeOverride(TermsFor(Vendor), "A law was missed."));
        var hash = room.State.Override!.Hash;
        CaseSide[] sides = [.. room.State.Sides.Select(s => s.Id == Vendor ? s with { Members = [.. s.Members, new Member("otto", "Otto", Accounts.Role.DirectRep, Zone)] } : s)];
        room.Given(Platform, new FollowSides(sides));
        room.When(Oda, new ConfirmOverride(hash, "So it was.")).Refused(RefusalReason.WrongState, "noOverride");
        room.State.Decision!.Overridden.ShouldBeNull();
        room.Given(Oda, new ProposeOverride(TermsFor(Vendor), "It still was.")).State.Override!.Person.ShouldBe("oda", "others may begin anew");
    }

    [Fact]
    public void What_was_due_before_the_votes_were_opened_is_due_on_the_next_working_day()
    {
        var room = CaseRoom.Called();
        room.Seat(Panel).Given(Neutral("dan"), new DraftDecision(TermsFor(Partner, new DateOnly(2026, 3, 4)), Points));
        room.Vote("dan", 1).At(Start.AddDays(3)).Vote("dora", 1).Vote("dirk", 1);
        var remedy = room.State.Remedies.Single();
        (remedy.Order.Due, remedy.Order.Review, remedy.Order.Sunset).ShouldBe((new DateOnly(2026, 3, 9), new DateOnly(2026, 6, 6), new DateOnly(2026, 8, 8)), "Friday to Monday; what hangs on it moves along");
        room.Tick().State.Remedies.Single().Status.ShouldBe(RemedyStatus.Running);
        room.State.Decision!.Terms.Remedies[0].Due.ShouldBe(new DateOnly(2026, 3, 4), "the paper stays as it was voted on");
    }

    [Fact]
    public void Nothing_is_overridden_once_other_people_decide()
    {
        var room = CaseRoom.Decided().Given(Otto, new ProposeOverride(TermsFor(Vendor), "A law was missed."));
        var hash = room.State.Override!.Hash;
        room.Given(Ben, new FileAppeal("Wrong"));
        room.When(Oda, new ConfirmOverride(hash, "So it was.")).Refused(RefusalReason.WrongState, "noOverride");
        room.When(Oda, new ProposeOverride(Ruling, "Mine")).Refused(RefusalReason.WrongState, "nothingDecided");
    }

    // A panel of two that votes one each; the chair is for paper 2, the vendor's.
    private static CaseRoom Two(TieRule tie) =>
        CaseRoom.Called(With(r => r with { Deciders = ["dan", "dora"], Tie = tie })).Seat("dan", "dora").Papers("dora").Vote("dora", 1).Vote("dan", 2);
}
