namespace Negotiation.Domain.Customers;

/// <summary>Which companies belong together by the links that somebody has told the programme of, whatever the way from one to the other.</summary>
public sealed class CompanyGroups
{
    private readonly Dictionary<string, string> _above = new(StringComparer.Ordinal);

    public CompanyGroups(IEnumerable<KnownLink> links)
    {
        foreach (var link in links)
        {
            if (KnownLinks.Key(link.Parent) is { } parent && KnownLinks.Key(link.Subsidiary) is { } subsidiary)
            {
                Join(Top(parent), Top(subsidiary));
            }
        }
    }

    /// <summary>A key that all companies of the customer's group share, such as <c>group:contoso.com</c>; null when no link names the customer.</summary>
    public string? KeyOf(CustomerIdentity customer) => PreparedCustomer.Of(customer).LinkKeys.FirstOrDefault(_above.ContainsKey) is { } known ? $"group:{Top(known)}" : null;

    // The lowest name stands for the group, so that the order of the links does not matter.
    private void Join(string a, string b)
    {
        var (low, high) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        _above[low] = low;
        _above[high] = low;
    }

    private string Top(string key)
    {
        while (_above.TryGetValue(key, out var above) && !string.Equals(above, key, StringComparison.Ordinal))
        {
            key = above;
        }

        return key;
    }
}
