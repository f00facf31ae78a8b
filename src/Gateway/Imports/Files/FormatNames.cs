using System.Collections.Frozen;
using System.Text.Json;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>The formats as addresses and stored records name them.</summary>
internal static class FormatNames
{
    private static readonly FrozenDictionary<string, SourceFormat> Known =
        Enum.GetValues<SourceFormat>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(SourceFormat format) => JsonNamingPolicy.CamelCase.ConvertName(format.ToString());

    public static SourceFormat? Find(string name) => Known.TryGetValue(name, out var format) ? format : null;
}
