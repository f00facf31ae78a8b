using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A deal keeps the rules it began under until every required party agrees to later ones.</summary>
public class MovingTests
{
    [Fact]
    public void Everyone_agrees_and_new_clocks_follow_the_new_rules_while_running_ones_keep_their_instants()
    {
        var room = Room.Submitted().Given(Ann, new MakeOffer(Split(50, "qualify"), Room.Submitted().Offer));
        var review = room.Clock(ClockKind.Review);
        var response = room.Clock(ClockKind.Response);
        room.Given(Mia, new ProposePolicy(2)).Then(typeof(PolicyProposed));
        room.For(Ann).Move.ShouldNotBeNull().To.ShouldBe(2);
        room.State.Policy.ShouldBe(1);
        room.Given(Ann, new AnswerPolicy(Agree: true)).Then(typeof(PolicyAnswered), typeof(PolicyMoved));
        (room.State.Policy, room.State.Move).ShouldBe((2, null));
        (room.Clock(ClockKind.Review), room.Clock(ClockKind.Response)).ShouldBe((review, response));

        room.Given(Ben, new MakeOffer(Split(50, "qualify", "close"), room.Offer));
        room.Clock(ClockKind.Response).Due.ShouldBe(Start.AddDays(1));
    }

    [Fact]
    public void An_offer_the_new_rules_do_not_allow_is_off_the_table_and_the_reason_names_the_line()
    {
        var room = Room.Submitted().Given(Ann, new MakeOffer(Split(50, "qualify", "demo"), Room.Submitted().Offer));
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true));
        room.Then(typeof(PolicyAnswered), typeof(OfferVoided), typeof(PolicyMoved));
        room.Only<OfferVoided>().Why.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            rule => rule.Code.ShouldBe("notEligible"),
            rule => rule.Field.ShouldBe("terms.lines[1].owner"),
            rule => rule.Text.ShouldBe("Under version 2 of the programme Fabrikam cannot own “Demonstration”."));
        (room.State.Open, room.State.Negotiation).ShouldBe((null, NegotiationState.Open));
        room.State.Clocks.ShouldNotContain(c => c.Kind == ClockKind.Response);
        room.Given(Ann, new MakeOffer(Split(50, "qualify")));
    }

    [Fact]
    public void An_activity_that_no_longer_exists_voids_the_offer_too()
    {
        var room = new Room { Later = Later with { Activities = [.. Programme.Activities.Where(a => a.Id is not "pricing")] } }.Given(Ann, new Submit(Form));
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true));
        room.Only<OfferVoided>().Why.ShouldAllBe(rule => rule.Code == "unknownActivity");
    }

    [Fact]
    public void What_was_agreed_stays_agreed()
    {
        var room = Room.Agreed();
        var code = room.State.Agreement!.Code;
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true)).Then(typeof(PolicyAnswered), typeof(PolicyMoved));
        (room.State.Negotiation, room.State.Agreement!.Code).ShouldBe((NegotiationState.Agreed, code));
    }

    [Fact]
    public void One_refusal_ends_it_and_silence_changes_nothing()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true)).Then(typeof(PolicyAnswered));
        room.When(Ann, new AnswerPolicy(Agree: true)).Refused(RefusalReason.WrongState, "ownPolicyMove");
        room.When(Mia, new ProposePolicy(2)).Refused(RefusalReason.WrongState, "policyPending");
        room.At(Start.AddDays(40)).Tick();
        room.State.Policy.ShouldBe(1);
        room.When(Nora, new AnswerPolicy(Agree: false, MoveDenial.WorseForUs)).Refused(RefusalReason.Invalid, "required").Rules[0].Field.ShouldBe("text");
        room.Given(Nora, new AnswerPolicy(Agree: false, MoveDenial.WorseForUs, "We would lose the demo")).Then(typeof(PolicyAnswered));
        room.Only<PolicyAnswered>().ShouldBe(new PolicyAnswered(Second, Agree: false, MoveDenial.WorseForUs, "We would lose the demo"));
        (room.State.Policy, room.State.Move).ShouldBe((1, null));
        room.SeenByAll("We would lose the demo");
        room.When(Nora, new AnswerPolicy(Agree: true)).Refused(RefusalReason.WrongState, "noPolicyMove");
    }

    [Fact]
    public void A_no_without_a_code_counts_as_another_reason_and_a_yes_needs_none()
    {
        var room = Room.Submitted().Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: false, Text: "Not now"));
        room.Only<PolicyAnswered>().Reason.ShouldBe(MoveDenial.Other);
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true, MoveDenial.WorseForUs)).Only<PolicyAnswered>().ShouldBe(new PolicyAnswered(Partner, Agree: true));
    }

    [Fact]
    public void Its_side_takes_a_move_back_before_everyone_agreed_and_says_why()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        room.When(Mia, Back).Refused(RefusalReason.WrongState, "noPolicyMove");
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true));
        room.When(Ann, Back).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Ben, Back).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Mia, new WithdrawPolicy(" ")).Refused(RefusalReason.Invalid, "required").Rules[0].Field.ShouldBe("text");
        room.Given(Mia, Back).Then(typeof(PolicyWithdrawn));
        room.Only<PolicyWithdrawn>().ShouldBe(new PolicyWithdrawn(Vendor, 2, "Version 3 comes in May"));
        (room.State.Policy, room.State.Move).ShouldBe((1, null));
        room.SeenByAll("Version 3 comes in May");

        room.When(Nora, new AnswerPolicy(Agree: true)).Refused(RefusalReason.WrongState, "noPolicyMove");
        room.Given(Mia, new ProposePolicy(2)).State.Move!.AgreedBy.ShouldBe([Vendor], "what was agreed to the first proposal is no yes to the next");
    }

    [Fact]
    public void A_move_everyone_agreed_to_is_not_taken_back()
    {
        var room = Room.Submitted().Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true));
        room.When(Mia, Back).Refused(RefusalReason.WrongState, "noPolicyMove");
        room.State.Policy.ShouldBe(2);
    }

    [Fact]
    public void Taking_back_is_offered_to_the_channel_manager_while_a_move_waits()
    {
        var room = Room.Submitted();
        string? Why() => room.For(Mia).Acts.Single(a => a.Act == "withdrawPolicy").Why;
        Why().ShouldBe("noPolicyMove");
        room.Given(Mia, new ProposePolicy(2));
        Why().ShouldBeNull();
        room.For(Ann).Acts.ShouldNotContain(a => a.Act == "withdrawPolicy");
        room.For(Ben).Acts.ShouldNotContain(a => a.Act == "withdrawPolicy");
    }

    private static WithdrawPolicy Back { get; } = new("Version 3 comes in May");

    [Fact]
    public void Only_the_channel_manager_proposes_and_only_a_later_version_in_force()
    {
        var room = Room.Submitted();
        room.When(Ann, new ProposePolicy(2)).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Ben, new ProposePolicy(2)).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Mia, new ProposePolicy(7)).Refused(RefusalReason.Invalid, "unknownPolicy");
        room.Given(Mia, new ProposePolicy(2)).Given(Ann, new AnswerPolicy(Agree: true));
        room.When(Mia, new ProposePolicy(2)).Refused(RefusalReason.Invalid, "notLaterPolicy");
    }
}
