using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What an overlap does to one of its deals, by whatever name it is known there.</summary>
public class ConsequencesTests
{
    private const string Overlap = "o1";
    private static readonly Standstill Close = new(["close"], Vendor, "Contoso");
    private static readonly string Former = OverlapIds.Cause(Overlap, "d1", secret: null);
    private static readonly string Named = OverlapIds.Cause(Overlap, "d1", "s3cret");

    [Fact]
    public void What_stands_still_bears_the_overlaps_secret_name() =>
        Of(Deal(), Close).ShouldHaveSingleItem().ShouldBeOfType<Freeze>().Cause.ShouldBe(Named);

    [Fact]
    public void What_stood_still_before_overlaps_had_a_secret_stands_on_and_is_freed_by_its_former_name()
    {
        Of(Deal(Former), Close).ShouldBeEmpty();
        Of(Deal(Former), standstill: null).ShouldHaveSingleItem().ShouldBeOfType<Unfreeze>().Cause.ShouldBe(Former);
    }

    [Fact]
    public void What_somebody_else_disputes_stays()
    {
        Of(Deal("case-1"), standstill: null).ShouldBeEmpty();
        Of(Deal(Named, "case-1"), standstill: null).ShouldHaveSingleItem().ShouldBeOfType<Unfreeze>().Cause.ShouldBe(Named);
    }

    [Fact]
    public void The_words_of_a_settlement_are_read_on_the_deal_whether_anything_stood_still_or_not()
    {
        Settled(Deal(Named)).ShouldHaveSingleItem().ShouldBeOfType<Unfreeze>().Outcome.ShouldBe("Both go on");
        Settled(Deal()).ShouldHaveSingleItem().ShouldBe(new NoticeOverlap(false, "Both go on"));
        Settled(Deal() with { Overlap = true }).ShouldHaveSingleItem().ShouldBe(new NoticeOverlap(true, "Both go on"));

        static IReadOnlyList<Command> Settled(DealState deal) => Consequences.Of(deal, Programme, Overlap, alert: deal.Overlap, standstill: null, "Both go on", Named);
    }

    [Fact]
    public void Without_the_secret_nobody_can_make_the_name() =>
        new[] { Former, OverlapIds.Cause(Overlap, "d1", "other"), OverlapIds.Cause(Overlap, "d2", "s3cret") }.ShouldNotContain(Named);

    [Fact]
    public void A_deal_that_has_ended_meets_nobody_any_more()
    {
        foreach (var end in new Command[] { new WithdrawRegistration("Gone"), new SetStage(SalesStage.Lost) })
        {
            var room = Room.Submitted().Given(Platform, new NoticeOverlap(On: true));
            Overlaps().ShouldBe(true);
            room.Given(Ann, end);
            Overlaps().ShouldBeNull();

            bool? Overlaps() => Views.For(room.State, Viewer.Of(room.State, Ann).ShouldNotBeNull(), Programme, Start).Overlap;
        }
    }

    private static DealState Deal(params string[] causes) => new() { Id = "d1", Frozen = [.. causes.Select(cause => new FrozenLine("close", Vendor, "Disputed", cause, Start))] };

    private static IReadOnlyList<Command> Of(DealState deal, Standstill? standstill) =>
        Consequences.Of(deal, Programme, Overlap, alert: deal.Overlap == true, standstill, "", Named);
}
