using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>A state of one activation in one storage.</summary>
internal sealed class PersistentState<TState>(Activation activation, IGrainStorage storage, string name)
    : IPersistentState<TState>, IGrainState<TState>, IActivationState
{
    private TState? _state = StateInstance.New<TState>();

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }

    public string? Etag => ETag;

    public TState State
    {
        get => _state!;
        set => _state = value;
    }

    TState? IGrainState<TState>.State
    {
        get => _state;
        set => _state = value;
    }

    public Task ReadStateAsync() => storage.ReadStateAsync(name, activation.GrainId, this);

    public Task WriteStateAsync() => storage.WriteStateAsync(name, activation.GrainId, this);

    public Task ClearStateAsync() => storage.ClearStateAsync(name, activation.GrainId, this);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        storage.ReadStateAsync(name, activation.GrainId, this, cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        storage.WriteStateAsync(name, activation.GrainId, this, cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        storage.ClearStateAsync(name, activation.GrainId, this, cancellationToken);

    public Task ReadAsync(CancellationToken cancellationToken) => ReadStateAsync(cancellationToken);
}
