using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>The interfaces this silo has made references for.</summary>
internal sealed class GrainInterfaces(SiloRuntime runtime)
{
    private readonly ConcurrentDictionary<Type, InterfaceShape> _shapes = new();

    public InterfaceShape Get(Type type) =>
        _shapes.TryGetValue(type, out var shape) ? shape : _shapes.GetOrAdd(type, static (type, runtime) => new(runtime, type), runtime);
}
