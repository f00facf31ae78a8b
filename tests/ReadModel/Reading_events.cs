namespace Negotiation.ReadModel.Tests;

public sealed class Reading_events
{
    [Theory, OnEachDatabase]
    public async Task Never_returns_what_is_for_another_party(ReadModelDatabase database)
    {
        await using var world = await Whispers(database);

        (await Versions(world, Audience.All)).ShouldBe([1, 2, 3, 4, 5]);
        (await Versions(world, Audience.Of("northwind"))).ShouldBe([1, 2, 4]);
        (await Versions(world, Audience.Of("contoso-sales"))).ShouldBe([1, 3, 4, 5]);
        (await Versions(world, Audience.Of("tailspin"))).ShouldBe([1, 4]);
        (await Versions(world, Audience.Of("NORTHWIND"))).ShouldBe([1, 4]);
        (await Versions(world, Audience.Of("%"))).ShouldBe([1, 4]);
        (await Versions(world, default)).ShouldBe([1, 4]);
    }

    [Theory, OnEachDatabase]
    public async Task Never_returns_another_deals_or_tenants_events(ReadModelDatabase database)
    {
        await using var world = await Whispers(database);

        (await world.Events.After("litware", "d1", Audience.All, 0, 10)).Events.ShouldBeEmpty();
        (await world.Events.After("contoso", "d", Audience.All, 0, 10)).Events.ShouldBeEmpty();
        (await world.Events.After("contoso", "d1' OR ''='", Audience.All, 0, 10)).Events.ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Returns_the_first_or_the_newest_and_says_when_there_are_more(ReadModelDatabase database)
    {
        await using var world = await Whispers(database);
        var sales = Audience.Of("contoso-sales");

        var first = await world.Events.After("contoso", "d1", sales, 1, 2);
        first.Events.Select(e => e.Version).ShouldBe([3, 4]);
        first.More.ShouldBeTrue();
        (await world.Events.After("contoso", "d1", sales, 4, 2)).ShouldSatisfyAllConditions(
            p => p.Events.Select(e => e.Version).ShouldBe([5]),
            p => p.More.ShouldBeFalse());

        var newest = await world.Events.Newest("contoso", "d1", sales, 0, 2);
        newest.Events.Select(e => e.Version).ShouldBe([4, 5]);
        newest.More.ShouldBeTrue();
        (await world.Events.Newest("contoso", "d1", sales, 3, 2)).More.ShouldBeFalse();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => world.Events.After("contoso", "d1", sales, 0, 1001));
    }

    private static async Task<World> Whispers(ReadModelDatabase database)
    {
        var world = new World(database);
        var deal = Sample.Deal("d1");
        await world.Append(deal);
        foreach (var onlyFor in (string?[])["northwind", "contoso-sales", null, "contoso-sales"])
        {
            deal = deal.Then(onlyFor: onlyFor);
            await world.Append(deal);
        }

        return world;
    }

    private static async Task<IEnumerable<long>> Versions(World world, Audience audience) =>
        (await world.Events.After("contoso", "d1", audience, 0, 100)).Events.Select(e => e.Version);
}
