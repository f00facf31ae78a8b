using System.Globalization;
using Negotiation.Domain.Customers.Domains;

namespace Negotiation.Domain.Customers;

/// <summary>Web domains as a sign of who a customer is.</summary>
public static class WebDomain
{
    private const int LongestName = 253;
    private const int LongestInput = 2000;

    /// <summary>
    /// The part of a domain that somebody registered (a label and its public suffix), in lower case and punycode, from a domain,
    /// web address or e-mail address; null when there is none. Public suffixes follow the list of publicsuffix.org, private part included.
    /// </summary>
    public static string? Registrable(string? text) => Host(text) is { } host ? PublicSuffixes.Registrable(host) : null;

    /// <summary>The registrable domain, or null when it is a mail, hosting or social site that many companies share.</summary>
    public static string? Identifying(string? text) =>
        Registrable(text) is { } domain && !SharedDomains.Contains(domain) ? domain : null;

    /// <summary>contoso for contoso.co.uk: what stays the same when a company registers in several countries.</summary>
    public static string Label(string registrable) => registrable.Split('.')[0];

    private static string? Host(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestInput)
        {
            return null;
        }

        var host = text.Trim();
        host = host[(host.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        host = host.TrimStart('/').Split('/', '?', '#', '\\')[0];
        host = host[(host.LastIndexOf('@') + 1)..];
        host = host.Split(':')[0].Replace('。', '.').Replace('．', '.').Trim().Trim('.');
        return host.Length is 0 or > LongestName ? null : Ascii(host);
    }

    private static string? Ascii(string host)
    {
        try
        {
            var ascii = new IdnMapping { AllowUnassigned = true }.GetAscii(host).ToLowerInvariant();
            return ascii.Length <= LongestName && ascii.Split('.').All(IsLabel) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
