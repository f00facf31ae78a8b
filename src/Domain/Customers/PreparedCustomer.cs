using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>A customer read once, so that it can be compared many times.</summary>
public sealed class PreparedCustomer
{
    private PreparedCustomer(CustomerIdentity identity)
    {
        Identity = identity;
        Country = Countries.Code(identity.Country);
        Name = CompanyName.Normalise(identity.Name ?? "", Country);
        Domain = WebDomain.Identifying(identity.Domain) ?? SiteNames.DomainOf(identity.Name);
        Numbers = (identity.Numbers ?? [])
            .Select(number => number.Normalised())
            .OfType<RegistryNumber>()
            .Distinct()
            .OrderBy(number => Rank(number.Scheme))
            .ThenBy(number => number.Scheme, StringComparer.Ordinal)
            .ThenBy(number => number.Value, StringComparer.Ordinal)
            .ToArray();
        Order = string.Join('\n', [Name.Full, Country, Domain ?? "", identity.Name ?? "", .. Numbers.Select(number => number.Scheme + number.Value)]);
        LinkKeys = [.. Numbers.Where(number => number.Scheme == RegistryNumber.Duns).Select(number => number.Value), .. Domain is null ? [] : new[] { Domain }];
    }

    public CustomerIdentity Identity { get; }

    public NameForm Name { get; }

    /// <summary>ISO 3166-1 alpha-2, or empty when unknown.</summary>
    public string Country { get; }

    /// <summary>The registrable domain when it can identify a customer, or null.</summary>
    public string? Domain { get; }

    /// <summary>Sound numbers only, in their usual form.</summary>
    public IReadOnlyList<RegistryNumber> Numbers { get; }

    /// <summary>Which of two customers is looked at first, so that the outcome does not depend on who asks.</summary>
    internal string Order { get; }

    internal IReadOnlyList<string> LinkKeys { get; }

    public static PreparedCustomer Of(CustomerIdentity identity) => new(identity);

    private static int Rank(string scheme) => scheme switch { RegistryNumber.Duns => 0, RegistryNumber.Lei => 1, RegistryNumber.Vat => 2, _ => 3 };
}
