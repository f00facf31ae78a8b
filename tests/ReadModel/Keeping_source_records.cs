using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

public sealed class Keeping_source_records
{
    private static readonly DateTimeOffset First = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);

    [Theory, OnEachDatabase]
    public async Task Keeps_one_per_deal_format_and_side_and_the_first_moment_of_the_same_content(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Sources.Keep([Record("a", "one"), Record("a", "two", format: "other"), Record("b", "three"), Record("a", "theirs", party: "vendor")]);
        await world.Sources.Keep([Record("a", "one", at: First.AddDays(1)), Record("b", "changed", at: First.AddDays(1))]);

        var found = await world.Sources.Find("t", "coSell", "partner", ["a", "b", "c"]);

        found.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        (found["a"].Content, found["a"].At).ShouldBe((Json("one"), First));
        (found["b"].Content, found["b"].At).ShouldBe((Json("changed"), First.AddDays(1)));
    }

    [Theory, OnEachDatabase]
    public async Task Shows_nothing_of_another_tenant_or_another_side(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Sources.Keep([Record("a", "one")]);

        (await world.Sources.Find("other", "coSell", "partner", ["a"])).ShouldBeEmpty();
        (await world.Sources.Find("t", "coSell", "vendor", ["a"])).ShouldBeEmpty();
        (await world.Sources.Find("t", "awsFlat", "partner", ["a"])).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Outlives_a_restart_and_a_rebuild(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Sources.Keep([Record("a", "one")]);
        await world.Reopen();
        await world.Rebuild();

        (await world.Sources.Find("t", "coSell", "partner", ["a"])).ShouldHaveSingleItem();
    }

    [Theory, OnEachDatabase]
    public async Task Keeps_all_of_a_batch_or_none(ReadModelDatabase database)
    {
        await using var world = new World(database);

        await Should.ThrowAsync<Exception>(() => world.Sources.Keep([Record("a", "one"), Record(null!, "two")]));

        (await world.Sources.Find("t", "coSell", "partner", ["a"])).ShouldBeEmpty();

        // The next batch is as good as any.
        await world.Sources.Keep([Record("a", "three"), Record("b", "four")]);
        (await world.Sources.Find("t", "coSell", "partner", ["a", "b"])).Values.Select(r => r.Content).ShouldBe([Json("three"), Json("four")], ignoreOrder: true);
    }

    private static KeptRecord Record(string deal, string content, string format = "coSell", string party = "partner", DateTimeOffset? at = null) =>
        new("t", deal, format, party, at ?? First, Json(content));

    private static RawJson Json(string content) => RawJson.Of($"{{\"x\":\"{content}\"}}");
}
