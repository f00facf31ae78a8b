using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Negotiation.Domain.Records;

namespace Negotiation.ContractTypes;

/// <summary>
/// Collects the TypeScript declarations of types as System.Text.Json writes them. Asking for a name declares the type and
/// everything it refers to.
/// </summary>
internal sealed class Declarations(JsonSerializerOptions options)
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _names = [];
    private readonly NullabilityInfoContext _nullability = new();

    public IEnumerable<string> All() => _texts.Values;

    /// <exception cref="NotSupportedException">The type has no TypeScript form yet, or two types share a name.</exception>
    public string Reference(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Reference(value);
        }

        return Primitive(type) ?? Collection(type) ?? Declared(type);
    }

    private static string? Primitive(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => null,
        TypeCode.String or TypeCode.DateTime => "string",
        TypeCode.Boolean => "boolean",
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Double or TypeCode.Decimal => "number",
        _ when type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid) => "string",
        _ => null,
    };

    private string? Collection(Type type)
    {
        var info = type.IsEnum || type == typeof(RawJson) ? null : options.GetTypeInfo(type);
        return info?.Kind switch
        {
            JsonTypeInfoKind.Enumerable => $"readonly {Reference(info.ElementType!)}[]",
            JsonTypeInfoKind.Dictionary => $"Readonly<Record<string, {Reference(info.ElementType!)}>>",
            _ => null,
        };
    }

    private string Declared(Type type)
    {
        if (_names.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = type.Name;
        if (!_texts.TryAdd(name, ""))
        {
            throw new NotSupportedException($"Two types are called {name}.");
        }

        _names.Add(type, name);
        _texts[name] = type.IsEnum ? Enumeration(type) : Structure(name, type);
        return name;
    }

    private static string Enumeration(Type type) =>
        $"export type {type.Name} = {string.Join(" | ", Enum.GetNames(type).Select(n => $"'{JsonNamingPolicy.CamelCase.ConvertName(n)}'"))};\n";

    private string Structure(string name, Type type)
    {
        var info = options.GetTypeInfo(type);
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            throw new NotSupportedException($"{type} is written by a converter of its own.");
        }

        return info.PolymorphismOptions is { } union ? Union(name, union) : Interface(name, info, []);
    }

    private string Union(string name, JsonPolymorphismOptions union)
    {
        var text = new StringBuilder($"export type {name} =\n");
        foreach (var member in union.DerivedTypes)
        {
            var (type, tag) = (member.DerivedType, (string)member.TypeDiscriminator!);
            if (!_names.TryAdd(type, type.Name) || !_texts.TryAdd(type.Name, ""))
            {
                throw new NotSupportedException($"Two types are called {type.Name}.");
            }

            _texts[type.Name] = Interface(type.Name, options.GetTypeInfo(type), [$"{union.TypeDiscriminatorPropertyName}: '{tag}'"]);
            text.Append("  | ").Append(type.Name).Append('\n');
        }

        text.Length--;
        return text.Append(";\n").ToString();
    }

    private string Interface(string name, JsonTypeInfo info, IEnumerable<string> first)
    {
        var members = first.Concat(info.Properties.Where(p => p.Get is not null).Select(Member));
        return $"export interface {name} {{\n{string.Concat(members.Select(m => $"  readonly {m};\n"))}}}\n";
    }

    // Null is left out on the wire, so what may be null may be absent.
    private string Member(JsonPropertyInfo property)
    {
        var type = property.PropertyType == typeof(RawJson) ? Reference(typeof(Negotiation.Domain.Deals.DealEvent)) : Reference(property.PropertyType);
        return MayBeNull(property) ? $"{property.Name}?: {type} | undefined" : $"{property.Name}: {type}";
    }

    private bool MayBeNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (property.AttributeProvider is PropertyInfo declared && _nullability.Create(declared).ReadState == NullabilityState.Nullable);
}
