using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Orleans.Runtime;

/// <summary>
/// Copies what crosses a grain boundary so that no two grains share something mutable. Immutable values pass as they are. References
/// that occur twice in one argument, and cycles, are kept.
/// </summary>
internal sealed class DeepCopier(IOptions<CopyOptions> options)
{
    private readonly ConcurrentDictionary<Type, TypeCopier?> _copiers = new();
    private readonly Func<Type, bool> _declared = options.Value.IsDeclaredImmutable;

    public T Copy<T>(T value)
    {
        if (value is null || Facts<T>.IsImmutable || value is null || CopierOf(value.GetType()) is not { } copier)
        {
            return value;
        }

        return (T)copier.Copy(value, new CopyContext(this));
    }

    /// <summary>How to copy values of exactly this type; null when they are shared.</summary>
    internal TypeCopier? CopierOf(Type type) =>
        _copiers.TryGetValue(type, out var copier)
            ? copier
            : _copiers.GetOrAdd(type, ImmutableTypes.IsKnown(type, _declared) ? null : TypeCopier.For(type, _declared));

    private static class Facts<T>
    {
        public static readonly bool IsImmutable = (typeof(T).IsSealed || typeof(T).IsValueType) && ImmutableTypes.IsKnown(typeof(T));
    }
}

/// <summary>One copy in progress: which objects have been copied to what.</summary>
internal sealed class CopyContext(DeepCopier copier)
{
    private Dictionary<object, object>? _copies;

    public object? Copy(object? value)
    {
        if (value is null || copier.CopierOf(value.GetType()) is not { } typeCopier)
        {
            return value;
        }

        return !value.GetType().IsValueType && _copies is not null && _copies.TryGetValue(value, out var copy)
            ? copy
            : typeCopier.Copy(value, this);
    }

    public void Record(object original, object copy) => (_copies ??= new(ReferenceEqualityComparer.Instance)).Add(original, copy);
}
