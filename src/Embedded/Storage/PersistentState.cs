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

    public Task ReadStateAsync() => Run(Operation.Read, default);

    public Task WriteStateAsync() => Run(Operation.Write, default);

    public Task ClearStateAsync() => Run(Operation.Clear, default);

    public Task ReadStateAsync(CancellationToken cancellationToken) => Run(Operation.Read, cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken) => Run(Operation.Write, cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken) => Run(Operation.Clear, cancellationToken);

    public Task ReadAsync(CancellationToken cancellationToken) => ReadStateAsync(cancellationToken);

    // A grain never sees the exceptions of one storage or another, as on Orleans.
    private async Task Run(Operation operation, CancellationToken cancel)
    {
        try
        {
            var work = operation switch
            {
                Operation.Read => storage.ReadStateAsync(name, activation.GrainId, this, cancel),
                Operation.Write => storage.WriteStateAsync(name, activation.GrainId, this, cancel),
                _ => storage.ClearStateAsync(name, activation.GrainId, this, cancel),
            };
            await work.ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OrleansException && !(fault is OperationCanceledException && cancel.IsCancellationRequested))
        {
            throw new OrleansException($"The storage failed to {operation} the state of {activation.GrainId}: {fault.Message}", fault);
        }
    }

    private enum Operation
    {
        Read,
        Write,
        Clear,
    }
}
