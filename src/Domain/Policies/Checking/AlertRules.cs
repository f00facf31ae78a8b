using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>
/// Whether a side is told of a claim at its customer hangs on the customer alone: an alert that comes for one product and not for
/// another, or for one kind of claim and not for another, tells which it is.
/// </summary>
internal static class AlertRules
{
    private static readonly OverlapKind[] Products = [OverlapKind.SameProduct, OverlapKind.OtherProduct];
    private static readonly OverlapKind[] Customers = [.. Products, OverlapKind.DirectEngaged, OverlapKind.ExpiredProtection];

    public static void Check(RuleBook rules, OverlapRules overlaps)
    {
        var rows = overlaps.Kinds.Select(static (rule, index) => (Rule: rule, Path: $"overlaps.kinds[{index}]"))
            .Where(static row => Customers.Contains(row.Rule.Kind)).ToArray();
        var told = rows.Where(static row => row.Rule.TellPartners).ToArray();
        if (told.Length == 0)
        {
            return;
        }

        foreach (var (rule, path) in rows)
        {
            rules.Require(
                rule.TellPartners,
                "alertTells",
                $"{path}.tellPartners",
                "Tell partners for all kinds at the same customer, or for none: otherwise the alert shows which kind it is.");
            rules.Require(
                rule.AtLeast == told[0].Rule.AtLeast,
                "alertTells",
                $"{path}.atLeast",
                "All kinds at the same customer count from the same match on: otherwise the alert shows which kind it is.");
        }

        rules.Require(
            Array.TrueForAll(Products, kind => overlaps.Find(kind) is not null),
            "alertTells",
            "overlaps.kinds",
            "Where partners are told, both the same and another product count: otherwise the alert shows which it is.");
    }
}
