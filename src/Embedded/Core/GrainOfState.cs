using System.Diagnostics.CodeAnalysis;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans;

/// <summary>A grain with one state, kept in the storage named by <c>[StorageProvider]</c> or the default one.</summary>
public class Grain<TGrainState> : Grain
{
    [AllowNull]
    private readonly IStorage<TGrainState> _storage;

    protected Grain()
    {
        var activation = (Activation)RuntimeContext.Current!;
        _storage = PersistentStateFactory.Create<TGrainState>(activation, "state", null);
    }

    protected Grain(IStorage<TGrainState> storage) => _storage = storage;

    protected TGrainState State
    {
        get => _storage.State;
        set => _storage.State = value;
    }

    protected virtual Task ClearStateAsync() => _storage.ClearStateAsync();

    protected virtual Task WriteStateAsync() => _storage.WriteStateAsync();

    protected virtual Task ReadStateAsync() => _storage.ReadStateAsync();
}
