using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class ReviewTests
{
    [Fact]
    public void A_pause_keeps_what_was_left_of_the_review_clock()
    {
        var room = Room.Submitted().At(Berlin(3, 4, 9, 30));
        var left = Calendar.Between(room.Now, room.Clock(ClockKind.Review).Due);
        room.Given(Mia, new PauseReview(PauseReason.ConflictCheck, "Asking our sellers")).Then(typeof(ReviewPaused));
        room.State.ReviewPause!.Text.ShouldBe("Asking our sellers");
        room.State.Review.ShouldBe(ReviewState.Submitted);
        room.At(Berlin(3, 20, 9, 30)).Tick().Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().ShouldNotContain(e => e.Clock == ClockKind.Review);
        room.Given(Mia, new ResumeReview()).Then(typeof(ReviewResumed));
        Calendar.Between(room.Now, room.Clock(ClockKind.Review).Due).ShouldBe(left);
        room.State.ReviewPause.ShouldBeNull();
    }

    [Fact]
    public void A_paused_review_is_paused_and_resumed_once_and_only_by_the_manager()
    {
        var room = Room.Submitted();
        room.When(Mia, new ResumeReview()).Refused(RefusalReason.WrongState, "reviewNotPaused");
        room.When(Ann, new PauseReview(PauseReason.Other, "Later")).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Mia, new PauseReview(PauseReason.Other, " ")).Refused(RefusalReason.Invalid, "required");
        room.Given(Mia, new PauseReview(PauseReason.Other, "Later"));
        room.When(Mia, new PauseReview(PauseReason.Other, "Later")).Refused(RefusalReason.WrongState, "reviewPaused");
        room.When(Ben, new ResumeReview()).Refused(RefusalReason.NotAllowed, "managerOnly");
    }

    [Fact]
    public void A_pause_outlives_a_question_and_its_answer_and_keeps_the_rest()
    {
        var room = Room.Submitted().At(Berlin(3, 4, 9, 30));
        var left = Calendar.Between(room.Now, room.Clock(ClockKind.Review).Due);
        room.Given(Mia, new PauseReview(PauseReason.Other, "Later")).At(Berlin(3, 9, 9)).Given(Mia, new AskInfo("Which tender?", InfoReason.EvidenceNeeded));
        room.At(Berlin(3, 10, 12)).Given(Ann, new GiveInfo("Lot 3"));
        room.State.ReviewPause!.Text.ShouldBe("Later");
        room.State.Review.ShouldBe(ReviewState.InReview);
        room.At(Berlin(3, 20, 9, 30)).Tick().Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().ShouldNotContain(e => e.Clock == ClockKind.Review);
        room.Given(Mia, new ResumeReview());
        room.State.ReviewPause.ShouldBeNull();
        Calendar.Between(room.Now, room.Clock(ClockKind.Review).Due).ShouldBe(left);
    }

    [Fact]
    public void A_pause_ends_with_the_decision()
    {
        Room.Submitted().Given(Mia, new PauseReview(PauseReason.Other, "Later")).Given(Mia, new Approve("Fine")).State.ReviewPause.ShouldBeNull();
        Room.Submitted().Given(Mia, new PauseReview(PauseReason.Other, "Later"))
            .Given(Mia, new RejectRegistration(RejectionReason.EvidenceMissing, "No letter")).State.ReviewPause.ShouldBeNull();
    }

    [Fact]
    public void Another_reviewer_takes_over_and_the_clock_runs_on()
    {
        var room = Room.Submitted(Staffed);
        room.State.Reviewer.ShouldBe("mia");
        var due = room.Clock(ClockKind.Review).Due;
        room.Given(Mia, new ReassignReview("joe", HandoverReason.Workload, "Joe knows them")).Then(typeof(ReviewReassigned));
        (room.State.Reviewer, room.State.ReviewerName, room.Clock(ClockKind.Review).Due).ShouldBe(("joe", "Joe", due));
        room.Given(Mia, new ReassignReview("joe", HandoverReason.Workload, "Again")).Then();
        room.When(Mia, new ReassignReview("ann", HandoverReason.Silence, "")).Refused(RefusalReason.Invalid, "required", "reason", "unknownReviewer");
        room.When(Ann, new ReassignReview("joe", HandoverReason.Other, "I like Joe")).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.Given(Joe, new Approve()).State.Review.ShouldBe(ReviewState.Approved);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Silence_moves_the_review_to_the_deputy_once_with_a_fresh_clock_and_then_calls_the_manager(int late)
    {
        var policy = Staffed with { Review = Staffed.Review with { Silence = ReviewSilence.GoesToDeputy } };
        var room = Room.Submitted(policy);
        var due = room.Clock(ClockKind.Review).Due;
        room.At(due.AddSeconds(late)).Tick();
        if (late < 0)
        {
            room.State.Reviewer.ShouldBe("mia");
            return;
        }

        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().Single(e => e.Clock == ClockKind.Review).Consequence.ShouldBe(Consequence.ReviewGoesToDeputy);
        room.Only<ReviewReassigned>().Reason.ShouldBe(HandoverReason.Silence);
        (room.State.Reviewer, room.State.Review).ShouldBe(("joe", ReviewState.Submitted));
        room.Clock(ClockKind.Review).Due.ShouldBe(policy.Calendar.AddBusinessDays(room.Now, policy.Clocks.Review));

        room.At(room.Clock(ClockKind.Review).Due).Tick();
        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().Single(e => e.Clock == ClockKind.Review).Consequence.ShouldBe(Consequence.ManagerStepsIn);
        (room.State.Reviewer, room.State.ManagerCalled, room.State.Review).ShouldBe(("joe", true, ReviewState.Submitted));
    }

    [Fact]
    public void Without_a_named_deputy_silence_calls_the_manager()
    {
        var room = Room.Submitted(World.Programme with { Review = new ReviewRules { Silence = ReviewSilence.GoesToDeputy } });
        room.At(room.Clock(ClockKind.Review).Due).Tick();
        room.State.ManagerCalled.ShouldBeTrue();
        room.State.Reviewer.ShouldBe("mia");
    }

    [Fact]
    public void Every_act_against_somebody_has_a_code_and_words()
    {
        Room.Submitted().Given(Mia, new AskInfo("Which tender?")).Only<InfoAsked>().Reason.ShouldBe(InfoReason.Other);
        Room.Submitted().Given(Ann, new WithdrawRegistration("Customer gone", WithdrawalReason.CustomerDeclined)).Only<RegistrationWithdrawn>().Code.ShouldBe(WithdrawalReason.CustomerDeclined);
        Room.Submitted().Given(Ann, new WithdrawRegistration("Customer gone")).Only<RegistrationWithdrawn>().Code.ShouldBe(WithdrawalReason.Other);
        var room = Room.Submitted();
        room.When(Mia, new AskInfo("")).Refused(RefusalReason.Invalid, "required");
        room.When(Mia, new RejectRegistration(RejectionReason.VendorAlreadyEngaged, "")).Refused(RefusalReason.Invalid, "required");
        room.When(Ann, new WithdrawRegistration("")).Refused(RefusalReason.Invalid, "required");
        room.Given(Mia, new AskInfo("Which tender?")).At(room.Clock(ClockKind.Info).Due).Tick().Only<RegistrationWithdrawn>().Code.ShouldBe(WithdrawalReason.NoAnswer);
    }

    // A partner in New York hands in on Friday at 17:30 there, 23:30 in Berlin; Monday is a holiday in Berlin.
    [Fact]
    public void A_late_Friday_elsewhere_before_a_holiday_is_due_when_two_working_days_of_the_vendor_are_over()
    {
        var policy = World.Programme with { Calendar = DefaultProgramme.Calendar(Zone, new DateOnly(2026, 4, 6)) };
        var friday = Local("America/New_York", 2026, 4, 3, 17, 30);
        var due = Berlin(4, 8, 17);
        Outlook.Of(policy, Deal, "DE", [], friday).Due.ShouldBe(due);
        new Room(policy).At(friday).Given(Ann, new Submit(Form)).Clock(ClockKind.Review).Due.ShouldBe(due);
    }

    [Fact]
    public void A_Friday_half_past_five_in_the_vendors_own_zone_counts_from_the_next_working_morning()
    {
        var policy = World.Programme with { Calendar = DefaultProgramme.Calendar("Asia/Kolkata", new DateOnly(2026, 3, 9)) };
        var friday = Local("Asia/Kolkata", 2026, 3, 6, 17, 30);
        new Room(policy).At(friday).Given(Ann, new Submit(Form)).Clock(ClockKind.Review).Due.ShouldBe(Local("Asia/Kolkata", 2026, 3, 11, 17));
    }
}
