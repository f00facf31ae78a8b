using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Rest;

/// <summary>Values of an enumeration in a query, by the names they have in JSON.</summary>
internal static class EnumNames
{
    /// <summary>What is wrong with the names of a query's parameter, and which there are; null when each is known.</summary>
    public static BrokenRule? Fault<T>(string field, params string?[]? names)
        where T : struct, Enum =>
        All<T>([.. (names ?? []).OfType<string>()], out _) ? null : new BrokenRule("filter", field, Sentence(typeof(T)));

    public static string Sentence(Type values) =>
        $"This is one of {string.Join(", ", Enum.GetNames(values).Select(JsonNamingPolicy.CamelCase.ConvertName))}.";

    /// <returns>False when a name is unknown.</returns>
    public static bool All<T>(string[]? names, out IReadOnlyList<T> values)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        values = [.. (names ?? []).Where(known.ContainsKey).Select(name => known[name])];
        return values.Count == (names?.Length ?? 0);
    }
}
