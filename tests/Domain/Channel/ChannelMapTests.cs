using System.Diagnostics;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class ChannelMapTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Coverage Kestrel = new("kestrel", "Kestrel", ["dach", "nordics"], ["Insight", "Lake"], ["Retail"], ["refer", "qualify", "demo"]);
    private static readonly Coverage Harbour = new("harbour", "Harbour", ["dach"], ["insight", "Guard"], [], ["onboard", "success", "demo"]);
    private static readonly Coverage Millrace = new("millrace", "Millrace", ["dach"], ["Insight"], ["Banking"], []);

    private static ChannelMap Map(IReadOnlyList<Coverage> coverage, IReadOnlyList<ClaimTally>? claims = null, params IReadOnlyList<Exclusivity> rights) =>
        new(World.Programme with { Exclusivities = rights }, coverage, claims ?? [], Today);

    private static ClaimTally Claims(string holder, int count, string country = "DE", string product = "Insight", bool direct = false) =>
        new(holder, holder, direct, country, [product], count);

    [Fact]
    public void Two_partners_meet_where_territory_product_and_segment_are_the_same()
    {
        var overlap = PredictedOverlap.All(Map([Kestrel, Harbour, Millrace])).ToList();
        overlap.Select(o => (o.First, o.Second, o.Territory)).ShouldBe([("harbour", "kestrel", "dach"), ("harbour", "millrace", "dach")], "Kestrel and Millrace serve different segments");
        overlap[0].Products.ShouldBe(["insight"]);
        overlap[0].Segments.ShouldBe(["Retail"]);
        overlap[0].Likelihood.ShouldBe(Likelihood.Low);
        overlap[0].Reasons.ShouldBe(["Both sell insight in DACH to Retail.", "Nobody has a live claim there today, so nothing has collided yet."]);
    }

    [Fact]
    public void Live_claims_make_an_overlap_likelier_and_come_first()
    {
        var overlaps = PredictedOverlap.All(Map([Kestrel, Harbour, Millrace], [Claims("millrace", 1), Claims("harbour", 2), Claims("kestrel", 4, country: "SE"), Claims("aurora", 1, direct: true)]));
        overlaps.Select(o => (o.Second, o.Likelihood, o.Claims)).ShouldBe([("millrace", Likelihood.High, 3), ("kestrel", Likelihood.Medium, 2)]);
        overlaps[0].Reasons.Skip(1).ShouldBe(["Harbour has 2 live claims there.", "Millrace has 1 live claim there.", "Own sales have 1 live claim there."]);
    }

    [Fact]
    public void Standing_on_the_exclusive_right_of_the_other_is_the_likeliest()
    {
        var right = new Exclusivity("kestrel", new DateOnly(2026, 1, 1), "dach", "Insight", Until: new DateOnly(2026, 3, 3));
        var breach = PredictedOverlap.All(Map([Kestrel, Harbour], [], right)).Single();
        (breach.Breach, breach.Likelihood).ShouldBe((true, Likelihood.High));
        breach.Reasons.ShouldContain("Kestrel holds the exclusive right to Insight in DACH until 3 March 2026, so what Harbour covers there goes against it.");
        PredictedOverlap.All(Map([Kestrel, Harbour], [], right with { Until = new DateOnly(2026, 3, 2) })).Single().Breach.ShouldBeFalse("it ended yesterday");
        PredictedOverlap.All(Map([Kestrel, Harbour], [], right with { Product = "Guard" })).Single().Breach.ShouldBeFalse("of another product");
    }

    [Fact]
    public void Who_finds_and_who_delivers_fit_together()
    {
        var fit = CoSellFit.All(Map([Kestrel, Harbour, Millrace])).Single();
        (fit.Finder, fit.Deliverer).ShouldBe(("kestrel", "harbour"));
        fit.Brings.ShouldBe(["refer", "qualify"], "both demonstrate");
        fit.Adds.ShouldBe(["onboard", "success"]);
        fit.Reasons[1].ShouldBe("Kestrel brings what Harbour does not offer: Introduce the customer and Qualify the need.");
        CoSellFit.All(Map([Kestrel, Harbour with { Activities = ["refer", "qualify", "demo", "onboard"] }])).ShouldBeEmpty("Kestrel brings nothing of its own");
    }

    [Fact]
    public void Cells_hold_partners_claims_overlaps_and_rights()
    {
        var map = Map([Kestrel, Harbour], [Claims("kestrel", 3), Claims("stranger", 1), Claims("aurora", 2, direct: true), Claims("kestrel", 1, country: "AQ")], new Exclusivity("kestrel", new DateOnly(2026, 1, 1), "dach", "Insight"));
        var partners = Matrix.Of(map, MapRows.Partners, MapColumns.Territories);
        partners.Rows.Select(r => (r.Id, r.OnMap)).ShouldBe([("harbour", true), ("kestrel", true), ("stranger", false)]);
        var cell = partners.Cells.Single(c => c.Row == "kestrel" && c.Column == "dach");
        (cell.Claims, cell.Overlaps, cell.Likelihood).ShouldBe((3, 1, Likelihood.High));
        cell.Exclusive.ShouldBe(["kestrel"]);
        partners.Cells.Single(c => c.Row == "kestrel" && c.Column == "nordics").Exclusive.ShouldBeEmpty();

        var products = Matrix.Of(map, MapRows.Products, MapColumns.Territories);
        var insight = products.Cells.Single(c => string.Equals(c.Row, "insight", StringComparison.OrdinalIgnoreCase) && c.Column == "dach");
        insight.Partners.ShouldBe(["harbour", "kestrel"]);
        (insight.Claims, insight.OwnClaims).ShouldBe((4, 2));
    }

    [Fact]
    public void A_filter_narrows_everything()
    {
        var retail = Map([Kestrel, Harbour, Millrace]).Only(null, "Retail");
        retail.Coverage.Select(c => c.Partner).ShouldBe(["harbour", "kestrel"]);
        Map([Kestrel, Harbour]).Only("Guard", null).Coverage.Single().Products.ShouldBe(["Guard"]);
        Matrix.Of(Map([Harbour]), MapRows.Partners, MapColumns.Segments).Columns.Single().Id.ShouldBe(Matrix.EverySegment);
    }

    [Fact]
    public void The_same_map_is_told_the_same_way_whatever_order_it_came_in()
    {
        var claims = new[] { Claims("kestrel", 3), Claims("harbour", 1) };
        string Told(params Coverage[] coverage) => DomainJson.Write(ChannelMapSheet.Of(new ChannelMapDocument(1, coverage), World.Programme, new ClaimTallies(claims, true), Today, new ChannelMapView(), true)).ToString();
        Told(Millrace, Harbour, Kestrel).ShouldBe(Told(Kestrel, Harbour, Millrace));
    }

    [Fact]
    public void A_change_replaces_what_was_known_of_the_partner_and_repeating_it_changes_nothing()
    {
        var now = World.Start;
        var first = ChannelMapDocument.Nothing.With([new("kestrel", [Kestrel]), new("harbour", [Harbour])], "Mia", now);
        (first.Document.Version, first.Created).ShouldBe((1, 2));
        first.Document.With([new("kestrel", [Kestrel])], "Mia", now.AddDays(1)).Document.ShouldBeSameAs(first.Document);
        var second = first.Document.With([new("kestrel", [Kestrel with { Products = ["Lake"] }])], "Mia", now);
        (second.Updated, second.Document.Version, second.Document.Coverage.Count).ShouldBe((1, 2, 2));
        second.Document.With([new("harbour", [])], "Mia", now).Document.Coverage.Single().Partner.ShouldBe("kestrel");
        first.Document.With([new("x", [.. Enumerable.Repeat(Kestrel, ChannelMapDocument.MaxEntries)])], "Mia", now).Refusal!.Rules.Single().Code.ShouldBe("tooManyEntries");
    }

    [Fact]
    public void The_demo_shows_a_breach_overlaps_and_fits()
    {
        var policy = DemoProgrammes.All().First(p => p.Tenant == DemoChannel.Tenant);
        var map = new ChannelMap(policy, DemoChannel.Coverage, [], Today);
        PredictedOverlap.All(map)[0].Breach.ShouldBeTrue();
        CoSellFit.All(map).ShouldContain(f => f.Finder == "kestrel" && f.Deliverer == "harbour");
        DemoChannel.Coverage.SelectMany(c => c.Territories).Except(policy.Territories.Select(t => t.Id)).ShouldBeEmpty();
        DemoChannel.Coverage.SelectMany(c => c.Activities).Except(policy.Activities.Select(a => a.Id)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("kind", "speed")]
    public void A_full_map_is_computed_within_seconds()
    {
        string[] territories = [.. DefaultRules.Territories.Select(t => t.Id)];
        Coverage[] all = [.. Enumerable.Range(0, ChannelMapDocument.MaxEntries).Select(i => new Coverage($"p{i}", $"P{i}", [territories[i % 12], territories[i * 7 % 12]], [$"A{i % 5}", $"A{i % 7}"], i % 3 == 0 ? [] : [$"S{i % 4}"], ["refer"]))];
        var watch = Stopwatch.StartNew();
        var sheet = ChannelMapSheet.Of(new ChannelMapDocument(1, all), World.Programme, new ClaimTallies([], true), Today, new ChannelMapView(), true);
        sheet.Overlaps.Count.ShouldBe(ChannelMapSheet.Most);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        Console.WriteLine($"{sheet.OverlapTotal:N0} overlaps in {watch.ElapsedMilliseconds} ms");
    }
}
