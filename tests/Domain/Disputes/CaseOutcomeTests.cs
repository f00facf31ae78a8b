using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What finally stands in a case is what its deal hears.</summary>
public class CaseOutcomeTests
{
    private static IReadOnlyList<DecidedLine>? Told(CaseRoom room, DealView? deal = null) =>
        CaseConsequences.Of(room.State, deal ?? DealFor(Platform), room.Policy).OfType<Unfreeze>().SingleOrDefault()?.Lines;

    [Fact]
    public void A_final_decision_reaches_the_deal_once_with_whoever_does_it()
    {
        Told(CaseRoom.Decided()).ShouldBeNull("an appeal is still possible");
        var room = CaseRoom.Decided().TickAt(Start.AddDays(7));
        var line = Told(room).ShouldNotBeNull().ShouldHaveSingleItem();
        line.ShouldBe(new DecidedLine("close", LineEnding.Decision, Id, room.State.Decision!.At, Partner));
        Told(room, DealFor(Platform) with { Decided = [line] }).ShouldBeNull();
        Told(room, DealFor(Platform) with { Decided = [line with { Cause = "case-0" }] }).ShouldNotBeNull();
    }

    [Fact]
    public void What_the_appeal_or_two_others_decided_counts_and_not_what_it_replaced()
    {
        var appealed = CaseRoom.Appealed().Vote("paul", 2).Vote("petra", 2).Vote("pia", 2);
        Told(appealed)!.Single().Owner.ShouldBe(Vendor);

        var replaced = CaseRoom.Decided().Given(Otto, new ProposeOverride(TermsFor(Vendor), "It was overlooked"));
        replaced.Given(Oda, new ConfirmOverride(replaced.State.Override!.Hash, "I agree")).TickAt(Start.AddDays(30));
        Told(replaced)!.Single().Owner.ShouldBe(Vendor);
    }

    [Fact]
    public void A_settlement_that_stands_reaches_the_deal_and_one_that_was_left_does_not()
    {
        Told(CaseRoom.Opened().Given(Platform, new SettleCase(Agreed))).ShouldBeNull("a side may still step back");
        var room = CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).TickAt(Start.AddDays(30));
        Told(room)!.Single().ShouldBe(new DecidedLine("close", LineEnding.Settlement, Id, Agreed.At, Partner));

        var left = CaseRoom.Opened().Given(Platform, new SettleCase(Agreed)).Given(Ann, new WithdrawSettlement("Our board says no")).Given(Ann, new WithdrawCase("Solved"));
        left.State.IsOpen.ShouldBeFalse();
        Told(left).ShouldBeNull();
    }

    [Fact]
    public void A_note_stays_between_those_of_the_case()
    {
        var settled = Agreed with { Terms = Agreed.Terms with { Lines = [.. Agreed.Terms.Lines.Select(l => l with { Note = "For the old price" })] } };
        var room = CaseRoom.Opened().Given(Platform, new SettleCase(settled)).TickAt(Start.AddDays(30));
        Told(room)!.Single().Note.ShouldBe("For the old price");

        var deal = DealFor(Platform);
        Told(room, deal with { Parties = [.. deal.Parties, new Party("fjord", PartyKind.Partner, "Fjord", Required: false, [])] })!.Single().Note.ShouldBeNull();
    }

    [Fact]
    public void Shared_lines_go_with_their_shares_and_nothing_goes_that_was_not_disputed()
    {
        CreditShare[] shares = [new(Partner, 25), new(Vendor, 75)];
        var terms = Ruling with { Lines = [new OrderedLine("demo", null, shares, "Half a day each"), new OrderedLine("pricing", Vendor)] };
        var room = CaseRoom.Opened().Given(Platform, new SettleCase(Agreed with { Terms = terms })).TickAt(Start.AddDays(30));
        var line = Told(room)!.Single();
        (line.Activity, line.Owner, line.Note).ShouldBe(("demo", null, "Half a day each"));
        line.Shares.ShouldBe(shares);

        var deal = Room.Submitted().Given(Platform, CaseConsequences.Of(room.State, DealFor(Platform), room.Policy).OfType<Unfreeze>().Single());
        deal.Only<LinesUnfrozen>().Decided!.Single().Shares.ShouldBe(shares);
    }
}
