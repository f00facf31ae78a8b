using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Who is what in a case, and what it does to the deal.</summary>
public class CaseAccessTests
{
    [Fact]
    public void Whoever_leaves_the_deal_has_no_access_at_once_and_whoever_joins_has()
    {
        var room = CaseRoom.Opened();
        room.For(Amy).ShouldBeNull();
        room.Given(Platform, new FollowSides([new CaseSide(Partner, PartyKind.Partner, "Fabrikam", [new Member("amy", "Amy", Role.PartnerRep, Zone)]), new CaseSide(Second, PartyKind.Partner, "Northwind", [])]));
        (room.For(Ann), room.For(Amy)!.Me, room.State.Sides.Count).ShouldBe((null, Partner, 2));
        room.When(Ann, new StateCase(Statement)).Refused(RefusalReason.NotFound, "notFound");
        room.Given(Platform, new FollowSides(room.State.Sides)).Last.Facts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.ChannelManager)]
    [InlineData(Role.ProgrammeAdmin)]
    [InlineData(Role.Auditor)]
    public void Whoever_sits_is_neutral_and_nothing_else_and_whoever_sat_is_nothing(Role role)
    {
        var dora = Neutral("dora") with { Roles = [role] };
        var room = CaseRoom.Drafted();
        (room.Viewer(dora)!.Side, room.Viewer(dora)!.IsClerk, room.For(dora)!.Part).ShouldBe((null, false, CasePart.Decider));
        room.When(dora, new SuspendCase("Mine")).Refused(RefusalReason.NotAllowed, "clerkOnly");
        room.Given(dora, new Recuse("A friend works there"));
        room.For(dora).ShouldBeNull();
        var asked = CaseRoom.Called().Given(dora, new AnswerInvitation(Accept: false, [], "No time"));
        asked.For(dora).ShouldBeNull();
    }

    [Fact]
    public void Whoever_was_passed_over_before_being_asked_keeps_what_they_are()
    {
        var room = CaseRoom.Mediated(With(r => r with { Deciders = ["ben", "dan"], Votes = 1 }));
        room.Roster = [.. OnRoster, OnFile("ben", SeatKind.Decider)];
        room.Given(Neutral("mira"), new MoveOn("On")).Fill();
        room.State.Seats.ShouldContain(s => s.Person == "ben" && s.Status == SeatStatus.Conflicted);
        room.For(Ben)!.Part.ShouldBe(CasePart.Side);
    }

    [Fact]
    public void Whoever_was_only_asked_sees_what_it_is_about_and_not_the_record()
    {
        var room = CaseRoom.Called();
        var view = room.For(Neutral("dora"))!;
        (view.Part, view.Question, view.Items.Count, view.Round, view.Clocks.Count, view.Talks).ShouldBe((CasePart.Invited, Open.Question, 0, null, 1, false));
        view.Seats.Select(s => s.Person).ShouldBe(["dora"]);
        room.EventsOf(Neutral("dora")).ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_is_disputed_stands_still_for_each_case_by_itself_until_it_is_closed()
    {
        var room = CaseRoom.Opened();
        var deal = DealFor(Platform);
        var freeze = CaseConsequences.Of(room.State, deal, room.Policy).OfType<Freeze>().Single();
        (freeze.Cause, freeze.InterimOwner, string.Join(", ", freeze.Activities)).ShouldBe((Id, Partner, "close, demo"));
        FrozenLine[] lines = [.. freeze.Activities.Select(a => new FrozenLine(a, Vendor, "Disputed", "case-0", Start))];
        var second = CaseConsequences.Of(room.State, deal with { Frozen = lines }, room.Policy).OfType<Freeze>().Single();
        (second.Cause, second.InterimOwner).ShouldBe((Id, Vendor), "who had the line first keeps it meanwhile");
        FrozenLine[] both = [.. lines, .. freeze.Activities.Select(a => new FrozenLine(a, Vendor, "Disputed", Id, Start))];
        CaseConsequences.Of(room.State, deal with { Frozen = both }, room.Policy).OfType<Freeze>().ShouldBeEmpty();

        var closed = CaseRoom.Decided().TickAt(Start.AddDays(7));
        var unfreeze = CaseConsequences.Of(closed.State, deal with { Frozen = both }, closed.Policy).ShouldHaveSingleItem().ShouldBeOfType<Unfreeze>();
        (unfreeze.Cause, unfreeze.Outcome).ShouldBe((Id, "Decided. Close the deal: Fabrikam"));
        CaseConsequences.Of(closed.State, deal with { Frozen = lines, Decided = unfreeze.Lines }, closed.Policy).ShouldBeEmpty("another case's lock stays");
    }

    [Fact]
    public void The_deal_itself_takes_what_the_case_wants_of_it()
    {
        var deal = Room.Submitted();
        var room = CaseRoom.Opened();
        foreach (var command in CaseConsequences.Of(room.State, Views.For(deal.State, Viewer.Of(deal.State, Platform)!, deal.Policy, deal.Now), room.Policy))
        {
            deal.Given(Platform, command);
        }

        deal.State.Frozen.Select(f => (f.Activity, f.Cause)).ShouldBe([("close", Id), ("demo", Id)], ignoreOrder: true);
        room.Given(Ann, new WithdrawCase("Solved"));
        foreach (var command in CaseConsequences.Of(room.State, Views.For(deal.State, Viewer.Of(deal.State, Platform)!, deal.Policy, deal.Now), room.Policy))
        {
            deal.Given(Platform, command);
        }

        deal.State.Frozen.ShouldBeEmpty();
    }
}
