using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel.Tests;

public sealed class Finding_look_alikes
{
    [Theory, OnEachDatabase]
    public async Task Those_that_share_most_words_come_first_and_the_claim_itself_never(ReadModelDatabase database)
    {
        await using var world = new World(database);
        foreach (var (id, name) in new[] { ("itself", "Zuberbühler Feinmechanik Werke"), ("near", "Zuberbuehler Feinmechanik Werk"), ("far", "Zuberbühler Pumpen"), ("other", "Ostsee Reederei") })
        {
            await world.Claims.Put("contoso", Of(id, name));
        }

        await world.Claims.Put("litware", Of("elsewhere", "Zuberbühler Feinmechanik Werke"));
        var queries = new ClaimQueries(world.Store);
        var asked = Of("itself", "Zuberbühler Feinmechanik Werke");
        (await queries.Similar("contoso", asked, 10)).Select(c => c.Id).ShouldBe(["near", "far"]);
        (await queries.Similar("contoso", asked, 1)).Select(c => c.Id).ShouldBe(["near"]);

        await world.Claims.Remove("contoso", "near");
        (await queries.Similar("contoso", asked, 10)).Select(c => c.Id).ShouldBe(["far"]);
        (await queries.Similar("contoso", Of("new", "Unbekannte Brauerei"), 10)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => queries.Similar("contoso", asked, 0));
    }

    [Theory, OnEachDatabase]
    public async Task A_word_that_very_many_share_finds_nobody(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => world.Claims.Put("contoso", Of($"c{i}", $"Zuberbühler {Word(i)}"))));
        var queries = new ClaimQueries(world.Store);
        (await queries.Similar("contoso", Of("new", "Zuberbühler"), 10)).ShouldBeEmpty();
        (await queries.Similar("contoso", Of("new", $"Zuberbühler {Word(7)}"), 10)).Select(c => c.Id).First().ShouldBe("c7");
    }

    [Theory, OnEachDatabase]
    public async Task What_the_holder_has_itself_stands_in_nobodys_way(ReadModelDatabase database)
    {
        await using var world = new World(database);
        foreach (var i in Enumerable.Range(0, 15))
        {
            await world.Claims.Put("contoso", Of($"c{i:D2}", "Zuberbühler Feinmechanik", "own"));
        }

        await world.Claims.Put("contoso", Of("theirs", "Zuberbühler Feinmechanik"));
        var queries = new ClaimQueries(world.Store);
        (await queries.Similar("contoso", Of("new", "Zuberbühler Feinmechanik", "own"), 10)).Select(c => c.Id).ShouldBe(["theirs"]);
    }

    // Names that share nothing: letters that number them.
    private static string Word(int i) => string.Concat(Enumerable.Range(0, 4).Select(n => $"{"bdfgklmnprstvz"[(i / (int)Math.Pow(14, n)) % 14]}{"aeiou"[(i + n) % 5]}"));

    private static Claim Of(string id, string name) => Of(id, name, id == "itself" || id == "new" ? "northwind" : $"holder {id}");

    private static Claim Of(string id, string name, string holder) => new(
        id, ClaimKind.Registration, holder, "Northwind", new Customer(name, "DE"), [], "Title", Sample.Now, 1);
}
