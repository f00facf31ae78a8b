namespace Negotiation.Domain.Policies;

/// <summary>What one partner reads of itself, and of nobody else.</summary>
internal static class RulesForPartner
{
    public static IEnumerable<SummarySection> Sections(Policy policy, PolicyWords words, string partner)
    {
        yield return new SummarySection("yours", "What applies to you alone",
        [
            .. policy.PartnerTerritories.Where(bound => Is(bound.Partner, partner)).Select(bound =>
                $"You register deals in {RulesForAll.And(bound.Territories.Select(words.Territory))}: {RulesForAll.And(Countries(policy, bound))}."),
            .. policy.Exclusivities.Where(right => Is(right.Partner, partner)).Select(right => Right("You hold", right, policy, words)),
        ]);
    }

    internal static string Right(string holder, Exclusivity right, Policy policy, PolicyWords words)
    {
        var where = right.Territory is { } territory ? $" in {words.Territory(territory)}{In(policy, territory)}" : "";
        var what = right.Product is { } product ? $" for {product}" : " for all products";
        var whom = right.Segment is { } segment ? $", segment {segment}" : "";
        var until = right.Until is { } last ? $" until {PolicyWords.Date(last)}" : "";
        return $"{holder} the exclusive right{what}{whom}{where}, from {PolicyWords.Date(right.From)}{until}.";
    }

    private static string In(Policy policy, string territory) =>
        policy.Territories.FirstOrDefault(t => Is(t.Id, territory)) is { } found ? $" ({RulesForAll.And(found.Countries.Select(PolicyWords.Country))})" : "";

    private static IEnumerable<string> Countries(Policy policy, PartnerTerritory bound) =>
        policy.Territories.Where(t => bound.Territories.Contains(t.Id, StringComparer.Ordinal)).SelectMany(static t => t.Countries).Select(PolicyWords.Country);

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
