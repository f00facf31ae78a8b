using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Roads by which somebody might come to judge what they know too much of, or learn what they must not.</summary>
public class CaseBarrierTests
{
    [Fact]
    public void Whoever_once_spoke_for_a_side_neither_mediates_nor_decides_after_leaving_it()
    {
        var room = CaseRoom.Opened();
        var before = room.State.Sides;
        CaseSide[] joined = [.. before.Select(s => s.Id == Vendor ? s with { Members = [.. s.Members, new Member("mira", "Mira", Role.DirectRep, Zone), new Member("dan", "Dan", Role.DirectRep, Zone)] } : s)];
        room.Given(Platform, new FollowSides(joined)).Given(Platform, new FollowSides(before));
        room.Given(Ann, new MoveOn("No use")).Given(Ben, new MoveOn("No use"));

        room.When(Kim, new InviteNeutral(SeatKind.Mediator, "mira")).Refused(RefusalReason.Invalid, "conflict").Rules.Single().Text.ShouldBe("Mira has spoken for a side of this case.");
        room.Given(Ann, new MoveOn("On")).Given(Ben, new MoveOn("On")).Fill();
        room.State.Seats.Single(s => s.Person == "dan").Status.ShouldBe(SeatStatus.Conflicted);
    }

    [Fact]
    public void A_manager_who_acted_for_the_vendor_does_not_replace_the_decision()
    {
        var rules = Rules with { Cases = Rules.Cases with { Overriders = ["max", "otto"] } };
        var max = new Actor(Tenant, Vendor, "max", "Max", [Role.ChannelManager], "Contoso", Zone);
        var room = CaseRoom.Opened(rules).Given(max, new AddEvidence(EvidenceKind.Message, "Our view"));
        room.State.Spoke.ShouldContain("max");
        var decided = CaseRoom.Decided(rules);
        decided.Given(Kim, new SuspendCase("A check"));
        decided.When(Otto, new ProposeOverride(Ruling, "A law was missed")).Refused(RefusalReason.WrongState, "caseSuspended");
    }

    [Fact]
    public void What_was_settled_and_left_again_is_no_business_of_those_who_decide()
    {
        const string Canary = "CANARY in the terms";
        var secret = Agreed with { Terms = Agreed.Terms with { Remedies = [.. Agreed.Terms.Remedies.Select(r => r with { Text = Canary })] } };
        var room = CaseRoom.Mediated().Given(Platform, new SettleCase(secret));
        Told(room, Ann).ShouldContain(Canary);
        Told(room, Neutral("mira")).ShouldContain(Canary);
        Told(room, Kim).ShouldNotContain(Canary);
        Told(room, Otto).ShouldNotContain(Canary);

        room.Given(Ben, new WithdrawSettlement("CANARY our board")).Given(Neutral("mira"), new MoveOn("On")).Fill().Seat(Panel);
        foreach (var judge in Panel)
        {
            Told(room, Neutral(judge)).ShouldNotContain("CANARY", Case.Sensitive, judge);
        }
    }

    [Fact]
    public void What_stands_is_told_to_all()
    {
        var room = CaseRoom.Mediated().Given(Platform, new SettleCase(Agreed));
        room.TickAt(room.State.Settlement!.Until!.Value);
        room.For(Otto)!.Settlement!.Settled.Terms.ShouldBe(Agreed.Terms);
        room.EventsOf(Otto).ShouldContain(e => e.Type == "settlementReached");
    }

    [Fact]
    public void A_mediator_who_left_is_kept_from_the_talks_and_a_person_passed_over_is_not()
    {
        var room = CaseRoom.Mediated().Given(Neutral("mira"), new Recuse("I know them"));
        CaseBriefs.Of(room.State).Barred.ShouldBe(["mira"]);

        var passed = CaseRoom.Mediated(With(r => r with { Deciders = ["ben", "dan"], Votes = 1 }));
        passed.Roster = [.. OnRoster, OnFile("ben", SeatKind.Decider)];
        passed.Given(Neutral("mira"), new MoveOn("On")).Fill();
        CaseBriefs.Of(passed.State).Barred.ShouldBe(["dan", "alma"], ignoreOrder: true);
        passed.For(Ben)!.Talks.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_fills_the_record_against_the_others()
    {
        var room = CaseRoom.Opened();
        var share = CaseLimits.Items / room.State.Sides.Count;
        for (var i = room.State.Items.Count(x => x.Side == Partner); i < share; i++)
        {
            room.Given(Ann, new AddEvidence(EvidenceKind.Other, $"Entry {i}"));
        }

        room.When(Ann, new AddEvidence(EvidenceKind.Other, "One more")).Refused(RefusalReason.Invalid, "recordFull");
        room.Given(Ben, new AddEvidence(EvidenceKind.Other, "Ours"));
    }

    [Fact]
    public void A_paper_with_a_missing_point_is_refused_by_name() =>
        CaseRoom.Called().Seat(Panel).When(Neutral("dan"), new DraftDecision(Ruling, [null!])).Refused(RefusalReason.Invalid, "required");

    private static string Told(CaseRoom room, Actor actor) => DomainJson.Write(room.For(actor)).ToString() + string.Concat(room.EventsOf(actor).Select(e => e.Payload.ToString()));
}
