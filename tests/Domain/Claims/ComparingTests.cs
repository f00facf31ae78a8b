using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class ComparingTests
{
    private static readonly Claim Ours = Claim("d1", Partner, "Adventure Works GmbH", Start);
    private static readonly Claim Theirs = Claim("d2", Second, "ADVENTURE-WORKS", Start.AddHours(1));

    [Fact]
    public void The_first_is_who_was_received_first_and_at_one_instant_the_lower_id()
    {
        Found(Theirs, Ours).First.ShouldBe(Ours);
        Found(Ours, Theirs).First.ShouldBe(Ours);
        var atOnce = Theirs with { ReceivedAt = Start };
        Found(atOnce, Ours).First.Id.ShouldBe("d1");
        Found(Ours, atOnce).Id.ShouldBe(Found(atOnce, Ours).Id);
    }

    [Fact]
    public void One_holder_never_collides_with_itself() => Between(Ours, Theirs with { Holder = Partner }).ShouldBeNull();

    [Fact]
    public void Other_customers_do_not_collide() =>
        Between(Ours, Theirs with { Customer = new Customer("Tailspin Toys", "DE", "tailspin.example") }).ShouldBeNull();

    [Fact]
    public void Each_kind_is_told_apart()
    {
        Found(Ours, Theirs).Kinds.ShouldBe([OverlapKind.SameProduct]);
        Found(Ours, Theirs with { Products = ["Teams"] }).Kinds.ShouldBe([OverlapKind.OtherProduct]);
        Found(Ours, Theirs with { Kind = ClaimKind.DirectSales, Holder = Vendor }).Kinds.ShouldBe([OverlapKind.DirectEngaged, OverlapKind.SameProduct]);
        var late = Ours with { ProtectionEnded = Start.AddDays(10) };
        Found(late, Theirs, at: Start.AddDays(10)).Kinds.ShouldBe([OverlapKind.ExpiredProtection, OverlapKind.SameProduct]);
        Comparing.Between(Tenant, late, Theirs, World.Programme, Start.AddDays(40).AddTicks(-1), shared: true).ShouldNotBeNull();
        Comparing.Between(Tenant, late, Theirs, World.Programme, Start.AddDays(40), shared: true).ShouldBeNull("thirty days after its end nobody asks any more");
    }

    [Fact]
    public void The_next_instant_at_which_time_alone_changes_the_answer_is_known()
    {
        var policy = World.Programme with
        {
            Exclusivities =
            [
                new Exclusivity(Second, new DateOnly(2026, 3, 10), Product: "Fabric", Until: new DateOnly(2026, 3, 12)),
                new Exclusivity(Second, new DateOnly(2026, 3, 5), Product: "Teams"),
                new Exclusivity(Partner, new DateOnly(2026, 3, 5), Product: "Fabric"),
            ],
        };

        // Midnight in Berlin, where the programme's calendar is.
        var begins = new DateTimeOffset(2026, 3, 9, 23, 0, 0, TimeSpan.Zero);
        Comparing.NextChange(Ours, policy, Start).ShouldBe(begins);
        Comparing.WithRules(Tenant, Ours, policy, begins.AddTicks(-1)).ShouldBeEmpty();
        Comparing.WithRules(Tenant, Ours, policy, begins).ShouldNotBeEmpty();
        Comparing.NextChange(Ours, policy, begins).ShouldBe(begins.AddDays(3));
        Comparing.WithRules(Tenant, Ours, policy, begins.AddDays(3)).ShouldBeEmpty();
        Comparing.NextChange(Ours, policy, begins.AddDays(3)).ShouldBeNull();

        Comparing.NextChange(Ours with { ProtectionEnded = Start }, World.Programme, Start).ShouldBe(Start.AddDays(30));
        Comparing.NextChange(Ours with { ProtectionEnded = Start }, World.Programme, Start.AddDays(30)).ShouldBeNull();
        Comparing.NextChange(Ours, World.Programme, Start).ShouldBeNull();
    }

    [Fact]
    public void What_is_only_alike_alerts_nobody()
    {
        var suggestion = Comparing.Between(Tenant, Ours, Theirs, World.Programme, Start, shared: false).ShouldNotBeNull();
        suggestion.Suggested.ShouldBeTrue();
        var state = OverlapHandling.Handle(OverlapState.Nothing, new OverlapRequest(suggestion.Id, "r", Platform, new ReportOverlap(suggestion, 1)), World.Programme, Start).State;
        state.Alerts.ShouldBeFalse();
    }

    [Fact]
    public void Territories_and_exclusive_rights_are_rules_a_claim_can_collide_with()
    {
        var policy = World.Programme with
        {
            Territories = [new Territory("dach", "DACH", ["DE", "AT", "CH"]), new Territory("nordics", "Nordics", ["SE", "NO", "DK", "FI"])],
            PartnerTerritories = [new PartnerTerritory(Partner, ["nordics"])],
            Exclusivities = [new Exclusivity(Second, new DateOnly(2026, 1, 1), Territory: "dach", Product: "Fabric", Until: new DateOnly(2026, 3, 3))],
        };
        Comparing.WithRules(Tenant, Ours, policy, Start).Select(f => f.Kind).ShouldBe([OverlapKind.OutsideTerritory, OverlapKind.ExclusiveRight]);
        Comparing.WithRules(Tenant, Theirs, policy, Start).ShouldBeEmpty("it is their own right, and nothing limits them");
        Comparing.WithRules(Tenant, Ours with { Customer = Ours.Customer with { Country = "SE" } }, policy, Start).ShouldBeEmpty();

        // The last day of the right ends at midnight in the vendor's zone, 23:00 UTC.
        var midnight = new DateTimeOffset(2026, 3, 3, 23, 0, 0, TimeSpan.Zero);
        Comparing.WithRules(Tenant, Ours, policy, midnight.AddSeconds(-1)).Count().ShouldBe(2);
        Comparing.WithRules(Tenant, Ours, policy, midnight).Count().ShouldBe(1);
    }

    [Fact]
    public void A_deal_holds_its_customer_from_hand_in_until_it_ends()
    {
        Domain.Claims.Claims.Of(new Room().Given(Ann, new SaveDraft(Form)).State).ShouldBeNull();
        var room = Room.Submitted();
        Domain.Claims.Claims.Of(room.State).ShouldNotBeNull().ReceivedAt.ShouldBe(Start);
        room.At(Start.AddHours(1)).Given(Ann, new Amend(new RegistrationForm { Amount = 7 }));
        Domain.Claims.Claims.Of(room.State)!.ReceivedAt.ShouldBe(Start, "an edit keeps the place in the queue");
        Domain.Claims.Claims.Of(room.Given(Ann, new WithdrawRegistration("Gone")).State).ShouldBeNull();
    }

    internal static Claim Claim(string id, string holder, string customer, DateTimeOffset received) => new(
        id, ClaimKind.Registration, holder, holder, new Customer(customer, "DE", "adventure-works.com"), ["Fabric", "Power BI"], "Data platform", received, 1);

    internal static Finding Found(Claim a, Claim b, DateTimeOffset? at = null) =>
        Comparing.Between(Tenant, a, b, World.Programme, at ?? Start, shared: true).ShouldNotBeNull();

    private static Finding? Between(Claim a, Claim b) => Comparing.Between(Tenant, a, b, World.Programme, Start, shared: true);
}
