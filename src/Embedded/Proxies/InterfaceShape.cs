using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A grain or observer interface as one silo knows it.</summary>
internal sealed class InterfaceShape
{
    private readonly ProxyType _proxy;

    public InterfaceShape(SiloRuntime runtime, Type type)
    {
        Runtime = runtime;
        Type = type;
        IsObserver = typeof(IGrainObserver).IsAssignableFrom(type);
        Name = GrainInterfaceType.Create(type.GetCustomAttributes<AliasAttribute>().FirstOrDefault()?.Alias ?? type.FullName ?? type.Name);
        _proxy = ProxyType.For(type);
        Methods = [.. _proxy.Methods.Select(method => new MethodShape(this, method.Method, method.Arguments))];
    }

    public SiloRuntime Runtime { get; }

    public Type Type { get; }

    public GrainInterfaceType Name { get; }

    public bool IsObserver { get; }

    public MethodShape[] Methods { get; }

    public GrainReference CreateReference(GrainId id) => _proxy.Create(id, this);
}
