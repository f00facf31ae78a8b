using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel.Tests;

public sealed class Paging_deals
{
    private static readonly DealScope Whole = DealScope.OfTenant("contoso");

    [Theory, OnEachDatabase]
    public async Task Walks_every_deal_once_in_order_whatever_the_sort(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Fill(57, (s, n) => s with
        {
            Customer = (n % 3) switch { 0 => "Ångström", 1 => "angstrom", _ => $"Z{n % 5}" },
            Amount = n % 4,
            NextDeadline = n % 5 == 0 ? null : Sample.Now.AddHours(n % 6),
            ChangedAt = Sample.Now.AddHours(n % 7),
            ReviewDue = n % 4 == 0 ? null : Sample.Now.AddHours(n % 5),
            InfoDue = n % 3 == 0 ? null : Sample.Now.AddHours(n % 4),
            ProtectionEnd = n % 2 == 0 ? null : Sample.Now.AddDays(n % 9),
        });

        foreach (var sort in Enum.GetValues<DealSort>())
        {
            foreach (var descending in (bool[])[false, true])
            {
                var rows = await Walk(world, new DealListRequest(Whole, DealFilter.None, sort, descending, Take: 10));
                rows.Count.ShouldBe(57);
                rows.DistinctBy(r => r.Id, StringComparer.Ordinal).Count().ShouldBe(57);
                var keys = rows.Select(r => Key(r, sort)).ToList();
                keys.ShouldBe(descending ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory, OnEachDatabase]
    public async Task Neither_repeats_nor_skips_when_deals_come_and_go_between_pages(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deals = await world.Fill(30, (s, n) => s with { Amount = 100 + n });
        var request = new DealListRequest(Whole, DealFilter.None, DealSort.Amount, Take: 10);
        var first = await world.Deals.List(request);

        await world.Append(Sample.Deal("before", s => s with { Amount = 1 }));
        await world.Append(deals[4].Then(s => s with { Amount = 0 }));
        await world.Append(Sample.Deal("after", s => s with { Amount = 109.5m }));
        var second = await world.Deals.List(request with { After = first!.Next });

        second!.Items.Select(i => i.Id).ShouldBe(["after", .. deals.Skip(10).Take(9).Select(d => d.Summary.Id)]);
        second.Total.ShouldBe(30);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not base64 !!")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("eyJTb3J0IjowfQ")]
    public async Task Says_no_to_a_cursor_it_did_not_write(string cursor)
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        (await world.Deals.List(new DealListRequest(Whole, DealFilter.None, DealSort.Customer, After: cursor))).ShouldBeNull();
    }

    [Fact]
    public async Task Says_no_to_a_cursor_of_another_order_and_to_pages_without_bounds()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        await world.Fill(3, (s, _) => s);
        var page = await world.Deals.List(new DealListRequest(Whole, DealFilter.None, DealSort.Amount, Take: 1));

        (await world.Deals.List(new DealListRequest(Whole, DealFilter.None, DealSort.Changed, After: page!.Next))).ShouldBeNull();
        (await world.Deals.List(new DealListRequest(Whole, DealFilter.None, DealSort.Amount, true, After: page.Next))).ShouldBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => world.Deals.List(new DealListRequest(Whole, DealFilter.None, Take: 0)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => world.Deals.List(new DealListRequest(Whole, DealFilter.None, Take: 201)));
    }

    [Fact]
    public async Task Gives_no_more_to_a_cursor_from_somebody_elses_list()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        await world.Fill(5, (s, _) => s);
        var page = await world.Deals.List(new DealListRequest(Whole, DealFilter.None, Take: 1));

        var theirs = await world.Deals.List(new DealListRequest(DealScope.OfMember("contoso", "tailspin", "mallory"), DealFilter.None, After: page!.Next));

        theirs!.Items.ShouldBeEmpty();
    }

    private static async Task<List<DealRow>> Walk(World world, DealListRequest request)
    {
        var rows = new List<DealRow>();
        do
        {
            var page = await world.Deals.List(request);
            rows.AddRange(page!.Items);
            request = request with { After = page.Next };
        }
        while (request.After is not null);
        return rows;
    }

    private static string Key(DealRow row, DealSort sort) => sort switch
    {
        DealSort.Clock => (row.NextDeadline ?? DateTimeOffset.MaxValue).UtcTicks.ToString("D20", null),
        DealSort.Changed => row.ChangedAt.UtcTicks.ToString("D20", null),
        DealSort.ReviewDue => (row.ReviewDue ?? DateTimeOffset.MaxValue).UtcTicks.ToString("D20", null),
        DealSort.InfoDue => (row.InfoDue ?? DateTimeOffset.MaxValue).UtcTicks.ToString("D20", null),
        DealSort.ProtectionEnd => (row.ProtectionEnd ?? DateTimeOffset.MaxValue).UtcTicks.ToString("D20", null),
        DealSort.Amount => row.Amount.ToString("000.00", System.Globalization.CultureInfo.InvariantCulture),
        _ => row.Customer is "Ångström" ? "angstrom" : row.Customer.ToLowerInvariant(),
    };
}
