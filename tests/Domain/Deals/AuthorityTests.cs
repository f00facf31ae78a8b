using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.Limited;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What goes beyond a limit, and how several roles and limits go together.</summary>
public class AuthorityTests
{
    private static readonly Party Side = World.Programme.DirectSales;
    private static readonly Member Boss = new("mia", "Mia", Role.ChannelManager, Zone);

    [Theory]
    [InlineData(60, "")]
    [InlineData(60.01, "creditAbove")]
    public void Credit_up_to_the_limit_is_within(double given, string codes) =>
        Codes(With(1, credit: 60), Split((decimal)given)).ShouldBe(codes);

    [Theory]
    [InlineData(250_000, "EUR", AmountPeriod.Yearly, "")]
    [InlineData(250_000.01, "EUR", AmountPeriod.Yearly, "amountAbove")]
    [InlineData(1, "EUR", AmountPeriod.Total, "amountNotNamed")]
    [InlineData(1, "USD", AmountPeriod.Yearly, "amountNotNamed")]
    public void Amounts_count_in_their_own_currency_and_period(double value, string currency, AmountPeriod period, string codes) =>
        Codes(With(1, amounts: [Yearly(250_000)]), Split(), new Amount((decimal)value, currency, period)).ShouldBe(codes);

    [Fact]
    public void A_kept_activity_is_given_away_with_any_part_of_it()
    {
        var policy = With(1, keeps: ["demo"]);
        var mine = new Line("demo", new DateOnly(2026, 5, 4), Vendor);
        Codes(policy, Split() with { Lines = [mine] }).ShouldBe("");
        Codes(policy, Split()).ShouldBe("activityKept");
        Codes(policy, Split() with { Lines = [mine with { Owner = null, Shares = [new(Vendor, 90), new(Partner, 10)] }] }).ShouldBe("activityKept");
    }

    [Fact]
    public void Everything_beyond_is_named_with_its_figures_and_the_version()
    {
        var check = Authority.Check(With(7, 50, [Yearly(100)], ["demo"]), Side, [Role.DirectRep], Split(70), Yearly(1_234_567.5m));
        check.Matrix.ShouldBe(7);
        check.Exceeds.Select(e => e.Text).ShouldBe(
        [
            "The deal is worth 1,234,567.5 EUR per year; up to 100 EUR needs no approval.",
            "The other sides get 70 % of the credit; up to 50 % needs no approval.",
            "“Demonstration” is given away, in whole or in part.",
        ]);
        check.Approvers.Select(a => a.Person).ShouldBe(["mia", "victor"]);
    }

    [Fact]
    public void Several_roles_have_the_widest_limit_and_one_without_a_limit_has_none()
    {
        var wider = new AuthorityLimit(PartyKind.DirectSales, Role.ChannelManager, [Boss], [Yearly(900)], CreditGiven: 80);
        var policy = With(1, 50, [Yearly(100)], more: wider);
        Codes(policy, Split(70), Yearly(500), Role.DirectRep).ShouldBe("amountAbove,creditAbove");
        Codes(policy, Split(70), Yearly(500), Role.DirectRep, Role.ChannelManager).ShouldBe("");
        Codes(With(1, 50), Split(70), Yearly(500), Role.DirectRep, Role.ChannelManager).ShouldBe("");
        Codes(With(1, 50), Split(70), Yearly(500), Role.DirectRep, Role.Auditor, Role.ProgrammeAdmin).ShouldBe("creditAbove");
    }

    [Fact]
    public void A_role_that_colleagues_gave_does_not_widen_a_verified_one()
    {
        var party = Side with { Members = [new Member("ben", "Ben", Role.ChannelManager, Zone)] };
        Authority.RolesOf(party, "ben", World.Programme, Ben).ShouldBe([Role.DirectRep]);
        Authority.RolesOf(party, "ben", World.Programme).ShouldBe([Role.DirectRep]);
    }

    [Fact]
    public void Nobody_of_another_partner_is_asked_or_named()
    {
        var room = Room.Submitted(With(1, 10, role: Role.PartnerRep, side: PartyKind.Partner)).Given(Mia, BringIn());
        var refusal = room.When(Ann, new MakeOffer(Split(60), room.Offer)).Refused(RefusalReason.Invalid, "creditAbove");
        refusal.Rules[0].Text.ShouldEndWith("Nobody on your side is named who could approve it.");
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).Given(Ann, new MakeOffer(Split(60), room.Offer)).Then(typeof(OfferHeld));
        room.State.Held[0].Approvers.Select(a => a.Person).ShouldBe(["amy"]);
    }

    private static string Codes(Policy policy, Terms terms, Amount? amount = null, params Role[] roles) => string.Join(
        ',',
        Authority.Check(policy, Side, roles.Length > 0 ? roles : [Role.DirectRep], terms, amount ?? Yearly(1)).Exceeds.Select(e => e.Code));
}
