using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

public sealed class Listing_deals
{
    private static readonly DealScope Whole = DealScope.OfTenant("contoso");

    [Theory, OnEachDatabase]
    public async Task Shows_members_their_deals_and_nobody_elses(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("mine", s => s with { People = ["ben"], Parties = ["contoso-sales", "northwind"] }));
        await world.Append(Sample.Deal("colleagues", s => s with { People = ["carl"], Parties = ["contoso-sales", "northwind"] }));
        await world.Append(Sample.Deal("rivals", s => s with { People = ["ben"], Parties = ["contoso-sales", "tailspin"] }));
        await world.Append(Sample.Deal("elsewhere", s => s with { Tenant = "litware", People = ["ben"], Parties = ["northwind"] }));

        (await Ids(world, DealScope.OfMember("contoso", "northwind", "ben"))).ShouldBe(["mine"]);
        (await Ids(world, DealScope.OfOrganisation("contoso", "northwind"))).ShouldBe(["mine", "colleagues"], ignoreOrder: true);
        (await Ids(world, Whole)).ShouldBe(["mine", "colleagues", "rivals"], ignoreOrder: true);
        (await Ids(world, DealScope.OfTenant("litware"))).ShouldBe(["elsewhere"]);
        (await Ids(world, DealScope.OfTenant("lit%"))).ShouldBeEmpty();
        (await Ids(world, DealScope.OfMember("contoso", "northwind", "mallory"))).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Loses_a_deal_at_once_when_membership_ends(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1");
        var scope = DealScope.OfMember("contoso", "northwind", "ben");
        await world.Append(deal);
        (await Ids(world, scope)).ShouldBe(["d1"]);

        await world.Append(deal.Then(s => s with { People = ["anna"] }));

        (await Ids(world, scope)).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Shows_what_waits_for_ones_own_approval_and_nothing_of_it_to_others(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var held = Sample.Deal("held", s => s with { Parties = ["contoso-sales", "northwind"], People = ["ben", "dana"] });
        await world.Append(held);
        await world.Append(Sample.Deal("other", s => s with { Parties = ["contoso-sales", "northwind"], People = ["ben", "mara"] }));
        await world.Append(Sample.Deal("elsewhere", s => s with { Tenant = "litware", Parties = ["contoso-sales"], ApprovalsWaiting = ["mara"] }));
        var before = await world.Deals.List(new DealListRequest(Whole, DealFilter.None));
        held = held.Then(s => s with { ApprovalsWaiting = ["mara", "vera"] }, onlyFor: "contoso-sales");
        await world.Append(held);

        var mara = DealFilter.None with { ApprovalOf = "mara" };
        (await Ids(world, Whole, mara)).ShouldBe(["held"]);
        (await Ids(world, DealScope.OfMember("contoso", "contoso-sales", "vera"), DealFilter.None with { ApprovalOf = "vera" })).ShouldBe(["held"]);
        (await Ids(world, DealScope.OfMember("contoso", "contoso-sales", "dana"), DealFilter.None with { ApprovalOf = "dana" })).ShouldBeEmpty();
        (await Ids(world, DealScope.OfMember("contoso", "tailspin", "mara"), mara)).ShouldBeEmpty();
        (await Ids(world, DealScope.OfMember("contoso", "contoso-sales", "vera"))).ShouldBeEmpty();
        var after = await world.Deals.List(new DealListRequest(Whole, DealFilter.None));
        DomainJson.Write(after!.Items.Select(Still)).ShouldBe(DomainJson.Write(before!.Items.Select(Still)));
        static DealRow Still(DealRow row) => row with { ChangedAt = default };

        await world.Append(held.Then(s => s with { ApprovalsWaiting = null }));
        (await Ids(world, Whole, mara)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Auditor, "contoso-sales", true)]
    [InlineData(Role.ProgrammeAdmin, "contoso-sales", true)]
    [InlineData(Role.ChannelManager, "contoso-sales", true)]
    [InlineData(Role.DirectRep, "contoso-sales", false)]
    [InlineData(Role.PartnerRep, "northwind", false)]
    [InlineData(Role.ChannelManager, "northwind", false)]
    [InlineData(Role.Auditor, "northwind", false)]
    public void Covers_the_whole_tenant_only_for_overseers_at_the_vendor(Role role, string organisation, bool whole) =>
        DealScope.For(new Actor("contoso", organisation, "p", "P", [role]), "contoso-sales").IsWhole.ShouldBe(whole);

    [Theory, OnEachDatabase]
    public async Task Filters_by_each_axis_and_by_turn(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("a", s => s with { Review = ReviewState.Approved, Negotiation = NegotiationState.Open, Awaiting = ["northwind"] }));
        await world.Append(Sample.Deal("b", s => s with { Review = ReviewState.Approved, Negotiation = NegotiationState.Open, Awaiting = ["contoso-sales"] }));
        await world.Append(Sample.Deal("c", s => s with { Review = ReviewState.InReview, Stage = SalesStage.Won }));
        await world.Append(Sample.Deal("d", s => s with { Awaiting = ["northwind\n2", "north"] }));
        var scope = DealScope.OfOrganisation("contoso", "northwind");

        (await Ids(world, scope, DealFilter.None with { Review = [ReviewState.Approved, ReviewState.InReview] })).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        (await Ids(world, scope, DealFilter.None with { Negotiation = [NegotiationState.Open], Stage = [SalesStage.Won] })).ShouldBeEmpty();
        (await Ids(world, scope, DealFilter.None with { Stage = [SalesStage.Won] })).ShouldBe(["c"]);
        (await Ids(world, scope, DealFilter.None with { Turn = Turn.Mine })).ShouldBe(["a"]);
        (await Ids(world, scope, DealFilter.None with { Turn = Turn.Theirs })).ShouldBe(["b", "d"], ignoreOrder: true);
        (await Ids(world, Whole, DealFilter.None with { Turn = Turn.Mine })).ShouldBeEmpty();
        (await Ids(world, Whole, DealFilter.None with { Turn = Turn.Theirs })).ShouldBe(["a", "b", "d"], ignoreOrder: true);

        var rows = (await world.Deals.List(new DealListRequest(scope, DealFilter.None)))!.Items.ToDictionary(r => r.Id, StringComparer.Ordinal);
        rows["a"].MyTurn.ShouldBeTrue();
        rows["b"].MyTurn.ShouldBeFalse();
        rows["d"].Awaiting.ShouldBe(["northwind\n2", "north"]);
    }

    [Theory, OnEachDatabase]
    public async Task Returns_every_field_of_the_row(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var summary = Sample.Summary("d1") with { Awaiting = ["northwind"], AgreedLines = 2, TurnDue = Sample.Now.AddHours(5), Country = "SE" };
        await world.Journal.Append([], summary);

        var page = await world.Deals.List(new DealListRequest(DealScope.OfOrganisation("contoso", "northwind"), DealFilter.None));

        page!.Total.ShouldBe(1);
        page.Next.ShouldBeNull();
        var row = page.Items.ShouldHaveSingleItem();
        var expected = new DealRow(
            summary.Id, summary.Customer, summary.Country, summary.Title, summary.Amount, summary.Currency, summary.Period, summary.Partner, summary.Review,
            summary.Negotiation, summary.Stage, 2, 4, row.Awaiting, true, summary.OpenedAt, summary.ChangedAt, summary.Domain, summary.ExternalId, summary.NextDeadline, summary.TurnDue);
        row.ShouldBe(expected);
        row.Awaiting.ShouldBe(["northwind"]);
    }

    [Theory, OnEachDatabase]
    public async Task Finds_imported_deals_by_their_id_elsewhere(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("d1"));
        await world.Append(Sample.Deal("d2", s => s with { ExternalId = "EXT-d1", OpenedAt = Sample.Now.AddDays(1) }));
        await world.Append(Sample.Deal("d3", s => s with { ExternalId = "ext-d1", Parties = ["tailspin"] }));
        await world.Append(Sample.Deal("d4", s => s with { ExternalId = null }));

        var found = await world.Deals.FindByExternalIds(DealScope.OfOrganisation("contoso", "northwind"), ["EXT-d1", "ext-d1", "EXT-d4", "' OR 1=1 --"]);

        found.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, string>("EXT-d1", "d1"));
    }

    [Theory, OnEachDatabase]
    public async Task Names_overdue_deals_of_every_tenant_up_to_the_limit(ReadModelDatabase database)
    {
        await using var world = new World(database);
        foreach (var (id, tenant, hours) in (IEnumerable<(string, string, int?)>)[("late", "a", -3), ("later", "a", -1), ("due", "b", 0), ("ahead", "b", 1), ("none", "c", null), ("old", "d", -9)])
        {
            await world.Append(Sample.Deal(id, s => s with { Tenant = tenant, NextDeadline = hours is { } h ? Sample.Now.AddHours(h) : null }));
        }

        (await world.Deals.Overdue(Sample.Now, 10)).ShouldBe(
        [
            new OverdueDeal("a", "late", Sample.Now.AddHours(-3)),
            new OverdueDeal("a", "later", Sample.Now.AddHours(-1)),
            new OverdueDeal("d", "old", Sample.Now.AddHours(-9)),
        ]);
        (await world.Deals.Overdue(Sample.Now, 1)).Count.ShouldBe(1);
    }

    private static async Task<IEnumerable<string>> Ids(World world, DealScope scope, DealFilter? filter = null)
    {
        var page = await world.Deals.List(new DealListRequest(scope, filter ?? DealFilter.None));
        page!.Total.ShouldBe(page.Items.Count);
        return page.Items.Select(i => i.Id);
    }
}
