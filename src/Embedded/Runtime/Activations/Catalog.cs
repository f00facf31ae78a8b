using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>All activations of the silo, at most one per grain.</summary>
internal sealed class Catalog(SiloRuntime runtime)
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private volatile bool _isClosed;

    public int Count => _activations.Count;

    public void Receive(GrainRequest request)
    {
        while (true)
        {
            var activation = GetOrCreate(request.Reference.GrainId);
            if (activation.Receive(request))
            {
                return;
            }

            Remove(activation);
        }
    }

    public void Remove(Activation activation) => _activations.TryRemove(KeyValuePair.Create(activation.GrainId, activation));

    public void CollectIdle(DateTime now, TimeSpan quantum)
    {
        foreach (var (_, activation) in _activations)
        {
            activation.CollectIfIdle(now, quantum);
        }
    }

    /// <summary>Ends every activation and starts no new one.</summary>
    public async Task Close()
    {
        _isClosed = true;

        // Again, for one that was just being added.
        while (!_activations.IsEmpty)
        {
            var ends = new List<Task>();
            foreach (var (_, activation) in _activations)
            {
                ends.Add(activation.Deactivated);
                activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The silo is shutting down."));
            }

            await Task.WhenAll(ends).ConfigureAwait(false);
        }
    }

    private Activation GetOrCreate(GrainId id)
    {
        if (_activations.TryGetValue(id, out var activation))
        {
            return activation;
        }

        if (_isClosed)
        {
            throw new SiloUnavailableException("The silo is shutting down.");
        }

        return _activations.GetOrAdd(id, new Activation(runtime, runtime.Classes.Get(id.Type), id));
    }
}
