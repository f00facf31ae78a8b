using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

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
            .. policy.Authority.Limits.Where(static limit => limit.Side == PartyKind.Partner).SelectMany(limit => Limits(limit, words)),
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

    // Who approves is not told: those named for this side may be people of other partners.
    private static IEnumerable<string> Limits(AuthorityLimit limit, PolicyWords words)
    {
        var who = $"On your side, somebody with the role “{PolicyWords.Choice(RulesForAll.Camel(limit.Role))}”";
        const string Else = "beyond that, a colleague whom the programme names approves first";
        if (limit.Amounts is { Count: > 0 } amounts)
        {
            yield return $"{who} promises alone on deals of up to {RulesForAll.And(amounts.Select(Largest))}; {Else}, and so it is in any other currency or period.";
        }

        if (limit.CreditGiven is { } credit)
        {
            yield return $"{who} gives away up to {PolicyWords.Number(MemberKind.Percent, credit)} of the credit alone; {Else}.";
        }

        if (limit.Keeps is { Count: > 0 } keeps)
        {
            yield return $"{who} cannot give these to another side alone: {RulesForAll.And(keeps.Select(words.Activity))}. A colleague whom the programme names approves first.";
        }
    }

    private static string Largest(Amount amount) => $"{PolicyWords.Number(MemberKind.Money, amount.Value)} {amount.Currency} {amount.Period switch
    {
        AmountPeriod.Yearly => "a year",
        AmountPeriod.Monthly => "a month",
        _ => "in total",
    }}";

    private static string In(Policy policy, string territory) =>
        policy.Territories.FirstOrDefault(t => Is(t.Id, territory)) is { } found ? $" ({RulesForAll.And(found.Countries.Select(PolicyWords.Country))})" : "";

    private static IEnumerable<string> Countries(Policy policy, PartnerTerritory bound) =>
        policy.Territories.Where(t => bound.Territories.Contains(t.Id, StringComparer.Ordinal)).SelectMany(static t => t.Countries).Select(PolicyWords.Country);

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
