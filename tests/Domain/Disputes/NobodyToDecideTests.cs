using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A new vendor's programme names only its own channel manager to decide, who speaks for its side on every deal.</summary>
public class NobodyToDecideTests
{
    private static readonly Policy Fresh = World.Programme;
    private static readonly NeutralOnFile Rita = OnFile("rita", SeatKind.Decider, SeatKind.AppealDecider);
    private static readonly DateTimeOffset End = Start.AddDays(7);

    [Fact]
    public void From_the_opening_on_it_says_so_until_the_roster_has_somebody()
    {
        var room = CaseRoom.Opened(Fresh);
        Says(room, []).ShouldBeTrue();
        Says(room, [OnFile("mo", SeatKind.Mediator)]).ShouldBeTrue("a mediator decides nothing");
        Says(room, [OnFile("ben", SeatKind.Decider)]).ShouldBeTrue("nobody decides their own case");
        Says(room, [Rita]).ShouldBeFalse();
        SeatOpenings.CouldLackPeople(CaseRoom.Opened().State, Rules).ShouldBeFalse("a programme that names others need not ask the roster");
        Says(CaseRoom.Opened(Fresh).Given(Ann, new WithdrawCase("Solved")), []).ShouldBeFalse();

        var viewer = room.Viewer(Ann)!;
        CaseViews.For(room.State, viewer, Fresh, room.Now, nobodyDecides: true).NobodyDecides.ShouldBe(true);
        CaseViews.For(room.State, viewer, Fresh, room.Now).NobodyDecides.ShouldBeNull();
    }

    [Fact]
    public void It_waits_for_somebody_as_long_as_a_panel_would_have_had_and_then_ends_undecided()
    {
        Waiting().TickAt(End.AddSeconds(-1)).Fill().State.Stage.ShouldBe(CaseStage.Decision);
        foreach (var seconds in new[] { 0, 1 })
        {
            var room = Waiting().TickAt(End.AddSeconds(seconds));
            room.Only<CaseClockRanOut>().Effect.ShouldBe(CaseEffect.NobodyDecides);
            room.Fill();
            (room.State.Stage, room.State.End).ShouldBe((CaseStage.Closed, CaseEnd.Undecided));
        }
    }

    [Fact]
    public void Somebody_on_the_roster_is_asked_by_itself_as_time_goes_by()
    {
        foreach (var share in new[] { Waiting().Clock(CaseClockKind.Panel).Time.Half, Waiting().Clock(CaseClockKind.Panel).Time.Most, End })
        {
            var room = Waiting();
            room.Roster = [Rita];
            room.TickAt(share).Fill();
            room.State.Seats[^1].Person.ShouldBe("rita");
            room.Seat("rita").Papers("rita").Vote("rita", 1).State.Decision!.By.ShouldBe(["Rita"]);
        }
    }

    [Fact]
    public void The_admin_asks_somebody_of_the_roster_at_any_time_and_who_declines_ends_nothing()
    {
        var room = Waiting();
        room.When(Kim, new InviteNeutral(SeatKind.Decider, "rita")).Refused(RefusalReason.Invalid, "notEntitled", "notOnRoster");
        room.Roster = [Rita, OnFile("rob", SeatKind.Decider)];
        SeatOpenings.Candidates(room.State, SeatKind.Decider, room.Roster, Fresh, room.Now).Select(c => c.Neutral.Person).ShouldBe(["rita", "rob"]);
        room.Given(Kim, new InviteNeutral(SeatKind.Decider, "rita"));
        room.Roster = [Rita];
        room.At(Start.AddDays(1)).Given(Neutral("rita"), new AnswerInvitation(Accept: false, [], "No time")).Fill();
        (room.State.Stage, room.Clock(CaseClockKind.Panel).Time.Due).ShouldBe((CaseStage.Decision, End), "the time to find somebody runs on and does not begin anew");
        room.Roster = [Rita, OnFile("rob", SeatKind.Decider)];
        room.Given(Kim, new InviteNeutral(SeatKind.Decider, "rob")).Seat("rob").TickAt(End).Fill();
        room.State.Stage.ShouldBe(CaseStage.Decision, "somebody decides, so nothing waits");
        room.Papers("rob").Vote("rob", 1).State.Decision!.By.ShouldBe(["Rob"]);
    }

    [Fact]
    public void An_appeal_that_nobody_could_hear_waits_too_and_then_the_decision_stands()
    {
        var room = Waiting();
        room.Roster = [Rita];
        room.Given(Kim, new InviteNeutral(SeatKind.Decider, "rita")).Seat("rita").Papers("rita").Vote("rita", 1).Given(Ben, new FileAppeal("Wrong")).Fill();
        room.State.Stage.ShouldBe(CaseStage.Appeal);
        var until = room.Clock(CaseClockKind.Panel).Time.Due;
        until.ShouldBe(Start.AddDays(14));
        room.TickAt(until.AddSeconds(-1)).Fill().State.Stage.ShouldBe(CaseStage.Appeal);
        room.TickAt(until).Fill();
        (room.State.End, room.State.Decisions.Count).ShouldBe((CaseEnd.Decided, 1));

        var heard = Waiting();
        heard.Roster = [Rita, OnFile("rob", SeatKind.AppealDecider)];
        heard.Given(Kim, new InviteNeutral(SeatKind.Decider, "rita")).Seat("rita").Papers("rita").Vote("rita", 1).Given(Ben, new FileAppeal("Wrong")).Fill();
        heard.State.Seats[^1].Person.ShouldBe("rob");
        heard.State.Clock(CaseClockKind.Panel).ShouldBeNull();
    }

    [Fact]
    public void A_panel_that_stays_silent_loses_no_case_while_somebody_can_still_be_found()
    {
        var policy = Rules with { Neutrals = Rules.Neutrals with { Committee = [] }, Decisions = [new DecisionRight(Panel, 2)] };
        var room = CaseRoom.Mediated(policy);
        room.Roster = [.. OnRoster.Where(file => Panel.Contains(file.Person))];
        room.Given(Neutral("mira"), new MoveOn("No")).Fill().TickAt(End).Fill();
        (room.State.Stage, room.Clock(CaseClockKind.Panel).Time.Due).ShouldBe((CaseStage.Appeal, Start.AddDays(21)));
        room.Roster = [.. room.Roster, Rita];
        room.Given(Kim, new InviteNeutral(SeatKind.AppealDecider, "rita")).Seat("rita").Papers("rita").Vote("rita", 1);
        (room.State.End, room.State.Decision!.By.Single()).ShouldBe((CaseEnd.Decided, "Rita"));
    }

    [Fact]
    public void The_time_to_find_somebody_stands_still_with_the_case()
    {
        var room = Waiting().At(Start.AddDays(1)).Given(Kim, new SuspendCase("Audit")).TickAt(Start.AddDays(30)).Fill();
        room.State.Stage.ShouldBe(CaseStage.Decision);
        room.Given(Kim, new ResumeCase()).Clock(CaseClockKind.Panel).Time.Due.ShouldBe(Start.AddDays(36));
    }

    private static CaseRoom Waiting()
    {
        var room = CaseRoom.InMediation(Fresh);
        room.Roster = [];
        room.Given(Ann, new MoveOn("No use")).Given(Ben, new MoveOn("Agreed")).Fill();
        (room.State.Stage, room.State.Wanted, room.Clock(CaseClockKind.Panel).Time.Due).ShouldBe((CaseStage.Decision, null, End));
        return room;
    }

    private static bool Says(CaseRoom room, IReadOnlyList<NeutralOnFile> roster) => SeatOpenings.NobodyDecides(room.State, roster, Fresh, room.Now);
}
