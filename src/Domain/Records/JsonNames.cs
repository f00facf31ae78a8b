using System.Text.Json.Serialization;

namespace Negotiation.Domain.Records;

/// <summary>The names that the kinds of a command or an event have in JSON, as its base declares them.</summary>
internal static class JsonNames
{
    public static Dictionary<Type, string> Of<T>() => typeof(T)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(static a => a.DerivedType, static a => (string)a.TypeDiscriminator!);
}
