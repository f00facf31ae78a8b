namespace Orleans.Runtime;

/// <summary>Ends activations nobody uses. It is also the coarse clock by which activations note their last use.</summary>
internal sealed class IdleCollector : IDisposable
{
    private readonly SiloRuntime _runtime;
    private ITimer? _timer;
    private long _now;

    public IdleCollector(SiloRuntime runtime)
    {
        _runtime = runtime;
        _now = runtime.Clock.GetUtcNow().UtcTicks;
    }

    /// <summary>The time of the last sweep (UTC).</summary>
    public DateTime Now => new(Volatile.Read(ref _now), DateTimeKind.Utc);

    public void Start()
    {
        Volatile.Write(ref _now, _runtime.Clock.GetUtcNow().UtcTicks);
        var quantum = _runtime.Collection.CollectionQuantum;
        _timer = _runtime.Clock.CreateTimer(static self => ((IdleCollector)self!).Sweep(), this, quantum, quantum);
    }

    public void Dispose() => _timer?.Dispose();

    private void Sweep()
    {
        var now = _runtime.Clock.GetUtcNow().UtcDateTime;
        Volatile.Write(ref _now, now.Ticks);
        _runtime.Catalog.CollectIdle(now, _runtime.Collection.CollectionQuantum);
    }
}
