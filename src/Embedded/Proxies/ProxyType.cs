using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>The generated classes of one interface, shared by all silos of the process.</summary>
internal sealed class ProxyType(IReadOnlyList<ProxyMethod> methods, Func<GrainId, InterfaceShape, GrainReference> create)
{
    private static readonly ConcurrentDictionary<Type, Lazy<ProxyType>> _types = new();

    public IReadOnlyList<ProxyMethod> Methods { get; } = methods;

    public GrainReference Create(GrainId id, InterfaceShape shape) => create(id, shape);

    public static ProxyType For(Type type) => _types.GetOrAdd(type, static type => new(() => ProxyBuilder.Build(type))).Value;
}

/// <summary>A method and the fields of its request class.</summary>
internal sealed record ProxyMethod(MethodInfo Method, FieldInfo[] Arguments);
