using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Claims;

/// <summary>Which companies a vendor knows to belong together, as one list that is replaced as a whole.</summary>
/// <param name="Version">Number of changes so far.</param>
public sealed record CompanyLinks(long Version, IReadOnlyList<KnownLink> Links)
{
    public const int Most = 5000;

    public static readonly CompanyLinks None = new(0, []);

    /// <summary>Every broken rule of a list, each at its row.</summary>
    public static IReadOnlyList<BrokenRule> Check(IReadOnlyList<KnownLink> links)
    {
        var rules = new RuleBook();
        rules.Require(links.Count <= Most, "tooManyLinks", "links", $"At most {Most} links.");
        for (var i = 0; i < Math.Min(links.Count, Most); i++)
        {
            var (parent, subsidiary) = (KnownLinks.Key(links[i]?.Parent ?? ""), KnownLinks.Key(links[i]?.Subsidiary ?? ""));
            rules.Require(parent is not null, "unknownCompany", $"links[{i}].parent", "Name the company by its web domain or its nine-digit D-U-N-S number.");
            rules.Require(subsidiary is not null, "unknownCompany", $"links[{i}].subsidiary", "Name the company by its web domain or its nine-digit D-U-N-S number.");
            rules.Require(parent is null || !string.Equals(parent, subsidiary, StringComparison.Ordinal), "sameCompany", $"links[{i}]", "A company is no part of itself.");
        }

        return rules.Broken;
    }
}
