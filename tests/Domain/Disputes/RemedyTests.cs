using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Remedies followed from their order to their end.</summary>
public class RemedyTests
{
    private static readonly DateTimeOffset Due = Berlin(5, 4, 17);
    private static readonly DateTimeOffset Cured = Berlin(5, 6, 17);

    [Fact]
    public void Its_owner_reports_and_another_side_confirms()
    {
        var room = Ordered();
        room.When(Ann, new ReportRemedy("r1", "Done")).Refused(RefusalReason.Invalid, "notYourRemedy");
        room.When(Ben, new ReportRemedy("r9", "", 99)).Refused(RefusalReason.Invalid, "required", "unknownItem", "unknownRemedy");
        room.When(Ann, new ConfirmRemedy("r1")).Refused(RefusalReason.Invalid, "notReported");
        room.Given(Ben, new ReportRemedy("r1", "Signed", 1)).State.Remedies[0].Report.ShouldBe("Signed (entry 1)");
        room.When(Ben, new ConfirmRemedy("r1")).Refused(RefusalReason.Invalid, "ownRemedy");
        room.TickAt(Due).State.Remedies[0].Status.ShouldBe(RemedyStatus.Reported, "who has reported is not late");
        room.Given(Ann, new ConfirmRemedy("r1")).TickAt(Start.AddDays(400)).State.Remedies.Single().Status.ShouldBe(RemedyStatus.Confirmed);
    }

    [Fact]
    public void A_report_stops_the_clock_and_a_contest_lets_it_go_on_with_what_was_left()
    {
        var room = Ordered().Given(Ben, new ReportRemedy("r1", "Done")).Given(Ann, new ContestRemedy("r1", "Not signed"));
        (room.State.Remedies[0].Status, room.Clock(CaseClockKind.Remedy, "r1").Time.Due).ShouldBe((RemedyStatus.Running, Due));
        room.At(Berlin(4, 30, 10)).Given(Ben, new ReportRemedy("r1", "Now")).TickAt(Berlin(5, 7, 10)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Reported);
        room.Given(Ann, new ContestRemedy("r1", "Still not"));
        (room.State.Remedies[0].Status, room.Clock(CaseClockKind.Remedy, "r1").Time.Due).ShouldBe((RemedyStatus.Running, Berlin(5, 11, 17)), "the two working days and seven hours it had");
        room.State.Remedies[0].Order.Due.ShouldBe(new DateOnly(2026, 5, 11));
        room.TickAt(Berlin(5, 11, 17).AddSeconds(-1)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Running);
        room.TickAt(Berlin(5, 11, 17)).Clock(CaseClockKind.Cure, "r1").Time.Due.ShouldBe(Berlin(5, 13, 17));
        room.TickAt(Berlin(5, 13, 17)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
    }

    [Fact]
    public void Reported_in_the_last_second_it_gets_one_working_day_once_and_then_only_the_second()
    {
        var room = Ordered().TickAt(Due).At(Cured.AddSeconds(-1)).Given(Ben, new ReportRemedy("r1", "Done")).TickAt(Berlin(5, 11, 10));
        room.State.Remedies[0].Status.ShouldBe(RemedyStatus.Reported);
        room.Given(Ann, new ContestRemedy("r1", "No")).Clock(CaseClockKind.Cure, "r1").Time.Due.ShouldBe(Berlin(5, 12, 10));
        room.At(Berlin(5, 12, 10).AddSeconds(-1)).Given(Ben, new ReportRemedy("r1", "Done")).At(Berlin(5, 20, 10)).Given(Ann, new ContestRemedy("r1", "No"));
        room.Clock(CaseClockKind.Cure, "r1").Time.Due.ShouldBe(Berlin(5, 20, 10).AddSeconds(1));
        room.Tick().State.Remedies[0].Status.ShouldBe(RemedyStatus.InCure);
        room.TickAt(Berlin(5, 20, 10).AddSeconds(1)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Once_its_cure_is_used_up_a_contested_report_is_missed_at_once(int seconds)
    {
        var room = Ordered(Rules with { Triggers = [] }).TickAt(Due).At(Cured.AddSeconds(seconds)).Given(Ben, new ReportRemedy("r1", "Done"));
        room.State.Remedies[0].Status.ShouldBe(RemedyStatus.Reported);
        room.Given(Ann, new ContestRemedy("r1", "No")).Then(typeof(RemedyMoved)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
        room.State.Clock(CaseClockKind.Cure, "r1").ShouldBeNull();
        room.Given(Ben, new ReportRemedy("r1", "Now really")).Given(Ann, new ConfirmRemedy("r1")).State.Remedies[0].Status.ShouldBe(RemedyStatus.Confirmed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Nobody_wins_endless_chances_by_reports_that_are_wrong(int cure)
    {
        var room = Ordered(cure: cure);
        var worked = TimeSpan.Zero;
        for (var reports = 0; room.State.Remedies[0].Status != RemedyStatus.Missed; reports++)
        {
            reports.ShouldBeLessThan(10);
            var next = room.State.Clocks.Single(c => c.Kind is CaseClockKind.Remedy or CaseClockKind.Cure && c.Subject == "r1").Time.Due;
            worked += Rules.Calendar.Between(room.Now, next);
            room.At(next.AddSeconds(-1)).Given(Ben, new ReportRemedy("r1", "Done")).At(next.AddDays(1)).Given(Ann, new ContestRemedy("r1", "No")).TickAt(room.Now.AddSeconds(2));
        }

        worked.ShouldBeLessThan(Rules.Calendar.Between(Start, Due) + TimeSpan.FromHours((8 * cure) + 8) + TimeSpan.FromMinutes(1), "what was ordered, and one working day");
    }

    [Fact]
    public void Reported_under_earlier_rules_it_has_no_clock_and_its_cure_begins_once()
    {
        var state = Ordered().TickAt(Due).Given(Ben, new ReportRemedy("r1", "Done")).State;
        var kept = state with { Clocks = [.. state.Clocks.Where(c => c.Kind != CaseClockKind.Cure)] };
        var late = CaseHandling.Handle(kept, new CaseRequest(CaseWorld.Id, "late", Ann, new ContestRemedy("r1", "No")), Due, Rules).State;
        (late.Remedies[0].Status, late.Clock(CaseClockKind.Cure, "r1")!.Time.Due).ShouldBe((RemedyStatus.InCure, Cured));
        var early = CaseHandling.Handle(kept, new CaseRequest(CaseWorld.Id, "early", Ann, new ContestRemedy("r1", "No")), Due.AddDays(-3), Rules).State;
        (early.Remedies[0].Status, early.Clock(CaseClockKind.Remedy, "r1")!.Time.Due).ShouldBe((RemedyStatus.Running, Due));
    }

    [Fact]
    public void A_late_report_hides_no_miss_from_the_programmes_trigger()
    {
        var often = Rules with { Triggers = [Rules.Triggers[0] with { Times = 2 }], Cases = Rules.Cases with { CoolingOff = 0 } };
        var one = TermsFor(Partner).Remedies[0];
        var room = CaseRoom.Opened(often).Given(Platform, new SettleCase(Agreed with { Terms = new OutcomeTerms([], [one, one with { Cure = 4 }]) }));
        room.TickAt(Cured).Given(Ben, new ReportRemedy("r1", "Done")).TickAt(Berlin(5, 8, 17));
        room.State.Remedies.Select(r => r.Status).ShouldBe([RemedyStatus.Reported, RemedyStatus.Missed, RemedyStatus.Running]);
    }

    [Fact]
    public void Late_on_its_end_day_it_is_missed_however_long_its_cure_would_be()
    {
        var room = Ordered(cure: 60, sunset: new DateOnly(2026, 5, 8));
        room.TickAt(Berlin(5, 8, 17).AddSeconds(-1)).State.Remedies[0].Status.ShouldBe(RemedyStatus.InCure);
        room.TickAt(Berlin(5, 8, 17)).State.Remedies.Select(r => r.Status).ShouldBe([RemedyStatus.Missed, RemedyStatus.Running]);
    }

    [Fact]
    public void Missed_it_starts_the_next_by_itself_and_only_once()
    {
        foreach (var (room, rule) in new[] { (Ordered(), "jointPlan"), (Ordered(ifMissed: "coaching"), "coaching") })
        {
            room.TickAt(Due).TickAt(Cured).Then(typeof(CaseClockRanOut), typeof(RemedyMoved), typeof(RemediesBegan));
            var next = room.State.Remedies[1];
            (next.Id, next.After, next.Order.Rule, next.Order.Owner, next.Status).ShouldBe(("r2", "r1", rule, Vendor, RemedyStatus.Running));
            room.Given(Ben, new ReportRemedy("r1", "Late, but done")).Given(Ann, new ContestRemedy("r1", "No"));
            room.State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
            room.State.Remedies.Count.ShouldBe(2, "missed twice, it starts nothing twice");
            room.TickAt(Start.AddDays(400)).State.Remedies.Count.ShouldBe(2, "what was started by itself starts nothing further");
            room.State.Clocks.ShouldAllBe(c => c.Time.RanOut);
        }
    }

    [Fact]
    public void Without_a_trigger_it_is_only_missed_and_without_a_cure_at_once()
    {
        var policy = Rules with { Triggers = [] };
        Ordered(policy).TickAt(Cured).State.Remedies.Select(r => r.Status).ShouldBe([RemedyStatus.Missed]);
        Ordered(policy, cure: 0).TickAt(Due).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
        var often = Rules with { Triggers = [Rules.Triggers[0] with { Times = 2 }] };
        Ordered(often).TickAt(Cured).State.Remedies.Count.ShouldBe(1);
    }

    [Fact]
    public void At_its_end_day_it_binds_nobody_and_on_its_review_day_it_is_looked_at()
    {
        var room = Ordered().Given(Ben, new ReportRemedy("r1", "Done")).TickAt(Berlin(6, 1, 9));
        room.Only<CaseClockRanOut>().Effect.ShouldBe(CaseEffect.ReviewIsDue);
        room.TickAt(Berlin(8, 3, 17)).State.Remedies[0].Status.ShouldBe(RemedyStatus.Ended);
        room.When(Ann, new ConfirmRemedy("r1")).Refused(RefusalReason.Invalid, "notReported");
    }

    [Fact]
    public void What_was_learned_names_nobody_and_nothing_of_the_case()
    {
        var room = Ordered();
        foreach (var told in new[] { "Adventure Works", "adventure works", "Ann", "Data platform", "fabrikam", "case-1", "250,000", "250.000", "250 000", "250k", "€250000.00" })
        {
            room.When(Ann, new WritePostMortem("Late", "A call", "Sooner", $"Never again like {told}, please")).Last.Refusal.ShouldNotBeNull(told).Rules.ShouldAllBe(r => r.Code == "namesCase");
        }

        room.When(Ann, new WritePostMortem("", "", "", "Ben at Adventure Works")).Refused(RefusalReason.Invalid, "required", "required", "required", "namesCase", "namesCase");
        room.Given(Ann, new WritePostMortem("Late", "A call", "Sooner", "Answer planned annually, beneath 2500, by plan.")).Then(typeof(PostMortemWritten));
        room.Given(Kim, new WritePostMortem("Late", "A call", "Sooner")).State.PostMortems[^1].Amendment.ShouldBeNull();
        room.When(Olaf, new WritePostMortem("Late", "A call", "Sooner")).Refused(RefusalReason.NotAllowed, "sidesOnly");
    }

    private static CaseRoom Ordered(Policy? policy = null, int cure = 2, string? ifMissed = null, DateOnly? sunset = null)
    {
        var terms = TermsFor(Partner, cure: cure, ifMissed: ifMissed);
        terms = sunset is { } end ? terms with { Remedies = [terms.Remedies[0] with { Sunset = end, Review = null }] } : terms;
        var rules = policy ?? Rules;
        return CaseRoom.Opened(rules with { Cases = rules.Cases with { CoolingOff = 0 } })
            .Given(Platform, new SettleCase(Agreed with { Terms = terms }));
    }
}
