using System.Runtime.InteropServices;

namespace Orleans.Runtime;

internal sealed class ArrayCopier<T>(Func<Type, bool> declared) : TypeCopier
{
    private readonly bool _shared = ElementFacts.CanShare(typeof(T), declared);

    public override object Copy(object value, CopyContext context)
    {
        var copy = (T[])((T[])value).Clone();
        context.Record(value, copy);
        if (!_shared)
        {
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = (T)context.Copy(copy[i])!;
            }
        }

        return copy;
    }
}

internal sealed class ListCopier<T>(Func<Type, bool> declared) : TypeCopier
{
    private readonly bool _shared = ElementFacts.CanShare(typeof(T), declared);

    public override object Copy(object value, CopyContext context)
    {
        var copy = new List<T>((List<T>)value);
        context.Record(value, copy);
        if (!_shared)
        {
            foreach (ref var item in CollectionsMarshal.AsSpan(copy))
            {
                item = (T)context.Copy(item)!;
            }
        }

        return copy;
    }
}

internal sealed class DictionaryCopier<TKey, TValue>(Func<Type, bool> declared) : TypeCopier
    where TKey : notnull
{
    private readonly bool _shared = ElementFacts.CanShare(typeof(TKey), declared) && ElementFacts.CanShare(typeof(TValue), declared);

    public override object Copy(object value, CopyContext context)
    {
        var original = (Dictionary<TKey, TValue>)value;
        if (_shared)
        {
            var quick = new Dictionary<TKey, TValue>(original, original.Comparer);
            context.Record(value, quick);
            return quick;
        }

        var copy = new Dictionary<TKey, TValue>(original.Count, original.Comparer);
        context.Record(value, copy);
        foreach (var (key, item) in original)
        {
            copy.Add((TKey)context.Copy(key)!, (TValue)context.Copy(item)!);
        }

        return copy;
    }
}

internal sealed class SetCopier<T>(Func<Type, bool> declared) : TypeCopier
{
    private readonly bool _shared = ElementFacts.CanShare(typeof(T), declared);

    public override object Copy(object value, CopyContext context)
    {
        var original = (HashSet<T>)value;
        var copy = _shared ? new HashSet<T>(original, original.Comparer) : new HashSet<T>(original.Count, original.Comparer);
        context.Record(value, copy);
        if (!_shared)
        {
            foreach (var item in original)
            {
                copy.Add((T)context.Copy(item)!);
            }
        }

        return copy;
    }
}

internal static class ElementFacts
{
    /// <summary>Whether no value held in a place of this type ever needs copying.</summary>
    public static bool CanShare(Type type, Func<Type, bool> declared) =>
        (type.IsSealed || type.IsValueType || declared(type) || typeof(IAddressable).IsAssignableFrom(type)) && ImmutableTypes.IsKnown(type, declared);
}
