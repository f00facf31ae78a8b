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
    public void Contested_before_its_day_it_runs_on_and_after_it_the_cure_begins()
    {
        var room = Ordered().Given(Ben, new ReportRemedy("r1", "Done")).Given(Ann, new ContestRemedy("r1", "Not signed"));
        (room.State.Remedies[0].Status, room.Clock(CaseClockKind.Remedy, "r1").Time.Due).ShouldBe((RemedyStatus.Running, Due));
        room.Given(Ben, new ReportRemedy("r1", "Now")).At(Due).Given(Ann, new ContestRemedy("r1", "Still not"));
        (room.State.Remedies[0].Status, room.Clock(CaseClockKind.Cure, "r1").Time.Due).ShouldBe((RemedyStatus.InCure, Cured));
        room.TickAt(Cured.AddSeconds(-1)).State.Remedies[0].Status.ShouldBe(RemedyStatus.InCure);
        room.TickAt(Cured).State.Remedies[0].Status.ShouldBe(RemedyStatus.Missed);
    }

    [Fact]
    public void Missed_it_starts_the_next_by_itself_and_only_once()
    {
        foreach (var (room, rule) in new[] { (Ordered(), "jointPlan"), (Ordered(ifMissed: "coaching"), "coaching") })
        {
            room.TickAt(Due).TickAt(Cured).Then(typeof(CaseClockRanOut), typeof(RemedyMoved), typeof(RemediesBegan));
            var next = room.State.Remedies[1];
            (next.Id, next.After, next.Order.Rule, next.Order.Owner, next.Status).ShouldBe(("r2", "r1", rule, Vendor, RemedyStatus.Running));
            room.Given(Ben, new ReportRemedy("r1", "Late, but done")).Given(Ann, new ContestRemedy("r1", "No")).TickAt(room.Now.AddDays(4));
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

    private static CaseRoom Ordered(Policy? policy = null, int cure = 2, string? ifMissed = null)
    {
        var rules = policy ?? Rules;
        return CaseRoom.Opened(rules with { Cases = rules.Cases with { CoolingOff = 0 } })
            .Given(Platform, new SettleCase(Agreed with { Terms = TermsFor(Partner, cure: cure, ifMissed: ifMissed) }));
    }
}
