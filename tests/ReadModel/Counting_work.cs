using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel.Tests;

public sealed class Counting_work
{
    private static readonly DateTimeOffset Now = Sample.Now.AddDays(1);
    private static readonly DealScope Whole = DealScope.OfTenant("contoso");

    [Theory, OnEachDatabase]
    public async Task Counts_what_is_overdue_and_what_is_next_as_the_list_shows_it(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("late", s => s with { ReviewDue = Now.AddHours(-1) }));
        await world.Append(Sample.Deal("now", s => s with { ReviewDue = Now }));
        await world.Append(Sample.Deal("next", s => s with { ReviewDue = Now.AddHours(2), Review = ReviewState.InReview }));
        await world.Append(Sample.Deal("after", s => s with { ReviewDue = Now.AddHours(3) }));
        await world.Append(Sample.Deal("paused"));
        await world.Append(Sample.Deal("lost", s => s with { ReviewDue = Now, Stage = SalesStage.Lost }));
        await world.Append(Sample.Deal("approved", s => s with { Review = ReviewState.Approved }));
        await world.Append(Sample.Deal("elsewhere", s => s with { Tenant = "litware", ReviewDue = Now }));

        var filter = DealFilter.None with { Review = [ReviewState.Submitted, ReviewState.InReview], OnlyLive = true };
        (await world.Deals.Tally(Whole, filter, DealSort.ReviewDue, Now)).ShouldBe(new WorkTally(5, 2, Now.AddHours(2)));
        var page = (await world.Deals.List(new DealListRequest(Whole, filter, DealSort.ReviewDue)))!;
        page.Items.Select(i => i.Id).ShouldBe(["late", "now", "next", "after", "paused"]);
        page.Total.ShouldBe(5);
    }

    [Theory, OnEachDatabase]
    public async Task Protection_that_ends_soon_is_told_from_protection_that_lasts(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("soon", s => s with { Review = ReviewState.Approved, ProtectionEnd = Now.AddDays(14) }));
        await world.Append(Sample.Deal("later", s => s with { Review = ReviewState.Approved, ProtectionEnd = Now.AddDays(14).AddSeconds(1) }));
        await world.Append(Sample.Deal("never", s => s with { Review = ReviewState.Approved }));
        var filter = DealFilter.None with { Due = DealDue.Protection, DueBy = Now.AddDays(14), OnlyLive = true };
        (await world.Deals.Tally(Whole, filter, DealSort.ProtectionEnd, Now)).ShouldBe(new WorkTally(1, 0, Now.AddDays(14)));
        (await world.Deals.List(new DealListRequest(Whole, filter)))!.Items.Select(i => i.Id).ShouldBe(["soon"]);
        (await world.Deals.Tally(Whole, filter with { DueBy = null }, DealSort.ProtectionEnd, Now)).Count.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Counts_only_what_the_viewer_may_list(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("mine", s => s with { Review = ReviewState.NeedsInfo, InfoDue = Now.AddHours(1) }));
        await world.Append(Sample.Deal("colleague", s => s with { Review = ReviewState.NeedsInfo, InfoDue = Now, People = ["zoe"] }));
        await world.Append(Sample.Deal("other", s => s with { Review = ReviewState.NeedsInfo, InfoDue = Now, Parties = ["contoso-sales", "tailspin"] }));
        await world.Append(Sample.Deal("asked", s => s with { ApprovalsWaiting = ["ben"], People = ["zoe"], TurnDue = Now.AddHours(-1) }));
        var ben = DealScope.OfMember("contoso", "northwind", "ben");
        var needsInfo = DealFilter.None with { Review = [ReviewState.NeedsInfo], OnlyLive = true };
        (await world.Deals.Tally(ben, needsInfo, DealSort.InfoDue, Now)).ShouldBe(new WorkTally(1, 0, Now.AddHours(1)));
        (await world.Deals.Tally(Whole, needsInfo, DealSort.InfoDue, Now)).ShouldBe(new WorkTally(3, 2, Now.AddHours(1)));
        (await world.Deals.Tally(ben, DealFilter.None with { ApprovalOf = "ben" }, DealSort.Clock, Now)).ShouldBe(new WorkTally(1, 1, null));
        (await world.Deals.Tally(DealScope.OfMember("contoso", "tailspin", "ben"), DealFilter.None with { ApprovalOf = "ben" }, DealSort.Clock, Now)).ShouldBe(new WorkTally(0, 0, null));
    }

    [Theory, OnEachDatabase]
    public async Task Counts_open_overlaps_that_are_more_than_a_likeness(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Claims.Put(Overlap("a"));
        await world.Claims.Put(Overlap("b") with { Suggested = true });
        await world.Claims.Put(Overlap("c") with { Status = OverlapStatus.Settled });
        await world.Claims.Put(Overlap("d") with { Tenant = "litware" });
        var claims = new ClaimQueries(world.Store);
        (await claims.ToJudge("contoso")).ShouldBe(1);
        (await claims.ToJudge("nobody")).ShouldBe(0);
        (await claims.Overlaps(new OverlapListRequest("contoso", [OverlapStatus.Open], Suggested: false)))!.Total.ShouldBe(1);

        static OverlapState Overlap(string id) => new()
        {
            Tenant = "contoso",
            Id = id,
            Version = 1,
            First = new Claim("x", ClaimKind.Registration, "northwind", "Northwind", new Customer("Fabrikam AG", "DE"), [], "T", Sample.Now, 1),
            Kinds = [default],
            Status = OverlapStatus.Open,
        };
    }
}
