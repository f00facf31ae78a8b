using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Serialization;

namespace Negotiation.Embedded.Tests.Copying;

public sealed record Frozen(string Text, ImmutableList<Leaf> Leaves);

public sealed record Leaf(int Number);

public sealed record WithArray(int[] Numbers);

public class Node
{
    public string Name { get; set; } = string.Empty;

    public Node? Next { get; set; }

    public Dictionary<string, object> Extras { get; } = [];
}

public sealed class Derived : Node
{
    public readonly List<int> Numbers = [];
}

public sealed class Declared
{
    public int Value { get; set; }
}

public interface ICopyGrain : IGrainWithStringKey
{
    Task<T?> Unsupported<T>();

    Task<bool> IsSame(object value, [Immutable] object original);

    Task<Node> Node(Node node);

    Task<WithArray> Array(WithArray value);
}

public sealed class CopyGrain : Grain, ICopyGrain
{
    public Task<T?> Unsupported<T>() => Task.FromResult<T?>(default);

    public Task<bool> IsSame(object value, object original) => Task.FromResult(ReferenceEquals(value, original));

    public Task<Node> Node(Node node) => Task.FromResult(node);

    public Task<WithArray> Array(WithArray value) => Task.FromResult(value);
}

public sealed class CopyTests : IAsyncLifetime
{
    private IHost _host = null!;

    private ICopyGrain Grain => _host.Grains().GetGrain<ICopyGrain>("copy");

    public async Task InitializeAsync() => _host = await Hosts.Start(silo =>
    {
        silo.AddMemoryGrainStorageAsDefault();
        silo.Services.AddSerializer(serializer => serializer.AddImmutableTypes(type => type == typeof(Declared)));
    });

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task Values_that_cannot_change_are_shared()
    {
        var frozen = new Frozen("x", [new(1), new(2)]);
        (await Grain.IsSame(frozen, frozen)).ShouldBeTrue();
        (await Grain.IsSame("text", "text")).ShouldBeTrue();
    }

    [Fact]
    public async Task Types_declared_immutable_are_shared()
    {
        var declared = new Declared();
        (await Grain.IsSame(declared, declared)).ShouldBeTrue();
    }

    [Fact]
    public async Task Values_that_can_change_are_copied()
    {
        object[] values = [new Node(), new List<int> { 1 }, new WithArray([1]), new int[3], new Dictionary<string, int>(StringComparer.Ordinal)];
        foreach (var value in values)
        {
            (await Grain.IsSame(value, value)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_read_only_record_that_holds_an_array_is_copied_with_it()
    {
        var value = new WithArray([1, 2]);
        var copy = await Grain.Array(value);
        copy.ShouldNotBeSameAs(value);
        copy.Numbers.ShouldNotBeSameAs(value.Numbers);
        copy.Numbers.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Cycles_derived_types_and_loose_objects_are_kept()
    {
        var derived = new Derived { Name = "head", Numbers = { 1, 2 }, Extras = { ["list"] = new List<string> { "a" } } };
        derived.Next = new() { Name = "tail", Next = derived };
        var copy = (await Grain.Node(derived)).ShouldBeOfType<Derived>();
        copy.ShouldNotBeSameAs(derived);
        copy.Next!.Next.ShouldBeSameAs(copy);
        copy.Numbers.ShouldBe([1, 2]);
        copy.Extras["list"].ShouldBeOfType<List<string>>().ShouldBe(["a"]);
        copy.Extras["list"].ShouldNotBeSameAs(derived.Extras["list"]);
    }

    [Fact]
    public void A_generic_method_says_that_it_is_not_supported() => Should.Throw<NotSupportedException>(() => Grain.Unsupported<int>());
}
