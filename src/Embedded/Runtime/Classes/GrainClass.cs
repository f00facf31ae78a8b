using System.Reflection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>What the runtime needs to know of one grain class, worked out once per silo.</summary>
internal sealed class GrainClass
{
    private readonly GrainConstructor _constructor;

    public GrainClass(Type type, SiloServices services, GrainCollectionOptions collection, IIncomingGrainCallFilter[] filters)
    {
        Type = type;
        GrainType = NameOf(type);
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        MayInterleave = type.GetCustomAttribute<MayInterleaveAttribute>()?.Predicate(type);
        Filters = typeof(IIncomingGrainCallFilter).IsAssignableFrom(type) ? [.. filters, OwnFilter.Instance] : filters;
        CollectionAge = AgeOf(type, collection);
        _constructor = new(type, services);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool IsReentrant { get; }

    public Func<IInvokable, bool>? MayInterleave { get; }

    public IIncomingGrainCallFilter[] Filters { get; }

    /// <summary>How long an activation may be idle; infinite for classes that are kept.</summary>
    public TimeSpan CollectionAge { get; }

    public object CreateInstance(Activation activation) => _constructor.Invoke(activation);

    private static GrainType NameOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } given)
        {
            return given.GetGrainType(null!, type);
        }

        // The name Orleans derives, so that stored ids mean the same on both runtimes.
        var name = type.Name.ToLowerInvariant();
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        name = arity < 0 ? name : name[..arity];
        return GrainType.Create(name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name);
    }

    private static TimeSpan AgeOf(Type type, GrainCollectionOptions collection)
    {
        if (type.IsDefined(typeof(KeepAliveAttribute)) || type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { AlwaysActive: true })
        {
            return Timeout.InfiniteTimeSpan;
        }

        return type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit
            ?? (collection.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age) ? age : collection.CollectionAge);
    }
}
