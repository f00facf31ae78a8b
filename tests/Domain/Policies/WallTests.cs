using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A side learns that another claim touches its customer, and nothing more, whatever way the programme has of saying it.</summary>
public class WallTests
{
    private static readonly Claim Ours = ComparingTests.Claim("d1", Partner, "Adventure Works GmbH", Start);
    private static readonly Claim Theirs = ComparingTests.Claim("d2", Second, "Adventure Works", Start.AddHours(1));

    [Fact]
    public void Neither_products_nor_whose_claim_it_is_nor_its_age_change_whether_the_sides_are_told()
    {
        Claim[] others =
        [
            Theirs,
            Theirs with { Products = ["Teams"] },
            Theirs with { Kind = ClaimKind.DirectSales, Holder = Vendor },
            Theirs with { Kind = ClaimKind.DirectSales, Holder = Vendor, Products = ["Teams"] },
        ];
        foreach (var other in others)
        {
            ComparingTests.Found(Ours, other).Tells.ShouldBeTrue();
            ComparingTests.Found(Ours with { ProtectionEnded = Start }, other).Tells.ShouldBeTrue();
        }

        var rights = World.Programme with { Exclusivities = [new Exclusivity(Second, new DateOnly(2026, 1, 1), Product: "Fabric")] };
        Comparing.WithRules(Tenant, Ours, rights, Start).ShouldHaveSingleItem().Tells.ShouldBeFalse("trying one product after another would show which of them a right covers");
    }

    [Theory]
    [InlineData(OverlapKind.SameProduct)]
    [InlineData(OverlapKind.OtherProduct)]
    [InlineData(OverlapKind.DirectEngaged)]
    [InlineData(OverlapKind.ExpiredProtection)]
    public void A_change_in_which_the_alert_would_show_the_kind_is_refused(OverlapKind kind)
    {
        Rules(With(rule => rule.Kind == kind ? rule with { TellPartners = false } : rule)).ShouldContain(static path => path.EndsWith(".tellPartners"));
        Rules(With(rule => rule.Kind == kind ? rule with { AtLeast = Confidence.Certain } : rule)).ShouldContain(static path => path.EndsWith(".atLeast"));
    }

    [Fact]
    public void All_or_none_are_told_and_both_product_kinds_count()
    {
        Rules(OverlapRules.Default).ShouldBeEmpty();
        Rules(With(static rule => rule with { TellPartners = false })).ShouldBeEmpty();
        Rules(new OverlapRules { Kinds = [.. OverlapRules.Default.Kinds.Where(static rule => rule.Kind != OverlapKind.OtherProduct)] }).ShouldBe(["overlaps.kinds"]);
        Rules(new OverlapRules { Kinds = [.. OverlapRules.Default.Kinds.Where(static rule => rule.Kind != OverlapKind.ExpiredProtection)] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_policy_in_use_that_breaks_this_stays_in_use_and_is_mended_by_the_next_change_of_its_alerts()
    {
        var former = FullPolicy.Policy with { Overlaps = With(static rule => rule.Kind == OverlapKind.OtherProduct ? rule with { TellPartners = false } : rule) };
        PolicyRules.Check(former).ShouldBeEmpty();
        new Desk(former).Proposed(former with { Name = "Renamed" });
        var longer = former with { Overlaps = former.Overlaps with { ExpiredDays = 40 } };
        new Desk(former).When(Olga, Save(longer)).When(Olga, new ProposeAmendment("a1", PolicyDocument.HashOf(longer))).Refused(RefusalReason.Invalid, "alertTells");
        new Desk(former).Proposed(FullPolicy.Policy);
    }

    [Fact]
    public void What_stands_still_is_the_same_for_every_kind_that_holds_anything_up() =>
        World.Programme.Playbooks.Where(static book => book.Freezes is not null).Select(static book => string.Join(',', book.Freezes!)).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    [Fact]
    public void No_message_to_a_side_tells_product_order_time_kind_count_or_who_the_other_is()
    {
        string[] telling =
        [
            "product", "first", "earlier", "later", "second", "expired", "has ended", "complete", "two", "both", "several", "direct sales", "sales team",
            "seller", "exclusive", "a right", "new registration", "was registered", "has registered", "new claim", "partner", "competitor", "rival", "holder", "price",
        ];
        foreach (var message in World.Programme.Playbooks.SelectMany(static book => book.Messages))
        {
            foreach (var text in new[] { message.Title, message.Text })
            {
                telling.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(text);
                text.ShouldNotContain(static c => char.IsDigit(c), text);
            }
        }

        // Words that only one kind uses would show which it is.
        World.Programme.Playbooks.Where(static book => book.Kind is not (OverlapKind.OutsideTerritory or OverlapKind.ExclusiveRight))
            .Select(static book => string.Join('|', book.Messages)).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    private static Accounts.Actor Olga { get; } = new(Tenant, Vendor, "olga", "Olga", [Accounts.Role.ProgrammeAdmin], "Contoso", Zone);

    private static SaveAmendment Save(Policy document) => new("a1", "Another name", "Why not", 1, document);

    private static OverlapRules With(Func<OverlapRule, OverlapRule> change) => new() { Kinds = [.. OverlapRules.Default.Kinds.Select(change)] };

    private static IEnumerable<string> Rules(OverlapRules overlaps) =>
        ChangeRules.Check(FullPolicy.Policy, FullPolicy.Policy with { Overlaps = overlaps }).Where(static rule => rule.Code == "alertTells").Select(static rule => rule.Field);
}
