using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Settlements, with the time to step back from them.</summary>
public class SettlementTests
{
    [Fact]
    public void Until_the_last_second_every_side_may_step_back_and_everything_goes_on_with_what_it_had_left()
    {
        var room = CaseRoom.InMediation().Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira"));
        var (stage, seat) = (room.Clock(CaseClockKind.Mediation).Time.Due, room.Clock(CaseClockKind.Seat, "mira").Time.Due);
        room.At(Start.AddDays(1)).Given(Platform, new SettleCase(Agreed)).Then(typeof(SettlementReached));
        (stage, seat).ShouldBe((Start.AddDays(14), Start.AddDays(2)));
        var until = room.State.Settlement!.Until!.Value;
        until.ShouldBe(Start.AddDays(3), "Friday, ten o'clock");
        room.When(Ann, new WithdrawSettlement("")).Refused(RefusalReason.Invalid, "required");
        room.At(until.AddSeconds(-1)).Given(Ben, new WithdrawSettlement("Second thoughts"));
        room.State.Settlement.ShouldBeNull();
        room.Clock(CaseClockKind.Seat, "mira").Time.Due.ShouldBe(Start.AddDays(6).AddSeconds(-1), "a day was left, over the weekend");
        room.Clock(CaseClockKind.Mediation).Time.Due.ShouldBe(Start.AddDays(16).AddSeconds(-1));
        room.Given(Platform, new SettleCase(Agreed)).Then(typeof(SettlementReached));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void From_its_end_on_the_settlement_stands(int seconds)
    {
        var room = CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).At(Start.AddDays(2).AddSeconds(seconds));
        room.When(Ben, new WithdrawSettlement("Late")).Refused(RefusalReason.WrongState, "caseClosed");
        (room.State.End, room.State.Settlement!.Stands, room.State.Remedies.Count).ShouldBe((CaseEnd.Settled, true, 1));
    }

    [Fact]
    public void Without_a_time_to_step_back_it_stands_at_once() =>
        CaseRoom.Opened(Rules with { Cases = Rules.Cases with { CoolingOff = 0 } }).Given(Platform, new SettleCase(Agreed))
            .Then(typeof(SettlementReached), typeof(RemediesBegan), typeof(CaseClosed));

    [Fact]
    public void After_a_decision_a_vote_or_a_settlement_another_changes_nothing()
    {
        CaseRoom.Decided().Given(Platform, new SettleCase(Agreed)).Last.Facts.ShouldBeEmpty();
        CaseRoom.Drafted().Vote("dan", 1).Given(Platform, new SettleCase(Agreed)).Last.Facts.ShouldBeEmpty();
        CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).Given(Platform, new SettleCase(Agreed)).Last.Facts.ShouldBeEmpty();
        CaseRoom.Opened().When(Ann, new SettleCase(Agreed)).Refused(RefusalReason.NotAllowed, "notYours");
    }

    [Fact]
    public void The_talks_hear_what_became_of_their_settlement()
    {
        CaseBriefs.FateOf(CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).State, Agreed).ShouldBe(SettlementFate.Taken);
        CaseBriefs.FateOf(CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).TickAt(Start.AddDays(9)).State, Agreed).ShouldBe(SettlementFate.Taken);
        CaseBriefs.FateOf(CaseRoom.Opened().Given(Ann, new WithdrawCase("Solved")).Given(Platform, new SettleCase(Agreed)).State, Agreed).ShouldBe(SettlementFate.Withdrawn);
        CaseBriefs.FateOf(CaseRoom.Decided().Given(Platform, new SettleCase(Agreed)).State, Agreed).ShouldBe(SettlementFate.Decided);
        CaseBriefs.FateOf(CaseRoom.Drafted().Vote("dan", 1).Given(Platform, new SettleCase(Agreed)).State, Agreed).ShouldBe(SettlementFate.Decided);
        CaseBriefs.FateOf(CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).Given(Ann, new WithdrawSettlement("No")).State, Agreed).ShouldBe(SettlementFate.SteppedBack);
    }

    [Fact]
    public void While_it_waits_nobody_votes_extends_moves_on_or_stops_a_clock()
    {
        var room = CaseRoom.Drafted().Given(Platform, new SettleCase(Agreed));
        room.When(Neutral("dan"), new CastVote(room.Paper(1))).Refused(RefusalReason.WrongState, "settled");
        room.When(Neutral("dan"), new DraftDecision(Ruling, Points)).Refused(RefusalReason.WrongState, "settled");
        room.When(Neutral("dan"), new ExtendForCause(1, "Late")).Refused(RefusalReason.WrongState, "settled");
        room.When(Kim, new SuspendCase("Audit")).Refused(RefusalReason.WrongState, "settled");
        var talks = CaseRoom.Opened().Given(Ann, new ProposeCaseExtension(2, "Holiday")).Given(Platform, new SettleCase(Agreed));
        talks.When(Ben, new AnswerCaseExtension(Agree: true)).Refused(RefusalReason.WrongState, "settled");
        talks.When(Ben, new MoveOn("On")).Refused(RefusalReason.WrongState, "settled");
        talks.Clock(CaseClockKind.CoolingOff).Time.Due.ShouldBe(Start.AddDays(2));
        room.TickAt(Start.AddDays(9)).State.End.ShouldBe(CaseEnd.Settled);
    }

    [Fact]
    public void A_pause_that_ends_meanwhile_lets_no_clock_run_under_the_settlement()
    {
        var room = CaseRoom.Opened().Given(Kim, new SuspendCase("Audit")).Given(Platform, new SettleCase(Agreed)).Given(Kim, new ResumeCase());
        room.Clock(CaseClockKind.Informal).Time.Remaining.ShouldNotBeNull();
        room.Given(Ann, new WithdrawSettlement("Second thoughts")).Clock(CaseClockKind.Informal).Time.Due.ShouldBe(Start.AddDays(7));
        var paused = CaseRoom.Opened().Given(Kim, new SuspendCase("Audit")).Given(Platform, new SettleCase(Agreed)).Given(Ann, new WithdrawSettlement("No"));
        paused.Clock(CaseClockKind.Informal).Time.Remaining.ShouldNotBeNull();
        paused.Given(Kim, new ResumeCase()).Clock(CaseClockKind.Informal).Time.Remaining.ShouldBeNull();
    }

    [Fact]
    public void Who_opened_a_case_alone_takes_it_back_and_otherwise_all_have_to()
    {
        CaseRoom.Opened().Given(Ann, new WithdrawCase("Solved")).State.End.ShouldBe(CaseEnd.Withdrawn);
        var both = CaseRoom.Opened().Given(Ben, new StateCase(Statement)).Given(Ann, new WithdrawCase("Solved")).Given(Ann, new WithdrawCase("Please"));
        both.State.Stage.ShouldBe(CaseStage.Informal);
        both.Given(Ben, new WithdrawCase("Agreed")).State.End.ShouldBe(CaseEnd.Withdrawn);
    }
}
