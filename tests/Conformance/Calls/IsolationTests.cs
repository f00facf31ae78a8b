using Orleans.Concurrency;

namespace Negotiation.Conformance.Calls;

[Collection(SharedCluster.Name)]
public sealed class IsolationTests(Cluster cluster)
{
    private readonly IIsolationGrain _grain = cluster.Grains.GetGrain<IIsolationGrain>(Probe.NewKey());

    [Fact]
    public async Task What_the_caller_does_to_an_argument_later_does_not_reach_the_grain()
    {
        var basket = Sample();
        await _grain.Keep(basket);
        Spoil(basket);
        ShouldBeSample(await _grain.Kept());
    }

    [Fact]
    public async Task What_the_caller_does_to_a_result_does_not_reach_the_grain()
    {
        await _grain.Keep(Sample());
        Spoil(await _grain.Kept());
        ShouldBeSample(await _grain.Kept());
    }

    [Fact]
    public async Task An_object_that_occurs_twice_arrives_as_one()
    {
        var shared = Sample();
        var basket = new Basket { Nested = { ["a"] = shared, ["b"] = shared } };
        await _grain.Keep(basket);
        var kept = await _grain.Kept();
        kept.Nested["a"].ShouldBeSameAs(kept.Nested["b"]);
        kept.Nested["a"].ShouldNotBeSameAs(shared);
    }

    [Fact]
    public async Task Immutable_values_arrive_equal()
    {
        await _grain.KeepImmutable(Sample().AsImmutable());
        ShouldBeSample(await _grain.Kept());
        (await _grain.Labels([new("x"), new("y")])).ShouldBe([new Label("x"), new Label("y")]);
    }

    private static Basket Sample() => new()
    {
        Items = ["one", "two"],
        Nested = { ["inner"] = new() { Items = ["deep"] } },
        Numbers = [1, 2, 3],
    };

    private static void Spoil(Basket basket)
    {
        basket.Items.Add("three");
        basket.Nested["inner"].Items.Clear();
        basket.Numbers[0] = 99;
    }

    private static void ShouldBeSample(Basket basket)
    {
        basket.Items.ShouldBe(["one", "two"]);
        basket.Nested["inner"].Items.ShouldBe(["deep"]);
        basket.Numbers.ShouldBe([1, 2, 3]);
    }
}
