using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>Objects outside the grains that grains may call. They are held weakly and die with the process.</summary>
internal sealed class Observers
{
    private static readonly GrainType _type = GrainType.Create("sys.client");

    private readonly ConcurrentDictionary<GrainId, ObserverTarget> _targets = new();

    public static bool Owns(GrainId id) => id.Type == _type;

    public GrainId Add(IGrainObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (observer is GrainReference or IGrainBase)
        {
            throw new ArgumentException("A grain or a reference cannot be an observer object.", nameof(observer));
        }

        var id = GrainId.Create(_type, Guid.NewGuid().ToString("N"));
        _targets[id] = new(observer);
        return id;
    }

    public void Remove(GrainId id) => _targets.TryRemove(id, out _);

    public void Receive(GrainRequest request)
    {
        var id = request.Reference.GrainId;
        if (_targets.TryGetValue(id, out var target) && target.TryReceive(request))
        {
            return;
        }

        _targets.TryRemove(id, out _);
        request.Reject(new ClientNotAvailableException(id));
    }
}
