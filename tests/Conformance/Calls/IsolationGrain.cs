using Orleans.Concurrency;

namespace Negotiation.Conformance.Calls;

[GenerateSerializer]
[Alias("conformance.Basket")]
public sealed class Basket
{
    [Id(0)]
    public List<string> Items { get; set; } = [];

    [Id(1)]
    public Dictionary<string, Basket> Nested { get; set; } = [];

    [Id(2)]
    public int[] Numbers { get; set; } = [];
}

[GenerateSerializer]
[Immutable]
[Alias("conformance.Label")]
public sealed record Label([property: Id(0)] string Text);

[Alias("conformance.IIsolation")]
public interface IIsolationGrain : IGrainWithStringKey
{
    Task Keep(Basket basket);

    Task<Basket> Kept();

    Task<List<Label>> Labels(List<Label> labels);

    Task KeepImmutable(Immutable<Basket> basket);
}

public sealed class IsolationGrain : Grain, IIsolationGrain
{
    private Basket _basket = new();

    public Task Keep(Basket basket)
    {
        _basket = basket;
        return Task.CompletedTask;
    }

    public Task<Basket> Kept() => Task.FromResult(_basket);

    public Task<List<Label>> Labels(List<Label> labels) => Task.FromResult(labels);

    public Task KeepImmutable(Immutable<Basket> basket)
    {
        _basket = basket.Value;
        return Task.CompletedTask;
    }
}
