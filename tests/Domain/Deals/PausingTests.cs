using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class PausingTests
{
    [Fact]
    public void Suspension_keeps_the_remaining_time()
    {
        var room = Room.Submitted().At(Berlin(3, 4, 11));
        var due = room.Clock(ClockKind.Negotiation).Due;
        var left = Calendar.Between(room.Now, due);
        room.Given(Mia, new Suspend("Audit")).At(Berlin(3, 20, 11));
        room.Tick().Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().ShouldAllBe(e => e.Clock == ClockKind.Review);
        room.Given(Mia, new Resume());
        Calendar.Between(room.Now, room.Clock(ClockKind.Negotiation).Due).ShouldBe(left);
        room.State.Clocks.ShouldAllBe(c => c.Remaining == null);
    }

    [Fact]
    public void Reminders_come_at_the_same_share_of_the_time_however_often_it_was_suspended()
    {
        var room = Room.Submitted();
        foreach (var day in new[] { 4, 11 })
        {
            room.At(Berlin(3, day, 10)).Given(Mia, new Suspend("Audit")).At(Berlin(3, day + 5, 9)).Given(Mia, new Resume());
        }

        var clock = room.Clock(ClockKind.Negotiation);
        var whole = TimeSpan.FromHours(80);
        Calendar.Between(clock.Half, clock.Due).ShouldBe(whole / 2);
        Calendar.Between(clock.Most, clock.Due).ShouldBe(whole / 10);
        Calendar.Between(clock.Start, clock.Due).ShouldBe(whole);
    }

    [Fact]
    public void While_it_stands_still_nothing_about_offers_or_time_moves()
    {
        var room = Room.Submitted().Given(Ann, new ProposeExtension(ClockKind.Negotiation, 3)).Given(Mia, new Suspend("Audit"));
        Command[] acts = [new Accept(room.Offer), new Reject(room.Offer, "Too little"), new MakeOffer(Split(), room.Offer), new MarkTentative(room.Offer, ["demo"], On: true),
            new AnswerExtension(Agree: true), new Suspend("Again")];
        foreach (var act in acts)
        {
            room.When(act is Suspend ? Mia : Ben, act).Refused(RefusalReason.WrongState, "suspended");
        }

        room.When(Ann, new Withdraw(room.Offer)).Refused(RefusalReason.WrongState, "suspended");
        room.Given(Ben, new Say("Still here")).Given(Mia, new Resume()).Given(Ben, new AnswerExtension(Agree: true)).Then(typeof(ExtensionAnswered), typeof(ClockExtended));
    }

    [Fact]
    public void An_expiry_is_a_promise_and_does_not_stand_still()
    {
        var room = Room.Submitted();
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: Start.AddHours(2))).Given(Mia, new Suspend("Audit"));
        room.At(Start.AddHours(2)).Tick();
        room.Last.Facts.Select(f => f.Body.GetType()).ShouldContain(typeof(OfferExpired));
        room.Given(Mia, new Resume()).State.Clocks.ShouldNotContain(c => c.Kind == ClockKind.Response);
    }

    [Fact]
    public void More_time_needs_everyones_consent()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        var due = room.Clock(ClockKind.Response).Due;
        room.Given(Ben, new ProposeExtension(ClockKind.Response, 3, "Fair"));
        room.When(Ben, new AnswerExtension(Agree: true)).Refused(RefusalReason.WrongState, "ownExtension");
        room.When(Ann, new ProposeExtension(ClockKind.Response, 1)).Refused(RefusalReason.WrongState, "extensionPending");
        room.Given(Ann, new AnswerExtension(Agree: true)).Then(typeof(ExtensionAnswered));
        room.Given(Nora, new AnswerExtension(Agree: true)).Then(typeof(ExtensionAnswered), typeof(ClockExtended));
        room.Clock(ClockKind.Response).Due.ShouldBe(Calendar.AddBusinessDays(due, 3));
        room.When(Nora, new AnswerExtension(Agree: true)).Refused(RefusalReason.WrongState, "noExtension");
    }

    [Fact]
    public void One_refusal_ends_the_request()
    {
        var room = Room.Submitted().Given(Ben, new ProposeExtension(ClockKind.Negotiation, 3)).Given(Mia, BringIn());
        room.When(Ann, new AnswerExtension(Agree: false)).Refused(RefusalReason.Invalid, "required").Rules[0].Field.ShouldBe("text");
        room.When(Ann, new AnswerExtension(Agree: false, TimeDenial.CustomerWaiting, "\u200b")).Refused(RefusalReason.Invalid, "required");
        room.Given(Ann, new AnswerExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday")).Then(typeof(ExtensionAnswered));
        room.Only<ExtensionAnswered>().ShouldBe(new ExtensionAnswered(Partner, Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"));
        room.State.Extension.ShouldBeNull();
        room.SeenByAll("They decide on Friday");
        room.When(Ben, new ProposeExtension(ClockKind.Negotiation, 2)).Then(typeof(ExtensionProposed));
        room.Given(Ann, new AnswerExtension(Agree: false, Text: "As before")).Only<ExtensionAnswered>().Reason.ShouldBe(TimeDenial.Other);
    }

    [Fact]
    public void A_yes_to_more_time_needs_no_reason()
    {
        var room = Room.Submitted().Given(Ben, new ProposeExtension(ClockKind.Negotiation, 3));
        room.When(Ann, new AnswerExtension(Agree: true, Text: new string('a', Limits.Text + 1))).Refused(RefusalReason.Invalid, "tooLong");
        room.Given(Ann, new AnswerExtension(Agree: true, TimeDenial.CustomerWaiting)).Only<ExtensionAnswered>().ShouldBe(new ExtensionAnswered(Partner, Agree: true));
    }

    [Fact]
    public void More_time_is_capped_and_asked_for_before_the_end()
    {
        var room = Room.Submitted();
        foreach (var days in new[] { 0, -1, 6, int.MaxValue })
        {
            room.When(Ben, new ProposeExtension(ClockKind.Response, days)).Refused(RefusalReason.Invalid, "days");
        }

        room.When(Ben, new ProposeExtension(ClockKind.Review, 1)).Refused(RefusalReason.Invalid, "clock");
        for (var i = 0; i < 2; i++)
        {
            room.Given(Ben, new ProposeExtension(ClockKind.Response, 1)).Given(Ann, new AnswerExtension(Agree: true));
        }

        room.When(Ben, new ProposeExtension(ClockKind.Response, 1)).Refused(RefusalReason.Invalid, "extensionsUsed");
        var late = Room.Submitted();
        late.At(late.Clock(ClockKind.Response).Due).When(Ben, new ProposeExtension(ClockKind.Response, 1)).Refused(RefusalReason.Invalid, "clockRanOut");
    }

    [Fact]
    public void A_request_for_more_time_ends_with_its_clock()
    {
        var room = Room.Submitted().Given(Ben, new ProposeExtension(ClockKind.Response, 3));
        room.At(room.Clock(ClockKind.Response).Due).When(Ann, new AnswerExtension(Agree: true)).Refused(RefusalReason.WrongState, "noExtension");
        var countered = Room.Submitted().Given(Ben, new ProposeExtension(ClockKind.Response, 3));
        countered.Given(Ben, new Reject(countered.Offer, "Too little")).When(Ann, new AnswerExtension(Agree: true)).Refused(RefusalReason.WrongState, "noExtension");
        countered.Given(Ann, new MakeOffer(Split())).Given(Ben, new ProposeExtension(ClockKind.Response, 1)).Then(typeof(ExtensionProposed));
    }

    [Fact]
    public void A_question_stops_the_review_clock_and_starts_the_partners()
    {
        var room = Room.Submitted().At(Berlin(3, 4, 10)).Given(Mia, new AskInfo("Which tender?"));
        room.Clock(ClockKind.Review).Remaining.ShouldBe(TimeSpan.FromHours(8));
        room.Clock(ClockKind.Info).Due.ShouldBe(Berlin(3, 11, 10));
        room.At(Berlin(3, 9, 16)).Given(Ann, new GiveInfo("Lot 3"));
        room.Clock(ClockKind.Review).Due.ShouldBe(Berlin(3, 10, 16));
        room.State.Clocks.ShouldNotContain(c => c.Kind == ClockKind.Info);
    }

    [Fact]
    public void A_review_clock_that_ran_out_stays_so_through_a_question()
    {
        var room = Room.Submitted();
        var due = room.Clock(ClockKind.Review).Due;
        room.At(due.AddHours(1)).Given(Mia, new AskInfo("Which tender?")).At(due.AddDays(1)).Given(Ann, new GiveInfo("Lot 3"));
        (room.Clock(ClockKind.Review).Due, room.Clock(ClockKind.Review).Next).ShouldBe((due, null));
    }

    [Fact]
    public void A_lapsed_negotiation_starts_again_with_a_fresh_clock()
    {
        var room = Room.Submitted().At(Start.AddDays(60)).Given(Mia, new Reopen("Both want to"));
        room.State.Negotiation.ShouldBe(NegotiationState.Open);
        room.State.ManagerCalled.ShouldBeFalse();
        room.Given(Ben, new MakeOffer(Split())).State.Offers.ShouldBe(2);
    }
}
