using System.Text.Json;

namespace Negotiation.Domain.Deals;

/// <summary>The JSON names of an enum whose values count up from 0, by value.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    public static readonly JsonEncodedText[] All =
        [.. Enum.GetNames<T>().Select(static name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)))];
}
