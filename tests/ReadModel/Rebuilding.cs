namespace Negotiation.ReadModel.Tests;

public sealed class Rebuilding
{
    [Theory, OnEachDatabase]
    public async Task Gives_the_rows_that_were_written_live(ReadModelDatabase database)
    {
        await using var world = new World(database);
        foreach (var n in Enumerable.Range(1, 300))
        {
            var deal = Sample.Deal($"d{n:000}", s => s with { Customer = $"Customer {n}", Amount = n });
            await world.Append(deal);
            await world.Append(deal.Then(s => s with { Awaiting = ["northwind"], People = [$"p{n % 7}"], ApprovalsWaiting = n % 2 == 0 ? ["mara"] : null }));
        }

        var request = new DealListRequest(DealScope.OfTenant("contoso"), DealFilter.None, DealSort.Customer, Take: 200);
        var live = await world.Deals.List(request);
        world.Tamper("DELETE FROM deal_people");
        world.Tamper("DELETE FROM deal_approvals");
        world.Tamper("UPDATE deals SET title = 'Forged', version = version + 5, customer_order = 'zzz'");
        world.Tamper("DELETE FROM deals WHERE amount < 5000");
        world.Tamper("INSERT INTO deal_parties (tenant, party, deal) SELECT tenant, 'mallory', key FROM deals");
        (await world.Verify()).Intact.ShouldBeFalse();

        var report = await world.Rebuild();

        report.ShouldSatisfyAllConditions(r => r.Deals.ShouldBe(300), r => r.Events.ShouldBe(600), r => r.Failed.ShouldBeEmpty());
        (await world.Verify()).First.ShouldBeNull();
        var rebuilt = await world.Deals.List(request);
        rebuilt!.Items.Select(Comparable).ShouldBe(live!.Items.Select(Comparable));
        rebuilt.Total.ShouldBe(300);
    }

    [Theory, OnEachDatabase]
    public async Task Removes_rows_without_events_and_names_streams_it_cannot_read(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("d1"));
        await world.Journal.Append([], Sample.Summary("ghost"));
        var odd = Sample.Deal("odd");
        var notADeal = Domain.Records.Chain.Link(odd.Events[0] with { Payload = Domain.Records.RawJson.Of("{}") }, Domain.Records.Chain.Start);
        await world.Journal.Append([notADeal], odd.Summary);

        var report = await world.Rebuild();

        report.ShouldSatisfyAllConditions(r => r.Removed.ShouldBe(1), r => r.Failed.ShouldBe(["contoso/odd"]), r => r.Deals.ShouldBe(1));
    }

    private static string Comparable(DealRow row) => Domain.Records.DomainJson.Write(row).ToString();
}
