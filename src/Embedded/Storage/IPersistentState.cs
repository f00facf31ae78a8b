using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A stored state injected into a grain's constructor; it has been read when <c>OnActivateAsync</c> runs.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

public interface IPersistentStateConfiguration
{
    string StateName { get; }

    string? StorageName { get; }
}

/// <summary>Marks a constructor parameter of type <see cref="IPersistentState{TState}"/>. Without a storage name the default storage is used.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute, IPersistentStateConfiguration
{
    public string StateName { get; } = stateName ?? throw new ArgumentNullException(nameof(stateName));

    public string? StorageName { get; } = storageName;
}
