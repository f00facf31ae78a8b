using System.Text.Json;

namespace Negotiation.Gateway.Rest;

/// <summary>Values of an enumeration in a query, by the names they have in JSON.</summary>
internal static class EnumNames
{
    /// <returns>False when a name is unknown.</returns>
    public static bool All<T>(string[]? names, out IReadOnlyList<T> values)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        values = [.. (names ?? []).Where(known.ContainsKey).Select(name => known[name])];
        return values.Count == (names?.Length ?? 0);
    }
}
