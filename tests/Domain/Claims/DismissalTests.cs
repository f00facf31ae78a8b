using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What was dismissed stays dismissed until there is something to judge anew.</summary>
public class DismissalTests
{
    private static readonly Claim First = ComparingTests.Claim("d1", Partner, "Adventure Works", Start);
    private static readonly Claim Second = ComparingTests.Claim("d2", World.Second, "Adventure Works AG", Start.AddHours(1));
    private static readonly Finding Shared = ComparingTests.Found(First, Second);
    private static readonly Finding Other = ComparingTests.Found(First, Second with { Products = ["Teams"] });
    private static readonly Finding Late = ComparingTests.Found(First with { ProtectionEnded = Start }, Second);

    private OverlapState state = OverlapState.Nothing;
    private int requests;

    [Theory]
    [InlineData(DismissalReason.DifferentCustomer)]
    [InlineData(DismissalReason.DifferentPartOfCustomer)]
    public void Another_customer_stays_another_whatever_the_products_become(DismissalReason reason)
    {
        foreach (var (before, after) in new[] { (Other, Shared), (Shared, Other), (Shared, Late) })
        {
            Judged(before, reason);
            Reported(after).ShouldBe(OverlapStatus.Dismissed);
            Reported(before).ShouldBe(OverlapStatus.Dismissed);
            Send(Platform, new EndOverlap("d2"));
            Reported(after).ShouldBe(OverlapStatus.Dismissed, "away and back");
            Reported(before).ShouldBe(OverlapStatus.Dismissed);
            Send(Mia, new ConfirmOverlap("They do collide"));
        }
    }

    [Theory]
    [InlineData(DismissalReason.DifferentNeed)]
    [InlineData(DismissalReason.AgreedBetweenSides)]
    [InlineData(DismissalReason.Other)]
    public void What_was_judged_as_one_kind_is_asked_again_as_a_graver_one_and_never_as_a_milder(DismissalReason reason)
    {
        Judged(Shared, reason);
        Reported(Other).ShouldBe(OverlapStatus.Dismissed);
        Reported(Shared).ShouldBe(OverlapStatus.Dismissed, "it was judged as that");

        Judged(Other, reason);
        Reported(Shared).ShouldBe(OverlapStatus.Open);
        Send(Mia, new DismissOverlap(reason, "Still not"));
        Reported(Other).ShouldBe(OverlapStatus.Dismissed);
        Reported(Shared).ShouldBe(OverlapStatus.Dismissed);

        Judged(Other, reason);
        Send(Platform, new EndOverlap("d2"));
        Reported(Shared).ShouldBe(OverlapStatus.Open);
    }

    [Fact]
    public void What_a_settlement_covers_is_remembered_likewise()
    {
        Reported(Shared, anew: true);
        Send(Mia, new SettleOverlap(SettlementKind.BothGoOn, "Both"));
        Reported(Other).ShouldBe(OverlapStatus.Settled);
        Reported(Shared).ShouldBe(OverlapStatus.Settled);
        Reported(Late).ShouldBe(OverlapStatus.Open);
    }

    [Fact]
    public void A_match_that_grew_weaker_and_is_as_sure_as_it_was_is_no_news()
    {
        Judged(Shared, DismissalReason.DifferentCustomer);
        Reported(Shared with { Confidence = Confidence.Possible }).ShouldBe(OverlapStatus.Dismissed);
        Reported(Shared).ShouldBe(OverlapStatus.Dismissed);

        Judged(Shared with { Confidence = Confidence.Possible }, DismissalReason.DifferentCustomer);
        Reported(Shared).ShouldBe(OverlapStatus.Open);
    }

    [Fact]
    public void Either_customers_name_country_domain_or_number_asks_again_and_the_order_of_the_claims_does_not()
    {
        foreach (var change in new Func<Customer, Customer>[]
        {
            c => c with { Name = "Adventure Works Holding" }, c => c with { Country = "AT" }, c => c with { Domain = "adventure.example" }, c => c with { Duns = "150483782" },
        })
        {
            Judged(Shared, DismissalReason.DifferentCustomer);
            Reported(Shared with { First = First with { Customer = change(First.Customer) } }).ShouldBe(OverlapStatus.Open);
            Judged(Shared, DismissalReason.DifferentCustomer);
            Reported(Shared with { Second = Second with { Customer = change(Second.Customer) } }).ShouldBe(OverlapStatus.Open);
        }

        Judged(Shared, DismissalReason.DifferentCustomer);
        Reported(Shared with { First = Second, Second = First with { ReceivedAt = Start.AddDays(1) } }).ShouldBe(OverlapStatus.Dismissed);
    }

    [Fact]
    public void A_dismissal_stored_before_this_was_remembered_still_holds()
    {
        Judged(Shared, DismissalReason.DifferentCustomer);
        var stored = DomainJson.Write(state).ToString();
        stored.ShouldContain("\"weighed\"");
        state = DomainJson.Read<OverlapState>(DomainJson.Write(state with { Weighed = null }));
        Reported(Other).ShouldBe(OverlapStatus.Dismissed);
        state.Weighed.ShouldNotBeNull().Kinds.ShouldBe([OverlapKind.SameProduct, OverlapKind.OtherProduct]);
    }

    [Fact]
    public void No_edit_of_products_brings_the_alert_back_once_a_person_has_judged()
    {
        foreach (var judge in new OverlapCommand[] { new SettleOverlap(SettlementKind.BothGoOn, "Both"), new DismissOverlap(DismissalReason.DifferentNeed, "Another need") })
        {
            foreach (var (before, after) in new[] { (Other, Shared), (Shared, Other), (Shared, Late), (Other, Late) })
            {
                Judged(before, judge);
                Reported(after);
                Reported(before);
                state.Alerts.ShouldBeFalse();
                Send(Platform, new EndOverlap("d2"));
                Reported(after);
                state.Alerts.ShouldBeFalse("away and back again, whatever it was like in between");
            }
        }
    }

    [Fact]
    public void The_sides_hear_of_what_was_raised_quietly_when_it_is_confirmed_or_the_customer_is_another_one()
    {
        Judged(Other, DismissalReason.DifferentNeed);
        Reported(Shared).ShouldBe(OverlapStatus.Open);
        state.Quiet.ShouldBeTrue();
        Send(Mia, new ConfirmOverlap("They do collide"));
        state.Alerts.ShouldBeTrue();

        Judged(Other, DismissalReason.DifferentNeed);
        Reported(Shared);
        Reported(Shared with { Second = Second with { Customer = Second.Customer with { Domain = "adventure.example" } } });
        state.Alerts.ShouldBeTrue();

        foreach (var finding in new[] { Shared, Other })
        {
            Judged(Other, DismissalReason.DifferentNeed);
            Reported(finding with { Second = finding.Second! with { Customer = Second.Customer with { Domain = "adventure.example" } } });
            state.Alerts.ShouldBeTrue("it says nothing of products");
        }
    }

    [Fact]
    public void What_was_confirmed_comes_back_confirmed_with_what_stands_still_however_the_customer_is_spelt_then()
    {
        foreach (var back in new[] { Shared, Other, Shared with { Second = Second with { Customer = Second.Customer with { Name = "ADVENTURE WORKS" } } } })
        {
            Judged(Shared, new ConfirmOverlap("One buyer", ["close"], World.Vendor));
            Send(Platform, new EndOverlap("d2"));
            state.Alerts.ShouldBeFalse();
            OverlapSheet.Of(state, World.Programme, Mia).Standstill.ShouldBeNull();
            Reported(back).ShouldBe(OverlapStatus.Confirmed);
            state.Alerts.ShouldBeTrue();
            OverlapSheet.Of(state, World.Programme, Mia).Standstill.ShouldNotBeNull().Activities.ShouldBe(["close"]);
        }
    }

    [Fact]
    public void What_was_settled_comes_back_settled_and_what_nobody_judged_is_open_again()
    {
        Judged(Shared, new SettleOverlap(SettlementKind.BothGoOn, "Both"));
        Send(Platform, new EndOverlap("d2"));
        Reported(Shared).ShouldBe(OverlapStatus.Settled);

        Reported(Shared, anew: true);
        Send(Platform, new EndOverlap("d2"));
        Reported(Shared).ShouldBe(OverlapStatus.Open);
        state.Alerts.ShouldBeTrue();
    }

    private void Judged(Finding finding, DismissalReason reason) => Judged(finding, new DismissOverlap(reason, "No collision"));

    private void Judged(Finding finding, OverlapCommand judge)
    {
        Reported(finding, anew: true);
        Send(Mia, judge);
    }

    private OverlapStatus Reported(Finding finding, bool anew = false)
    {
        state = anew ? OverlapState.Nothing : state;
        Send(Platform, new ReportOverlap(finding, 1));
        return state.Status;
    }

    private void Send(Accounts.Actor actor, OverlapCommand command)
    {
        var outcome = OverlapHandling.Handle(state, new OverlapRequest(Shared.Id, $"r{++requests}", actor, command), World.Programme, Start.AddHours(2));
        outcome.Refusal.ShouldBeNull();
        state = outcome.State;
    }
}
