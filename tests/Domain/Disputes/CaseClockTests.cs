using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>
/// Every clock one second before, at and one second after its end. All start on Thursday 26 March 2026 at ten in Berlin: Friday
/// is a holiday, and on Sunday summer time begins.
/// </summary>
public class CaseClockTests
{
    private static readonly DateTimeOffset Begin = Utc(3, 26, 9);

    private static readonly Policy Crossing = Rules with
    {
        Calendar = Rules.Calendar with { Holidays = [new DateOnly(2026, 3, 27)] },
        Cases = Rules.Cases with { CoolingOff = 2 },
    };

    [Fact]
    public void Informal_then_mediation() => Rings(() => Start(CaseRoom.Opened), CaseClockKind.Informal, "", Utc(4, 3, 8), typeof(StageEntered));

    [Fact]
    public void Mediation_then_decision() => Rings(() => Start(CaseRoom.Mediated), CaseClockKind.Mediation, "", Utc(4, 10, 8), typeof(StageEntered));

    [Fact]
    public void Mediator_who_does_not_answer_loses_the_seat() => Rings(
        () => Start(CaseRoom.InMediation).Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira")), CaseClockKind.Seat, "mira", Utc(3, 31, 8), typeof(SeatChanged));

    [Fact]
    public void Decider_who_does_not_answer_or_vote_loses_the_seat()
    {
        Rings(() => Start(CaseRoom.Called), CaseClockKind.Seat, "dora", Utc(4, 3, 8), typeof(SeatChanged));
        Rings(() => Start(CaseRoom.Drafted).Vote("dan", 1), CaseClockKind.Seat, "dora", Utc(4, 3, 8), typeof(SeatChanged));
    }

    [Fact]
    public void Appeal_decider_who_does_not_vote_loses_the_seat() => Rings(() => Start(CaseRoom.Appealed), CaseClockKind.Seat, "petra", Utc(4, 10, 8), typeof(SeatChanged));

    [Fact]
    public void Nobody_appeals_and_the_decision_is_final() => Rings(() => Start(CaseRoom.Decided), CaseClockKind.AppealFiling, "", Utc(4, 3, 8), typeof(CaseClosed));

    [Fact]
    public void Nobody_steps_back_and_the_settlement_stands() =>
        Rings(() => Start(CaseRoom.Opened).Given(Platform, new SettleCase(Agreed)), CaseClockKind.CoolingOff, "", Utc(3, 31, 8), typeof(CaseClosed));

    [Fact]
    public void A_remedy_is_due_then_cured_then_missed_with_its_review_and_its_end()
    {
        Rings(Ordered, CaseClockKind.Remedy, "r1", Utc(4, 2, 15), typeof(RemedyMoved));
        Rings(() => Ordered().TickAt(Utc(4, 2, 15)), CaseClockKind.Cure, "r1", Utc(4, 6, 15), typeof(RemedyMoved));
        Rings(Ordered, CaseClockKind.Review, "r1", Utc(6, 1, 7));
        Rings(() => Ordered().Given(Ben, new ReportRemedy("r1", "Done")), CaseClockKind.Sunset, "r1", Utc(8, 3, 15), typeof(RemedyMoved));
    }

    [Fact]
    public void A_remedy_warns_three_and_one_working_days_before_its_day()
    {
        foreach (var (at, passed) in new[] { (Utc(3, 30, 7), 1), (Utc(4, 1, 7), 2) })
        {
            var room = Ordered().TickAt(at.AddSeconds(-1));
            Warned(room, CaseClockKind.Remedy).ShouldBe(passed - 1);
            Warned(room.TickAt(at), CaseClockKind.Remedy).ShouldBe(passed);
        }
    }

    [Fact]
    public void At_half_the_mediation_the_platform_appoints_unless_somebody_was_asked()
    {
        var room = Start(CaseRoom.InMediation).TickAt(Utc(4, 3, 8).AddSeconds(-1));
        room.State.Wanted.ShouldBeNull();
        room.TickAt(Utc(4, 3, 8)).State.Wanted.ShouldBe(SeatKind.Mediator);
        room.Fill().State.Seats.Single().Person.ShouldBe("mira");
        Start(CaseRoom.Mediated).TickAt(Utc(4, 3, 8)).State.Wanted.ShouldBeNull();
        Start(CaseRoom.InMediation).TickAt(Utc(4, 9, 8)).State.Wanted.ShouldBe(SeatKind.Mediator, "nine tenths were reached in one leap");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(20)]
    public void The_share_after_which_a_mediator_is_appointed_outlives_more_time_and_a_pause(int percent)
    {
        var policy = Crossing with { Neutrals = Crossing.Neutrals with { AutoAppointAt = percent } };
        var longer = CaseRoom.InMediation(policy, Begin).Given(Ann, new ProposeCaseExtension(5, "Holiday")).Given(Ben, new AnswerCaseExtension(Agree: true));
        longer.Clock(CaseClockKind.Mediation).Time.Due.ShouldBe(Utc(4, 17, 8));
        longer.Clock(CaseClockKind.Mediation).Time.Half.ShouldBe(percent == 80 ? Utc(4, 14, 8) : Utc(4, 1, 8));
        var paused = CaseRoom.InMediation(policy, Begin).Given(Kim, new SuspendCase("Audit")).At(Utc(4, 2, 8)).Given(Kim, new ResumeCase());
        paused.Clock(CaseClockKind.Mediation).Time.Due.ShouldBe(Utc(4, 16, 8));
        paused.Clock(CaseClockKind.Mediation).Time.Half.ShouldBe(percent == 80 ? Utc(4, 14, 8) : Utc(4, 6, 8));
    }

    [Fact]
    public void A_suspension_keeps_what_is_left_and_every_clock_moves_by_the_same()
    {
        var room = Start(CaseRoom.Called).At(Utc(3, 30, 8)).Given(Kim, new SuspendCase("Audit"));
        CaseDeadlines.Next(room.State).ShouldBeNull();
        room.TickAt(Utc(6, 1, 8)).Last.Facts.ShouldBeEmpty();
        room.When(Neutral("dan"), new DraftDecision(Ruling, Points)).Refused(RefusalReason.NotAllowed, "panelOnly");
        room.Seat("dan").When(Neutral("dan"), new DraftDecision(Ruling, Points)).Refused(RefusalReason.WrongState, "caseSuspended");
        room.Given(Kim, new ResumeCase());
        Panel.ShouldAllBe(person => room.Clock(CaseClockKind.Seat, person).Time.Due == Utc(6, 5, 8));
        Start(CaseRoom.Opened).When(Kim, new ResumeCase()).Refused(RefusalReason.WrongState, "notSuspended");
    }

    [Fact]
    public void The_time_to_appeal_stands_still_too_and_can_be_used_afterwards()
    {
        var room = Start(CaseRoom.Decided).Given(Kim, new SuspendCase("Audit"));
        room.When(Ben, new FileAppeal("Wrong")).Refused(RefusalReason.WrongState, "caseSuspended");
        room.At(Utc(4, 20, 8)).Given(Kim, new ResumeCase());
        room.Clock(CaseClockKind.AppealFiling).Time.Due.ShouldBe(Utc(4, 27, 8));
        room.At(Utc(4, 27, 8).AddSeconds(-1)).Given(Ben, new FileAppeal("Wrong"));
    }

    [Fact]
    public void More_time_needs_every_side_before_the_end_and_has_a_cap()
    {
        var room = Start(CaseRoom.Opened);
        room.Given(Ann, new ProposeCaseExtension(2, "Holiday")).When(Ann, new AnswerCaseExtension(Agree: true)).Refused(RefusalReason.WrongState, "ownExtension");
        room.When(Ben, new ProposeCaseExtension(2, "Me too")).Refused(RefusalReason.WrongState, "extensionPending");
        room.At(Utc(4, 3, 8).AddSeconds(-1)).Given(Ben, new AnswerCaseExtension(Agree: true)).Then(typeof(CaseExtensionAnswered), typeof(CaseExtended));
        room.Clock(CaseClockKind.Informal).Time.Due.ShouldBe(Utc(4, 7, 8));
        room.Given(Ann, new ProposeCaseExtension(1, "Once more")).Given(Ben, new AnswerCaseExtension(Agree: false, Text: "We are ready")).State.Extension.ShouldBeNull();
        room.Given(Ben, new ProposeCaseExtension(5, "Fair")).Given(Ann, new AnswerCaseExtension(Agree: true));
        room.When(Ann, new ProposeCaseExtension(1, "Again")).Refused(RefusalReason.Invalid, "extensionsUsed");
        room.Clock(CaseClockKind.Informal).Time.Due.ShouldBe(Utc(4, 14, 8));
    }

    [Fact]
    public void A_no_to_more_time_says_why_and_a_yes_need_not()
    {
        var room = Start(CaseRoom.Opened).Given(Ann, new ProposeCaseExtension(2, "Holiday"));
        room.When(Ben, new AnswerCaseExtension(Agree: false, TimeDenial.CustomerWaiting)).Refused(RefusalReason.Invalid, "required");
        room.When(Ben, new AnswerCaseExtension(Agree: false, Text: new string('a', Limits.Note + 1))).Refused(RefusalReason.Invalid, "tooLong");
        room.Given(Ben, new AnswerCaseExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"));
        room.Events.Last().ShouldBe(new CaseExtensionAnswered(Vendor, Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"));
        room.Given(Ann, new ProposeCaseExtension(2, "Holiday")).Given(Ben, new AnswerCaseExtension(Agree: false, Text: "As before"));
        room.Events.Last().ShouldBe(new CaseExtensionAnswered(Vendor, Agree: false, TimeDenial.Other, "As before"));
    }

    [Fact]
    public void A_no_of_before_it_named_its_reason_is_read_as_it_was()
    {
        const string Stored = """{"type":"caseExtensionAnswered","side":"contoso","agree":false}""";
        var read = DomainJson.Read<CaseEvent>(RawJson.Of(Stored));
        read.ShouldBe(new CaseExtensionAnswered(Vendor, Agree: false));
        DomainJson.Write(read).ToString().ShouldBe(Stored);
    }

    [Fact]
    public void Silence_is_no_consent_to_more_time()
    {
        var room = Start(CaseRoom.Opened).Given(Ann, new ProposeCaseExtension(2, "Holiday")).At(Utc(4, 3, 8));
        room.When(Ben, new AnswerCaseExtension(Agree: true)).Refused(RefusalReason.WrongState, "noExtension");
        (room.State.Stage, room.State.Extension).ShouldBe((CaseStage.Mediation, null));
    }

    [Fact]
    public void The_neutral_of_the_stage_extends_once_for_cause()
    {
        var room = Start(CaseRoom.Mediated).Given(Neutral("mira"), new ExtendForCause(5, "A witness is ill"));
        room.Clock(CaseClockKind.Mediation).Time.Due.ShouldBe(Utc(4, 17, 8));
        room.When(Neutral("mira"), new ExtendForCause(1, "Again")).Refused(RefusalReason.WrongState, "extendedForCause");
        var panel = Start(CaseRoom.Drafted).Vote("dirk", 1);
        panel.When(Neutral("mira"), new ExtendForCause(1, "Mine?")).Refused(RefusalReason.NotAllowed, "neutralsOnly");
        panel.Given(Neutral("dan"), new ExtendForCause(2, "More papers"));
        panel.State.Clocks.Count.ShouldBe(2, "who has voted has no clock");
        panel.State.Clocks.ShouldAllBe(c => c.Time.Due == Utc(4, 7, 8));
        Start(CaseRoom.Decided).When(Neutral("mira"), new ExtendForCause(1, "The appeal?")).Refused(RefusalReason.NotAllowed, "neutralsOnly");
    }

    [Fact]
    public void At_the_end_of_a_window_nothing_is_accepted_any_more()
    {
        Start(CaseRoom.Called).At(Utc(4, 3, 8)).When(Neutral("dora"), new AnswerInvitation(Accept: true, [])).Refused(RefusalReason.NotFound, "notFound");
        var vote = Start(CaseRoom.Drafted);
        var paper = vote.Paper(1);
        vote.At(Utc(4, 3, 8)).When(Neutral("dora"), new CastVote(paper)).Refused(RefusalReason.NotFound, "notFound");
        Start(CaseRoom.Decided).At(Utc(4, 3, 8)).When(Ben, new FileAppeal("Late")).Refused(RefusalReason.WrongState, "caseClosed");
        Start(CaseRoom.Decided).At(Utc(4, 3, 8).AddSeconds(-1)).Given(Ben, new FileAppeal("In time"));
    }

    private static CaseRoom Ordered() => CaseRoom.Opened(Crossing with { Cases = Crossing.Cases with { CoolingOff = 0 } }, Begin)
        .Given(Platform, new SettleCase(Agreed with { Terms = TermsFor(Partner, new DateOnly(2026, 4, 2)) }));

    private static CaseRoom Start(Func<Policy?, DateTimeOffset?, CaseRoom> room) => room(Crossing, Begin);

    private static int Warned(CaseRoom room, CaseClockKind kind) => room.Events.OfType<CaseClockWarned>().Count(w => w.Clock == kind);

    private static void Rings(Func<CaseRoom> make, CaseClockKind kind, string subject, DateTimeOffset at, params Type[] then)
    {
        var room = make();
        room.Clock(kind, subject).Time.Due.ShouldBe(at);
        Ran(room.TickAt(at.AddSeconds(-1))).ShouldBeEmpty();
        foreach (var rung in new[] { room.TickAt(at), make().TickAt(at), make().TickAt(at.AddSeconds(1)) })
        {
            var ran = Ran(rung).ShouldHaveSingleItem();
            (ran.Due, ran.Effect).ShouldBe((at, make().Clock(kind, subject).Effect));
            var after = rung.Last.Facts.SkipWhile(f => !ReferenceEquals(f.Body, ran)).Skip(1).Select(f => f.Body.GetType()).ToArray();
            then.ShouldAllBe(type => after.Contains(type));
            rung.Tick().Last.Facts.ShouldBeEmpty("it rings once");
        }

        IReadOnlyList<CaseClockRanOut> Ran(CaseRoom r) => [.. r.Last.Facts.Select(f => f.Body).OfType<CaseClockRanOut>().Where(e => e.Clock == kind && e.Subject == subject)];
    }

    private static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);
}
