using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Who takes a seat, who leaves it, and who comes after them.</summary>
public class SeatTests
{
    private static readonly Disclosure Paid = new(ConflictKind.Compensation, "My bonus counts this deal.", Start);

    [Fact]
    public void A_conflicted_mediator_is_refused_with_every_reason_and_the_platform_takes_the_next()
    {
        var room = CaseRoom.InMediation();
        room.Roster = [new NeutralOnFile(OnFile("mira", SeatKind.Mediator).Neutral with { ReportsTo = ["ben"], Disclosures = [Paid] }, []), .. OnRoster.Skip(1)];
        var refusal = room.When(Kim, new InviteNeutral(SeatKind.Mediator, "mira")).Refused(RefusalReason.Invalid, "conflict", "conflict");
        refusal.Rules.Select(r => r.Text).ShouldBe(["Mira reports to Ben, who speaks for Contoso.", "Mira declared: My bonus counts this deal."], ignoreOrder: true);
        room.TickAt(Start.AddDays(12)).Fill().State.Seats.Single().Person.ShouldBe("milo");
    }

    [Fact]
    public void What_a_person_declares_counts_and_what_can_be_let_pass_needs_every_side()
    {
        var room = CaseRoom.InMediation().Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira"));
        room.Given(Neutral("mira"), new AnswerInvitation(Accept: true, [ConflictKind.Relationship], "We studied together."));
        room.Given(Ann, new WaiveConflict("mira")).State.Mediator.ShouldBeNull();
        room.When(Ann, new WaiveConflict("mira")).Refused(RefusalReason.WrongState, "noWaiver");
        room.Given(Ben, new WaiveConflict("mira")).State.Mediator!.Person.ShouldBe("mira");
        room.State.Clock(CaseClockKind.Seat, "mira").ShouldBeNull();

        var other = CaseRoom.InMediation().Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira"));
        other.Given(Neutral("mira"), new AnswerInvitation(Accept: true, [ConflictKind.Relationship, ConflictKind.Compensation], "Paid by it."));
        other.State.Seats.Single().Status.ShouldBe(SeatStatus.Conflicted);
        other.Fill().State.Seats.Select(s => (s.Person, s.Alternate)).ShouldBe([("mira", false), ("milo", true)]);
    }

    [Fact]
    public void Sides_that_stay_silent_let_nothing_pass()
    {
        var room = CaseRoom.InMediation().Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira"));
        room.Given(Neutral("mira"), new AnswerInvitation(Accept: true, [ConflictKind.Relationship], "We studied together.")).Given(Ann, new WaiveConflict("mira"));
        room.TickAt(Start.AddDays(2)).State.Seats.Single().Status.ShouldBe(SeatStatus.Silent);
        room.Viewer(Neutral("mira")).ShouldBeNull();
    }

    [Fact]
    public void Recusal_of_one_of_three_brings_an_alternate_with_a_fresh_clock_and_leaves_the_others_alone()
    {
        var room = CaseRoom.Drafted().Vote("dora", 1);
        var (dan, dirk) = (room.Clock(CaseClockKind.Seat, "dan"), room.Clock(CaseClockKind.Seat, "dirk"));
        room.At(Start.AddDays(1)).Given(Neutral("dora"), new Recuse("A friend works there")).Fill();
        room.State.Round!.Ballots.ShouldBeEmpty("whoever steps down takes the vote along");
        (room.Clock(CaseClockKind.Seat, "dan"), room.Clock(CaseClockKind.Seat, "dirk")).ShouldBe((dan, dirk));
        room.Clock(CaseClockKind.Seat, "alma").Time.Start.ShouldBe(Start.AddDays(1));
        room.State.Clock(CaseClockKind.Seat, "dora").ShouldBeNull();
        room.Viewer(Neutral("dora")).ShouldBeNull();
        room.Seat("alma").Vote("alma", 2).Vote("dan", 1).Vote("dirk", 2).State.Decision!.Terms.Lines[0].Owner.ShouldBe(Vendor);
    }

    [Fact]
    public void Silent_deciders_are_replaced_once_and_without_anybody_left_those_who_voted_decide_or_nobody_does()
    {
        var room = CaseRoom.Drafted().Vote("dan", 1).TickAt(Start.AddDays(7)).Fill();
        room.State.Seats.Where(s => s.Kind == SeatKind.Decider).Select(s => (s.Person, s.Status)).ShouldBe(
            [("dan", SeatStatus.Seated), ("dora", SeatStatus.Silent), ("dirk", SeatStatus.Silent), ("alma", SeatStatus.Invited), ("alf", SeatStatus.Invited)]);
        room.Seat("alma").Vote("alma", 1);
        room.State.Decision.ShouldBeNull("one who may still vote is waited for");
        room.TickAt(Start.AddDays(14)).Fill().State.Decision!.By.ShouldBe(["Alma", "Dan"]);

        var few = CaseRoom.Drafted().Vote("dan", 1).TickAt(Start.AddDays(7)).Fill().TickAt(Start.AddDays(14)).Fill();
        (few.State.Stage, few.State.Decision, few.State.Round!.Kind).ShouldBe((CaseStage.Appeal, null, SeatKind.AppealDecider));
        few.TickAt(Start.AddDays(40)).Fill().TickAt(Start.AddDays(80)).Fill();
        (few.State.Stage, few.State.End).ShouldBe((CaseStage.Closed, CaseEnd.Undecided));
    }

    [Fact]
    public void Whoever_has_no_work_left_is_not_replaced()
    {
        var mediator = CaseRoom.Drafted().Given(Neutral("mira"), new Recuse("Done here"));
        (mediator.State.Wanted, mediator.State.Round!.Kind).ShouldBe((null, SeatKind.Decider));
        var decider = CaseRoom.Decided().Given(Neutral("dan"), new Recuse("Done here")).Fill();
        (decider.State.Wanted, decider.State.Round, decider.State.Stage).ShouldBe((null, null, CaseStage.Appeal));
        CaseRoom.Decided().Given(Kim, new ReplaceNeutral("dora", "Long leave")).State.Wanted.ShouldBeNull();
        CaseRoom.Mediated().Given(Kim, new ReplaceNeutral("mira", "Long leave")).Fill().State.Seats[^1].Person.ShouldBe("milo");
    }

    [Fact]
    public void The_clerk_fills_only_open_seats_with_people_the_programme_names()
    {
        var room = CaseRoom.Drafted();
        room.When(Kim, new InviteNeutral(SeatKind.Decider, "alma")).Refused(RefusalReason.Invalid, "seatTaken");
        room.When(Kim, new InviteNeutral(SeatKind.AppealDecider, "paul")).Refused(RefusalReason.Invalid, "otherSeat", "seatTaken", "notEntitled");
        room.Given(Neutral("dora"), new Recuse("Ill")).Given(Neutral("dirk"), new Recuse("Ill too"));
        room.When(Kim, new InviteNeutral(SeatKind.Decider, "paul")).Refused(RefusalReason.Invalid, "notEntitled");
        room.When(Kim, new InviteNeutral(SeatKind.Decider, "mira")).Refused(RefusalReason.Invalid, "notEntitled", "notOnRoster", "conflict");
        room.When(Kim, new InviteNeutral(SeatKind.Decider, "dora")).Refused(RefusalReason.Invalid, "askedBefore");
        room.Given(Kim, new InviteNeutral(SeatKind.Decider, "alf")).State.Wanted.ShouldBe(SeatKind.Decider, "another place is still empty");
        room.Fill().State.Seats[^1].Person.ShouldBe("alma");
    }

    [Fact]
    public void Whoever_speaks_for_a_side_from_now_on_is_neutral_no_more()
    {
        var room = CaseRoom.Drafted().Vote("dora", 1);
        var joined = room.State.Sides.Select(s => s.Id == Vendor ? s with { Members = [.. s.Members, new Member("dora", "Dora", Accounts.Role.DirectRep, Zone)] } : s).ToArray();
        room.Given(Platform, new FollowSides(joined)).Then(typeof(SidesFollowed), typeof(SeatChanged), typeof(SeatsWanted));
        room.State.Round!.Ballots.ShouldBeEmpty();
        room.Fill().State.Seats[^1].Person.ShouldBe("alma");
    }
}
