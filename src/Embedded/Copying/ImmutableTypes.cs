using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orleans.Runtime;

/// <summary>
/// Says which types can be shared between grains without copying: those marked so, those known to be so, and those that prove it by
/// their shape (sealed, all fields read-only and of such types themselves).
/// </summary>
internal static class ImmutableTypes
{
    private static readonly ConcurrentDictionary<Type, bool> _known = new();

    private static readonly HashSet<Type> _leaves =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly),
        typeof(TimeOnly), typeof(Half), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Index), typeof(Range), typeof(Rune),
        typeof(Uri), typeof(Version), typeof(CancellationToken), typeof(BinaryData), typeof(JsonElement), typeof(DBNull),
        typeof(Task), typeof(ValueTask), typeof(Regex), typeof(IPEndPoint),
    ];

    private static readonly Type[] _families =
    [
        typeof(IAddressable), typeof(Delegate), typeof(MemberInfo), typeof(Assembly), typeof(CultureInfo), typeof(TimeZoneInfo),
        typeof(Encoding), typeof(IPAddress), typeof(Exception), typeof(Task), typeof(JsonSerializerOptions),
    ];

    private static readonly HashSet<Type> _containers =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>),
        typeof(IImmutableList<>), typeof(IImmutableDictionary<,>), typeof(IImmutableSet<>), typeof(Tuple<>), typeof(Tuple<,>),
        typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(KeyValuePair<,>), typeof(ValueTuple<>), typeof(ValueTuple<,>),
        typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>),
        typeof(Nullable<>),
    ];

    public static bool IsKnown(Type type) => _known.GetOrAdd(type, static type => Check(type, static _ => false, []));

    /// <summary>The same, with an application's own word for some types.</summary>
    public static bool IsKnown(Type type, Func<Type, bool> declared) => IsKnown(type) || Check(type, declared, []);

    private static bool Check(Type type, Func<Type, bool> declared, HashSet<Type> open)
    {
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || _leaves.Contains(type) || type.IsDefined(typeof(ImmutableAttribute), inherit: false)
            || Array.Exists(_families, family => family.IsAssignableFrom(type)) || declared(type))
        {
            return true;
        }

        if (type.IsGenericType && _containers.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GenericTypeArguments.All(argument => Check(argument, declared, open));
        }

        if (type.IsArray || type.IsInterface || type.IsAbstract || !type.IsSealed || type == typeof(object) || IsCollection(type))
        {
            return false;
        }

        // A type that refers to itself is immutable if everything else about it is.
        return !open.Add(type) || FieldsOf(type).All(field => field.IsInitOnly && Check(field.FieldType, declared, open));
    }

    public static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static bool IsCollection(Type type) => typeof(System.Collections.IEnumerable).IsAssignableFrom(type);
}
