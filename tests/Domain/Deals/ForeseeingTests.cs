using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>A look ahead decides as the act itself would, and leaves the deal as it is.</summary>
public sealed class ForeseeingTests
{
    [Fact]
    public void Says_what_the_act_then_does()
    {
        var room = Room.Submitted();
        var before = room.State;
        var foreseen = Handling.Foresee(room.State, World.Mia, new Approve(), room.Now, room.Policy);
        foreseen.Refusal.ShouldBeNull();
        room.State.ShouldBeSameAs(before);
        room.Given(World.Mia, new Approve());
        Written(room.Last).ShouldBe(Written(foreseen));
    }

    [Fact]
    public void Names_every_rule_that_would_be_broken()
    {
        var room = Room.Submitted();
        var command = new ReassignReview("nobody", HandoverReason.Silence, "");
        var foreseen = Handling.Foresee(room.State, World.Mia, command, room.Now, room.Policy).Refusal!;
        foreseen.Rules.Select(r => r.Code).ShouldBe(["required", "reason", "unknownReviewer"]);
        Handling.Foresee(room.State, World.Ann, command, room.Now, room.Policy).Refusal!.Rules.Single().Code.ShouldBe("managerOnly");
        Handling.Foresee(room.State, World.Ann with { Organisation = "stranger" }, command, room.Now, room.Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    [Fact]
    public void Sees_the_deal_as_the_clock_has_left_it()
    {
        var room = Room.Submitted().Given(World.Mia, new AskInfo("Which tender?"));
        var late = room.Now.AddDays(60);
        Handling.Foresee(room.State, World.Mia, new RejectRegistration(RejectionReason.Other, "Late"), late, room.Policy).Refusal!.Rules.Single().Code.ShouldBe("registrationWithdrawn");
    }

    [Fact]
    public void Tells_what_would_change_nothing()
    {
        var room = Room.Submitted();
        var foreseen = Handling.Foresee(room.State, World.Mia, new SetStage(room.State.Stage), room.Now, room.Policy);
        (foreseen.Refusal, foreseen.From, foreseen.Facts.Count).ShouldBe((null, 0, 0));
    }

    private static IEnumerable<string> Written(Outcome outcome) => outcome.Facts.Select(f => DomainJson.Write(f.Body).ToString());
}
