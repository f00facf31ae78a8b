using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel.Tests;

public sealed class Listing_what_is_due
{
    private static readonly DealScope Whole = DealScope.OfTenant("contoso");
    private static readonly DateTimeOffset Soon = Sample.Now.AddHours(3);

    [Theory, OnEachDatabase]
    public async Task Filters_by_what_is_due_who_reviews_and_who_takes_part(ReadModelDatabase database)
    {
        await using var world = await Filled(database);
        (await Ids(world, DealFilter.None with { Due = DealDue.Review })).ShouldBe(["review"]);
        (await Ids(world, DealFilter.None with { Due = DealDue.Info })).ShouldBe(["info"]);
        (await Ids(world, DealFilter.None with { Due = DealDue.Protection })).ShouldBe(["asked", "protected"]);
        (await Ids(world, DealFilter.None with { Reviewer = "mia" })).ShouldBe(["info", "review"]);
        (await Ids(world, DealFilter.None with { Reviewer = "m%" })).ShouldBeEmpty();
        (await Ids(world, DealFilter.None with { ProtectionAsked = true })).ShouldBe(["asked"]);
        (await Ids(world, DealFilter.None with { Member = "zoe" })).ShouldBe(["review"]);
        (await Ids(world, DealFilter.None with { OnlyLive = true })).ShouldNotContain("over");
    }

    [Theory, OnEachDatabase]
    public async Task A_row_tells_what_is_due_and_what_it_corrects(ReadModelDatabase database)
    {
        await using var world = await Filled(database);
        var row = (await world.Deals.List(new DealListRequest(Whole, DealFilter.None with { ProtectionAsked = true })))!.Items.Single();
        (row.ProtectionEnd, row.ProtectionAsked, row.ReviewDue, row.Reviewer, row.Corrects).ShouldBe((Soon, true, null, null, "over"));
    }

    [Theory, OnEachDatabase]
    public async Task Corrections_are_found_as_far_as_the_reader_may_see_them(ReadModelDatabase database)
    {
        await using var world = await Filled(database);
        (await world.Deals.CorrectedBy(Whole, "over")).Select(d => d.Id).ShouldBe(["asked"]);
        (await world.Deals.CorrectedBy(DealScope.OfMember("contoso", "northwind", "ben"), "over")).Count.ShouldBe(1);
        (await world.Deals.CorrectedBy(DealScope.OfMember("contoso", "tailspin", "ben"), "over")).ShouldBeEmpty();
        (await world.Deals.CorrectedBy(DealScope.OfTenant("litware"), "over")).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task A_change_of_these_alone_reaches_the_row_and_a_forged_one_is_named_and_rebuilt(ReadModelDatabase database)
    {
        await using var world = await Filled(database);
        var deal = Sample.Deal("moving");
        await world.Append(deal);
        await world.Append(deal.Then(s => s with { ReviewDue = Soon, Reviewer = "mia" }));
        (await Ids(world, DealFilter.None with { Due = DealDue.Review })).ShouldBe(["moving", "review"]);
        (await world.Verify()).Intact.ShouldBeTrue();

        world.Tamper("UPDATE deals SET protection_end = protection_end - 1, reviewer = 'eve' WHERE id = 'asked'");
        (await world.Verify()).First!.Detail.ShouldContain("protection_end, reviewer");
        await world.Rebuild();
        (await world.Verify()).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task What_a_partner_never_handed_in_is_in_no_list_of_the_vendor(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("draft", s => s with { Review = ReviewState.Draft, Parties = ["northwind"] }));
        await world.Append(Sample.Deal("dropped", s => s with { Review = ReviewState.Withdrawn, Parties = ["northwind"] }));
        await world.Append(Sample.Deal("withdrawn", s => s with { Review = ReviewState.Withdrawn }));
        foreach (var role in new[] { Role.ChannelManager, Role.ProgrammeAdmin, Role.Auditor })
        {
            var scope = DealScope.For(new Actor("contoso", "contoso-sales", "p", "P", [role]), "contoso-sales");
            var page = (await world.Deals.List(new DealListRequest(scope, DealFilter.None)))!;
            page.Items.Select(i => i.Id).ShouldBe(["withdrawn"]);
            page.Total.ShouldBe(1);
        }
    }

    private static async Task<World> Filled(ReadModelDatabase database)
    {
        var world = new World(database);
        await world.Append(Sample.Deal("review", s => s with { ReviewDue = Soon, Reviewer = "mia", People = ["anna", "zoe"] }));
        await world.Append(Sample.Deal("info", s => s with { Review = ReviewState.NeedsInfo, InfoDue = Soon, Reviewer = "mia" }));
        await world.Append(Sample.Deal("protected", s => s with { Review = ReviewState.Approved, ProtectionEnd = Soon.AddDays(1) }));
        await world.Append(Sample.Deal("asked", s => s with { Review = ReviewState.Approved, ProtectionEnd = Soon, ProtectionAsked = true, Corrects = "over" }));
        await world.Append(Sample.Deal("over", s => s with { Stage = SalesStage.Lost }));
        return world;
    }

    private static async Task<IEnumerable<string>> Ids(World world, DealFilter filter) =>
        (await world.Deals.List(new DealListRequest(Whole, filter)))!.Items.Select(i => i.Id).Order(StringComparer.Ordinal);
}
