using System.Globalization;
using Negotiation.Domain.Customers.Domains;

namespace Negotiation.Domain.Customers.Names;

/// <summary>A web address that stands where a name should be: www.contoso.de.</summary>
internal static class SiteNames
{
    private const int ShortestLabel = 2;

    /// <summary>The words of the label that somebody registered, or null when the text is a name.</summary>
    public static string? Of(string name)
    {
        if (Registrable(name) is not { } domain)
        {
            return null;
        }

        var label = WebDomain.Label(domain);
        try
        {
            label = label.StartsWith("xn--", StringComparison.Ordinal) ? new IdnMapping { AllowUnassigned = true }.GetUnicode(label) : label;
        }
        catch (ArgumentException)
        {
            return null;
        }

        return label.Length < ShortestLabel ? null : label.Replace('-', ' ');
    }

    /// <summary>The registrable domain when the name is a web address that can identify a customer, or null.</summary>
    public static string? DomainOf(string? name) => name is not null && Of(name) is not null ? WebDomain.Identifying(name) : null;

    // S.p.A. and E.ON have dots too, so the ending must be one that exists.
    private static string? Registrable(string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var text = name.Trim();
        if (text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var domain = text.Contains('@', StringComparison.Ordinal) ? WebDomain.Identifying(text) : WebDomain.Registrable(text);
        return domain is not null && (IsAddress(text) || PublicSuffixes.IsListed(domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..])) ? domain : null;
    }

    private static bool IsAddress(string text) => text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal);
}
