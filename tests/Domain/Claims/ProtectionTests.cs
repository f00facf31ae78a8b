using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Protection over summer time and holidays: calendar days that end with the working day.</summary>
public class ProtectionTests
{
    private static readonly RequestProtectionExtension More = new(20, "The tender is late", "Letter of 3 March");

    // Whit Monday, 25 May 2026, is free; 90 days from Tuesday 3 March end on Monday 1 June, summer time begins on 29 March.
    private static readonly Policy Spring = World.Programme with { Calendar = DefaultProgramme.Calendar(Zone, new DateOnly(2026, 5, 25)) };

    [Fact]
    public void It_begins_with_the_approval_and_ends_when_work_ends_on_its_last_day()
    {
        var clock = Approved(Spring).Clock(ClockKind.Protection);
        clock.Due.ShouldBe(Berlin(6, 1, 17));
        clock.Warnings.ShouldBe([Berlin(5, 18, 9), Berlin(5, 22, 9), Berlin(5, 29, 9)]);
    }

    [Fact]
    public void An_end_on_a_free_day_moves_to_the_next_working_day_and_a_warning_to_the_one_before()
    {
        var policy = Spring with { Protection = new ProtectionRules { Days = 83, Warnings = [14, 2] } };
        var clock = Approved(policy).Clock(ClockKind.Protection);
        clock.Due.ShouldBe(Berlin(5, 26, 17));
        clock.Warnings.ShouldBe([Berlin(5, 11, 9), Berlin(5, 22, 9)]);
    }

    [Fact]
    public void An_approved_import_is_protected_and_one_that_ended_is_not()
    {
        var room = new Room().Given(Platform, ImportRow(review: ReviewState.Approved));
        room.Then(typeof(Imported), typeof(ProtectionStarted), typeof(NegotiationOpened), typeof(OfferMade));
        Summary.Of(room.State).ProtectionEnd.ShouldBe(Berlin(6, 1, 17));
        new Room().Given(Platform, ImportRow(review: ReviewState.Approved, stage: SalesStage.Won)).State.Protection.ShouldBeNull();
        new Room().Given(Platform, ImportRow()).State.Protection.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(1, 7)]
    [InlineData(2, 1)]
    public void A_warning_comes_at_its_instant_and_not_a_second_before(int stage, int days)
    {
        foreach (var late in new[] { -1, 0, 1 })
        {
            var room = Approved(World.Programme);
            var clock = room.Clock(ClockKind.Protection);
            room.At(clock.Warnings![stage].AddSeconds(late)).Tick();
            var warned = room.Last.Facts.Select(f => f.Body).OfType<ClockWarned>().Where(e => e.Clock == ClockKind.Protection).ToArray();
            warned.Select(e => e.Stage!.Value).ShouldBe(late < 0 ? (stage == 0 ? [] : [stage]) : [stage + 1]);
            if (late >= 0)
            {
                warned.Single().DaysLeft!.Value.ShouldBeInRange(days, days + 2);
                (warned.Single().Percent, warned.Single().Due).ShouldBe((0, clock.Due));
            }

            room.Tick().Then();
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void At_its_end_the_claim_loses_protection_and_stays_open(int late)
    {
        var room = Approved(World.Programme).Given(Ben, new Accept(Approved(World.Programme).Offer)).Given(Ann, More);
        room.At(room.Clock(ClockKind.Protection).Due.AddSeconds(late)).Tick();
        if (late < 0)
        {
            room.State.Protection!.Standing.ShouldBe(ProtectionStanding.Running);
            return;
        }

        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().Single().Consequence.ShouldBe(Consequence.ProtectionEnds);
        room.State.Protection.ShouldBe(new Protection(ProtectionStanding.Expired, Start, Ended: room.Clock(ClockKind.Protection).Due));
        (room.State.Review, room.State.Negotiation).ShouldBe((ReviewState.Approved, NegotiationState.Agreed));
        Summary.Of(room.State).ProtectionEnd.ShouldBeNull();
        room.When(Ann, More).Refused(RefusalReason.WrongState, "notProtected");
        room.When(Mia, new AnswerProtectionExtension(Agree: true)).Refused(RefusalReason.WrongState, "notProtected");
    }

    [Fact]
    public void More_is_asked_for_with_evidence_one_request_at_a_time_and_only_by_the_partner()
    {
        var room = Approved(World.Programme);
        room.When(Ann, new RequestProtectionExtension(31, "", "")).Refused(RefusalReason.Invalid, "days", "required", "required");
        room.When(Ben, More).Refused(RefusalReason.NotAllowed, "partnerOnly");
        room.When(Mia, new AnswerProtectionExtension(Agree: true)).Refused(RefusalReason.WrongState, "noProtectionRequest");
        room.Given(Ann, More).Then(typeof(ProtectionExtensionRequested));
        Summary.Of(room.State).ProtectionAsked.ShouldBeTrue();
        room.When(Ann, More).Refused(RefusalReason.WrongState, "protectionRequestPending");
        room.When(Ann, new AnswerProtectionExtension(Agree: true)).Refused(RefusalReason.NotAllowed, "managerOnly");
    }

    [Fact]
    public void A_denial_says_why_and_leaves_the_end_as_it_was()
    {
        var room = Approved(World.Programme).Given(Ann, More);
        var due = room.Clock(ClockKind.Protection).Due;
        room.When(Mia, new AnswerProtectionExtension(Agree: false, ExtensionDenial.NotEnoughProgress)).Refused(RefusalReason.Invalid, "required");
        room.Given(Mia, new AnswerProtectionExtension(Agree: false, Text: "No meeting since")).Only<ProtectionExtensionDenied>().Reason.ShouldBe(ExtensionDenial.Other);
        (room.Clock(ClockKind.Protection).Due, room.State.Protection!.Because, room.State.Protection.Request).ShouldBe((due, "No meeting since", null));
        room.Given(Ann, More).State.Protection!.Request.ShouldNotBeNull();
    }

    [Fact]
    public void Extensions_are_capped_and_warn_anew()
    {
        var room = Approved(World.Programme);
        room.At(Berlin(5, 26, 10)).Tick();
        room.Clock(ClockKind.Protection).Passed.ShouldBe(2);
        room.Given(Ann, More).Given(Mia, new AnswerProtectionExtension(Agree: true)).Then(typeof(ProtectionExtended));
        var clock = room.Clock(ClockKind.Protection);
        (clock.Due, clock.Passed, clock.Extensions).ShouldBe((Berlin(6, 22, 17), 0, 1));
        room.Given(Ann, More).Given(Mia, new AnswerProtectionExtension(Agree: true));
        room.When(Ann, More).Refused(RefusalReason.Invalid, "extensionsUsed");
    }

    [Fact]
    public void While_it_stands_still_no_day_is_used_up()
    {
        var room = Approved(World.Programme).At(Berlin(5, 1, 10)).Tick();
        room.Given(Platform, new TollProtection(TollReason.Dispute, "Dispute 7", "case-7")).Then(typeof(ProtectionTolled));
        room.Clock(ClockKind.Protection).Remaining.ShouldBe(TimeSpan.FromDays(31));
        room.Given(Mia, new TollProtection(TollReason.VendorDelay, "Price list", "price")).Given(Platform, new TollProtection(TollReason.Dispute, "Dispute 7", "case-7")).Then();
        room.At(Berlin(9, 1, 10)).Tick().Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().ShouldBeEmpty();
        Summary.Of(room.State).ProtectionEnd.ShouldBeNull();
        room.Given(Platform, new UntollProtection("case-7")).State.Protection!.Standing.ShouldBe(ProtectionStanding.StandsStill);
        room.Given(Platform, new UntollProtection("case-7")).Then();
        room.Given(Mia, new UntollProtection("price")).State.Protection!.ShouldBe(new Protection(ProtectionStanding.Running, Start));
        room.Clock(ClockKind.Protection).Due.ShouldBe(Berlin(10, 2, 17));
        room.When(Mia, new UntollProtection("price")).Refused(RefusalReason.WrongState, "protectionRuns");
        room.When(Ann, new TollProtection(TollReason.Other, "Please")).Refused(RefusalReason.NotAllowed, "managerOnly");
    }

    [Fact]
    public void More_is_granted_while_it_stands_still()
    {
        var room = Approved(World.Programme).At(Berlin(5, 1, 10)).Given(Mia, new TollProtection(TollReason.Other, "Audit"));
        room.Given(Ann, More).Given(Mia, new AnswerProtectionExtension(Agree: true));
        room.Clock(ClockKind.Protection).Remaining.ShouldBe(TimeSpan.FromDays(51));
    }

    [Fact]
    public void Where_the_policy_says_so_protection_runs_on_during_a_dispute()
    {
        var room = Approved(World.Programme with { Protection = new ProtectionRules { Dispute = ProtectionInDispute.RunsOn } });
        room.Given(Platform, new TollProtection(TollReason.Dispute, "Dispute 7", "case-7")).Then();
        room.When(Mia, new TollProtection(TollReason.Dispute, "Dispute 7")).Refused(RefusalReason.Invalid, "protectionRunsOn");
        room.Given(Mia, new TollProtection(TollReason.VendorDelay, "Price list")).Then(typeof(ProtectionTolled));
    }

    [Fact]
    public void It_is_taken_away_with_a_reason_and_the_registration_stays()
    {
        var room = Approved(World.Programme);
        room.When(Ann, new RevokeProtection(RevocationReason.Other, "x")).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Mia, new RevokeProtection(RevocationReason.NoProgress, "")).Refused(RefusalReason.Invalid, "required");
        room.Given(Mia, new RevokeProtection(RevocationReason.NoProgress, "Nothing happened")).Then(typeof(ProtectionRevoked));
        room.State.Protection.ShouldBe(new Protection(ProtectionStanding.Revoked, Start, Because: "Nothing happened", Ended: room.Now));
        room.State.Clocks.ShouldNotContain(c => c.Kind == ClockKind.Protection);
        room.State.Review.ShouldBe(ReviewState.Approved);
    }

    [Fact]
    public void It_ends_with_the_sale() =>
        Approved(World.Programme).Given(Ann, new SetStage(SalesStage.Won)).State.Protection.ShouldBeNull();

    [Fact]
    public void A_short_protection_counts_warnings_that_lie_before_it_as_said()
    {
        var room = Approved(World.Programme with { Protection = new ProtectionRules { Days = 3, Warnings = [14, 1] } });
        var clock = room.Clock(ClockKind.Protection);
        (clock.Passed, clock.Due).ShouldBe((1, Berlin(3, 6, 17)));
        room.At(Berlin(3, 5, 9)).Tick().Last.Facts.Select(f => f.Body).OfType<ClockWarned>().Single(e => e.Clock == ClockKind.Protection).DaysLeft.ShouldBe(1);
    }

    private static Room Approved(Policy policy) => Room.Submitted(policy).Given(Mia, new Approve("Good"));
}
