using System.Collections.Frozen;

namespace Negotiation.Domain.Customers.Domains;

/// <summary>Mail, hosting and social sites: a page or a mailbox there says nothing about whose it is.</summary>
internal static class SharedDomains
{
    private static readonly FrozenSet<string> s_domains = DataFile.Lines("shared-domains.txt")
        .Where(line => line[0] != '#')
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    // Free mail of one provider under many country endings: only the first label is listed, as yahoo.*
    private static readonly FrozenSet<string> s_labels = s_domains
        .Where(domain => domain.EndsWith(".*", StringComparison.Ordinal))
        .Select(domain => domain[..^2])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Also for a page of its own there, such as contoso.myshopify.com.</summary>
    public static bool Contains(string domain)
    {
        if (s_labels.Contains(domain.Split('.')[0]))
        {
            return true;
        }

        for (var at = 0; at >= 0; at = domain.IndexOf('.', at) + 1)
        {
            if (s_domains.Contains(domain[at..]))
            {
                return true;
            }

            if (domain.IndexOf('.', at) < 0)
            {
                break;
            }
        }

        return false;
    }
}
