using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A closed record never changes, but who may read it does: people leave.</summary>
public class ClosedAccessTests
{
    private static readonly AddMember AddAmy = new(Partner, "amy", "Amy", Role.PartnerRep, Zone);

    private static readonly HandOver ToAmy = new(Partner, "ann", new Member("amy", "Amy", Role.PartnerRep, Zone), HandoverReason.LeftCompany, "Ann left");

    public static TheoryData<string> Ends => ["won", "lost", "rejected", "withdrawn"];

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_side_changes_its_own_people_and_nothing_else(string end)
    {
        var room = Closed(end);
        room.Given(Ann, AddAmy).Then(typeof(MemberAdded));
        room.Given(Amy, new RemoveMember(Partner, "ann", HandoverReason.LeftCompany)).Then(typeof(MemberRemoved));
        room.When(Ann, AddAmy).Refused(RefusalReason.NotFound, "notFound");
        room.When(Amy, new RemoveMember(Partner, "amy")).Refused(RefusalReason.Invalid, "lastMember");
        room.When(Amy, new AddMember(Vendor, "x", "X", Role.DirectRep, Zone)).Refused(RefusalReason.NotAllowed, "notYourParty");
        room.For(Amy).Acts.Where(static act => act.Why is null).Select(static act => act.Act).ShouldBe(["addMember", "removeMember", "handOver"], ignoreOrder: true);
        Correcting.Broken(Views.For(room.State, Viewer.Of(room.State, Amy)!, room.Policy, room.Now), Partner).ShouldBeNull("who takes the place can put the record right");
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_place_is_handed_over_in_one_step_by_its_side_or_by_the_manager(string end)
    {
        foreach (var by in new[] { Ann, Mia })
        {
            var room = Closed(end);
            var (review, stage, reviewer, terms) = (room.State.Review, room.State.Stage, room.State.Reviewer, room.State.Open);
            room.Given(by, ToAmy).Then(typeof(MemberAdded), typeof(MemberRemoved));
            (room.State.Review, room.State.Stage, room.State.Reviewer, room.State.Open).ShouldBe((review, stage, reviewer, terms));
            room.When(Ann, AddAmy).Refused(RefusalReason.NotFound, "notFound");
        }

        Closed(end).When(Ben, ToAmy).Refused(RefusalReason.NotAllowed, "notYourParty");
    }

    [Theory]
    [InlineData(SalesStage.Won)]
    [InlineData(SalesStage.Lost)]
    public void The_review_of_a_sale_that_ended_stays_with_who_had_it(SalesStage stage)
    {
        var room = Room.Submitted().Given(Ben, new SetStage(stage));
        var reviewer = room.State.Reviewer;
        room.Given(Mia, new HandOver(Vendor, reviewer!, new Member("bea", "Bea", Role.DirectRep, Zone), HandoverReason.LeftCompany, "Left")).Then(typeof(MemberAdded), typeof(MemberRemoved));
        room.State.Reviewer.ShouldBe(reviewer);
    }

    private static Room Closed(string end) => end switch
    {
        "won" => Room.Submitted().Given(Ben, new SetStage(SalesStage.Won)),
        "lost" => Room.Submitted().Given(Ben, new SetStage(SalesStage.Lost)),
        "rejected" => Room.Submitted().Given(Mia, new RejectRegistration(RejectionReason.Other, "No")),
        _ => Room.Submitted().Given(Ann, new WithdrawRegistration("Wrong customer")),
    };
}
