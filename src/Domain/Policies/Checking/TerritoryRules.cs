using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

internal static class TerritoryRules
{
    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < policy.Territories.Count; i++)
        {
            var territory = policy.Territories[i];
            for (var j = 0; j < territory.Countries.Count; j++)
            {
                if (!owners.TryAdd(territory.Countries[j], territory.Name) && !string.Equals(owners[territory.Countries[j]], territory.Name, StringComparison.Ordinal))
                {
                    rules.Break("countryTwice", $"territories[{i}].countries[{j}]", $"{territory.Countries[j]} lies in {owners[territory.Countries[j]]} already.");
                }
            }
        }

        for (var i = 0; i < policy.PartnerTerritories.Count; i++)
        {
            var bound = policy.PartnerTerritories[i];
            NotVendor(rules, policy, bound.Partner, $"partnerTerritories[{i}].partner");
            for (var j = 0; j < bound.Territories.Count; j++)
            {
                known.Territory(rules, bound.Territories[j], $"partnerTerritories[{i}].territories[{j}]");
            }
        }

        for (var i = 0; i < policy.Exclusivities.Count; i++)
        {
            var right = policy.Exclusivities[i];
            NotVendor(rules, policy, right.Partner, $"exclusivities[{i}].partner");
            known.Territory(rules, right.Territory, $"exclusivities[{i}].territory");
            rules.Require(right.Until is null || right.From <= right.Until, "untilBeforeFrom", $"exclusivities[{i}].until", "The last day lies before the first.");
            Against(rules, policy.Exclusivities, i);
        }
    }

    // Two partners cannot both be alone with the same thing on the same day.
    private static void Against(RuleBook rules, IReadOnlyList<Exclusivity> rights, int index)
    {
        var right = rights[index];
        for (var i = 0; i < index; i++)
        {
            var other = rights[i];
            if (!string.Equals(right.Partner, other.Partner, StringComparison.Ordinal)
                && Meet(right.Territory, other.Territory) && Meet(right.Product, other.Product) && Meet(right.Segment, other.Segment)
                && right.From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (right.Until ?? DateOnly.MaxValue))
            {
                rules.Break("exclusiveTwice", $"exclusivities[{index}]", $"Another partner holds this right on the same days (entry {i + 1}).");
                return;
            }
        }
    }

    private static bool Meet(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static void NotVendor(RuleBook rules, Policy policy, string partner, string path) =>
        rules.Require(!string.Equals(partner, policy.DirectSales.Id, StringComparison.Ordinal), "vendorAsPartner", path, "This is the vendor's own organisation, not a partner.");
}
