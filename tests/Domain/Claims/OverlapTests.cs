using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class OverlapTests
{
    private static readonly Claim First = ComparingTests.Claim("d1", Partner, "Adventure Works", Start);
    private static readonly Claim Second = ComparingTests.Claim("d2", World.Second, "Adventure Works AG", Start.AddHours(1));
    private static readonly Finding Finding = ComparingTests.Found(First, Second);
    private static readonly Policy Rules = World.Programme with { Playbooks = [new Playbook(OverlapKind.SameProduct, "First goes on", [], [], Freezes: ["close"])] };

    private readonly List<OverlapFact> facts = [];
    private OverlapState state = OverlapState.Nothing;
    private int requests;

    [Fact]
    public void The_same_finding_twice_is_one_overlap()
    {
        Reported();
        When(Platform, new ReportOverlap(Finding, 1)).Facts.ShouldBeEmpty();
        state.Version.ShouldBe(1);
        state.Alerts.ShouldBeTrue();
    }

    [Fact]
    public void Confirming_takes_the_playbooks_activities_and_the_vendor_as_interim_owner()
    {
        Reported();
        When(Mia, new ConfirmOverlap("Same buyer"));
        state.Status.ShouldBe(OverlapStatus.Confirmed);
        state.Standstill.ShouldNotBeNull().Activities.ShouldBe(["close"]);
        state.Standstill.InterimOwner.ShouldBe(Vendor);
        When(Mia, new SettleOverlap(SettlementKind.SellTogether, "Both go on"));
        state.Standstill.ShouldBeNull();
        state.Alerts.ShouldBeFalse();
    }

    [Fact]
    public void Every_broken_rule_of_a_judgement_is_named()
    {
        Reported();
        var broken = When(Mia, new ConfirmOverlap(" ", ["close", "dance", "sing"], "stranger")).Refusal.ShouldNotBeNull();
        broken.Reason.ShouldBe(RefusalReason.Invalid);
        broken.Rules.Select(r => r.Field).ShouldBe(["text", "freeze[1]", "freeze[2]", "interimOwner"]);
    }

    [Fact]
    public void A_dismissal_stands_until_the_customer_is_another()
    {
        Reported();
        When(Mia, new DismissOverlap(DismissalReason.DifferentNeed, "Other budgets"));
        When(Platform, new ReportOverlap(Finding with { Second = Second with { Title = "Renamed" } }, 1));
        state.Status.ShouldBe(OverlapStatus.Dismissed);
        state.Second!.Title.ShouldBe("Renamed");
        var moved = Second with { Customer = Second.Customer with { Name = "Adventure Works Holding AG" } };
        When(Platform, new ReportOverlap(Finding with { Second = moved }, 1));
        state.Status.ShouldBe(OverlapStatus.Open);
        state.Judged.ShouldBeNull();
    }

    [Fact]
    public void Two_managers_at_once_have_one_outcome()
    {
        Reported();
        var at = state.Version;
        When(Mia, new ConfirmOverlap("Yes"), at).Refusal.ShouldBeNull();
        When(Mia with { Person = "max" }, new DismissOverlap(DismissalReason.Other, "No"), at).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.StaleVersion);
        state.Status.ShouldBe(OverlapStatus.Confirmed);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("nora")]
    [InlineData("ben")]
    public void For_partners_and_sellers_there_is_no_overlap(string person)
    {
        Reported();
        var actor = new[] { Ann, Nora, Ben }.Single(a => a.Person == person);
        When(actor, new DismissOverlap(DismissalReason.Other, "Mine")).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotFound);
        OverlapHandling.MayRead(actor, Rules).ShouldBeFalse();
    }

    [Fact]
    public void An_auditor_reads_and_a_manager_of_another_vendor_sees_nothing()
    {
        Reported();
        OverlapHandling.MayRead(Olaf, Rules).ShouldBeTrue();
        When(Olaf, new ConfirmOverlap("Yes")).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotAllowed);
        When(Eve, new ConfirmOverlap("Yes")).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotFound);
        When(Mia, new EndOverlap("d1")).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotAllowed);
    }

    [Fact]
    public void It_ends_with_a_claim_and_begins_again_when_the_claim_comes_back()
    {
        Reported();
        When(Platform, new EndOverlap("d2"));
        state.Status.ShouldBe(OverlapStatus.Ended);
        When(Mia, new ConfirmOverlap("Late")).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.WrongState);
        When(Platform, new ReportOverlap(Finding, 1));
        state.Status.ShouldBe(OverlapStatus.Open);
    }

    [Fact]
    public void A_dismissal_outlives_the_end_of_a_claim_that_comes_back_the_same()
    {
        Reported();
        When(Mia, new DismissOverlap(DismissalReason.DifferentNeed, "Other budgets"));
        When(Platform, new EndOverlap("d2"));
        When(Platform, new ReportOverlap(Finding, 1));
        state.Status.ShouldBe(OverlapStatus.Dismissed);
        state.Judged.ShouldNotBeNull().Text.ShouldBe("Other budgets");
        When(Mia, new ConfirmOverlap("They do collide")).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_dismissal_for_another_need_is_asked_again_when_the_need_becomes_the_same()
    {
        var other = ComparingTests.Found(First, Second with { Products = ["Teams"] });
        When(Platform, new ReportOverlap(other, 1));
        When(Mia, new DismissOverlap(DismissalReason.DifferentNeed, "Other products"));
        When(Platform, new ReportOverlap(Finding, 1));
        state.Status.ShouldBe(OverlapStatus.Open);
    }

    [Fact]
    public void It_ends_when_either_claim_turns_to_another_customer()
    {
        Reported();
        When(Mia, new ConfirmOverlap("Same buyer"));
        When(Platform, new RecheckOverlap(First with { Title = "Renamed" }));
        state.Status.ShouldBe(OverlapStatus.Confirmed);
        state.First!.Title.ShouldBe("Renamed");
        When(Platform, new RecheckOverlap(First with { Customer = new Customer("Tailspin Toys", "DE", "tailspin.example") }));
        state.Status.ShouldBe(OverlapStatus.Ended);
        OverlapSheet.Of(state, Rules, Mia).Standstill.ShouldBeNull();
    }

    [Fact]
    public void Its_record_is_a_chain_that_replays_to_the_same_state()
    {
        Reported();
        When(Mia, new ConfirmOverlap("Yes"));
        When(Mia, new SettleOverlap(SettlementKind.FirstGoesOn, "Kestrel goes on"));
        var head = Chain.Start;
        var records = facts.Select(fact =>
        {
            var record = OverlapLedger.Write(fact, state.Id, head);
            Chain.Holds(record, fact.Version, head).ShouldBeTrue();
            head = record.Hash;
            return record;
        }).ToList();
        DomainJson.Write(OverlapLedger.Replay(records)).ToString().ShouldBe(DomainJson.Write(state).ToString());
        Streams.HasRow(records[0].Stream).ShouldBeFalse();
    }

    [Fact]
    public void Stored_events_and_sent_commands_stay_readable()
    {
        OverlapEvent[] events =
        [
            new OverlapFound(Finding.Id, 1, Finding),
            new OverlapConfirmed("One buyer", new Standstill(["close"], Vendor, "Contoso")),
            new OverlapDismissed(DismissalReason.DifferentNeed, "Other budgets"),
            new OverlapSettled(SettlementKind.SellTogether, "Both go on"),
            new OverlapEnded("d2"),
        ];
        var golden = Path.Combine(AppContext.BaseDirectory, "Records", "Golden", "overlapEvents.json");
        var lines = System.IO.File.ReadAllLines(golden);
        lines.ShouldBe(events.Select(e => DomainJson.Write(e).ToString()));
        lines.Select(line => DomainJson.Write(DomainJson.Read<OverlapEvent>(RawJson.Of(line))).ToString()).ShouldBe(lines);
        var former = lines[0].Replace(",\"quiet\":false", "", StringComparison.Ordinal);
        DomainJson.Write(DomainJson.Read<OverlapEvent>(RawJson.Of(former))).ToString().ShouldBe(lines[0], "as it was stored before an overlap could be raised quietly");
        OverlapCommand[] commands =
        [
            new ReportOverlap(Finding, 1), new ConfirmOverlap("One buyer", ["close"], Vendor), new DismissOverlap(DismissalReason.Other, "No"),
            new SettleOverlap(SettlementKind.Other, "Done"), new EndOverlap("d1"), new RecheckOverlap(First),
        ];
        commands.Select(c => c.GetType()).ShouldBe(typeof(OverlapCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OverlapCommand))), ignoreOrder: true);
        OverlapHandling.Table.Values.SelectMany(acts => acts).Distinct(StringComparer.Ordinal).Count().ShouldBe(commands.Length);
        foreach (var command in commands)
        {
            DomainJson.Write(DomainJson.Read<OverlapCommand>(DomainJson.Write(command))).ShouldBe(DomainJson.Write(command));
        }
    }

    private void Reported() => When(Platform, new ReportOverlap(Finding, 1)).Refusal.ShouldBeNull();

    // Every command is sent twice; the second time changes nothing.
    private OverlapOutcome When(Actor actor, OverlapCommand command, long? ifMatch = null)
    {
        var request = new OverlapRequest(Finding.Id, $"r{++requests}", actor, command, ifMatch);
        var outcome = OverlapHandling.Handle(state, request, Rules, Start.AddHours(2));
        state = outcome.State;
        facts.AddRange(outcome.Facts);
        var again = OverlapHandling.Handle(state, request, Rules, Start.AddHours(3));
        again.Facts.ShouldBeEmpty();
        if (outcome.Refusal is null)
        {
            again.Version.ShouldBe(outcome.Version);
        }

        return outcome;
    }
}
