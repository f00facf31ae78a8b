using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Exports;

/// <summary>Countries by the name AWS's flat files write.</summary>
internal static class CountryWords
{
    // AWS's own list says only "Korea".
    public static string Of(string code) => code is "KR" ? "Korea" : CountryNames.NameOf(code);
}
