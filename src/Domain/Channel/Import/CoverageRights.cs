using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <summary>Holds what a file says of exclusive rights and territories against the policy, which alone grants them. A difference is told and changes nothing.</summary>
internal static class CoverageRights
{
    private const string Where = "Exclusive rights are changed by an amendment of the policy.";

    /// <summary>The partner's right covers all of the entry.</summary>
    public static bool Covers(Exclusivity right, Coverage entry) =>
        ChannelMap.Same(right.Partner, entry.Partner)
        && (right.Territory is null || entry.Territories.All(t => ChannelMap.Same(t, right.Territory)))
        && (right.Product is null || entry.Products.All(p => ChannelMap.Names.Equals(p, right.Product)))
        && (right.Segment is null || (entry.Segments.Count > 0 && entry.Segments.All(s => ChannelMap.Names.Equals(s, right.Segment))));

    public static void Compare(NamedRow<CoverageColumn> row, Coverage entry, bool? exclusive, DateOnly? from, DateOnly? until, ChannelMap map)
    {
        var whole = map.Policy.Exclusivities.Where(r => Covers(r, entry) && (r.Until is null || r.Until >= map.Today)).ToList();
        if (exclusive == true && whole.Count == 0)
        {
            row.Note(CoverageColumn.Exclusive, "notInPolicy", $"The file says exclusive, the policy gives {entry.Name} no exclusive right to all of this. {Where}");
        }
        else if (exclusive == false && whole.Count > 0)
        {
            row.Note(CoverageColumn.Exclusive, "inPolicyOnly", $"The file says not exclusive, the policy gives {entry.Name} the exclusive right to {Words.Right(whole[0], map)}. {Where}");
        }
        else if (exclusive == true && !whole.Exists(r => (from is null || r.From == from) && (until is null || r.Until == until)))
        {
            row.Note(from is null ? CoverageColumn.Until : CoverageColumn.From, "otherDays", $"In the policy the exclusive right holds from {Words.Day(whole[0].From)}{(whole[0].Until is { } end ? $" until {Words.Day(end)}" : ", without an end")}. {Where}");
        }

        foreach (var right in map.Rights.Where(r => !ChannelMap.Same(r.Partner, entry.Partner) && Touches(r, entry)))
        {
            row.Note(CoverageColumn.Products, "rightOfAnother", $"{map.NameOf(right.Partner)} holds the exclusive right to {Words.Right(right, map)}, and this row goes against it.");
        }

        if (map.Policy.PartnerTerritories.FirstOrDefault(p => ChannelMap.Same(p.Partner, entry.Partner)) is { } bound
            && entry.Territories.Except(bound.Territories, StringComparer.Ordinal).ToList() is { Count: > 0 } outside)
        {
            row.Note(CoverageColumn.Territories, "outsideTerritories", $"By the policy {entry.Name} may not register in {Words.List(outside.Select(map.TerritoryName))}.");
        }
    }

    private static bool Touches(Exclusivity right, Coverage entry) =>
        (right.Territory is null || entry.Territories.Contains(right.Territory, StringComparer.Ordinal))
        && (right.Product is null || entry.Products.Contains(right.Product, ChannelMap.Names))
        && (right.Segment is null || entry.Segments.Count == 0 || entry.Segments.Contains(right.Segment, ChannelMap.Names));
}
