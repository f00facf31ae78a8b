namespace Negotiation.Domain.Intake;

/// <summary>A web domain, in lower case without scheme, port or path, from whatever form of address the file holds.</summary>
public static class WebDomains
{
    private const int Longest = 253;

    public static string? Read(string cell)
    {
        var address = cell.Contains("://", StringComparison.Ordinal) ? cell : "https://" + cell;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var host = uri.Host.TrimEnd('.').ToLowerInvariant();
        return host.Length <= Longest && host.Contains('.') ? host : null;
    }
}
