using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>What is stored of a person.</summary>
public sealed record PersonRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>What the latest sign-in named; null when there was none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The latest last.</summary>
    public IReadOnlyList<TakenKey> Orders { get; init; } = [];
}

/// <summary>A key that was taken for an order, and what was ordered, both hashed.</summary>
public sealed record TakenKey(string Order, string Print);

/// <summary>One write each, before the answer.</summary>
public sealed class PersonGrain([PersistentState("person")] IPersistentState<PersonRecord> storage) : Grain, IPersonGrain
{
    /// <summary>Orders of a person whose keys are known.</summary>
    public const int Orders = 100;

    public async Task<bool> Take(string order, string print)
    {
        if (storage.State.Orders.FirstOrDefault(o => Same(o.Order, order)) is { } taken)
        {
            return Same(taken.Print, print);
        }

        await storage.Keep(storage.State with { Orders = [.. storage.State.Orders.TakeLast(Orders - 1), new TakenKey(order, print)] }, this);
        return true;
    }

    public Task SignedIn(string organisation) =>
        storage.State.Organisation is { } known && Same(known, organisation)
            ? Task.CompletedTask
            : storage.Keep(storage.State with { Organisation = organisation }, this);

    public Task<string?> Organisation() => Task.FromResult(storage.State.Organisation);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
