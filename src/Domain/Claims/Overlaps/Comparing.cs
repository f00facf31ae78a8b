using Negotiation.Domain.Calendars;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>Whether and how two claims collide, and what a claim does to the rules of the policy.</summary>
public static class Comparing
{
    /// <param name="policy">The later claim's: its rules say what counts.</param>
    /// <param name="shared">The two were found under a key they share, and not by likeness.</param>
    /// <param name="domains">Whether the web domains say anything: not when many different customers share one.</param>
    /// <returns>Null when they do not collide: one holder, different customers, or a kind the policy does not count.</returns>
    public static Finding? Between(string tenant, Claim a, Claim b, Policy policy, DateTimeOffset now, bool shared, bool domains = true, KnownLinks? links = null)
    {
        if (Same(a.Id, b.Id) || Same(a.Holder, b.Holder))
        {
            return null;
        }

        var (first, second) = a.IsBefore(b) ? (a, b) : (b, a);
        var match = CustomerMatch.Compare(Identity(first, domains), Identity(second, domains), links);
        if (ConfidenceOf(match.Grade) is not { } confidence)
        {
            return null;
        }

        var products = SharedProducts(first, second);
        var kinds = new List<OverlapKind>();
        if (first.Kind == ClaimKind.DirectSales || second.Kind == ClaimKind.DirectSales)
        {
            kinds.Add(OverlapKind.DirectEngaged);
        }

        if (Lapsed(first, policy, now) is { } lapsed)
        {
            if (!lapsed)
            {
                return null;
            }

            kinds.Add(OverlapKind.ExpiredProtection);
        }

        kinds.Add(products.Count > 0 ? OverlapKind.SameProduct : OverlapKind.OtherProduct);
        var counted = kinds.Where(kind => policy.Overlaps.Find(kind) is not null).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var strong = counted.Where(kind => confidence >= policy.Overlaps.Find(kind)!.AtLeast).ToList();
        return new Finding(
            OverlapIds.Between(tenant, first.Id, second.Id),
            first,
            second,
            counted,
            confidence,
            [.. match.Reasons, .. products.Count > 0 ? [new MatchReason("sharedProduct", $"Both name {List(products)}.", true)] : Array.Empty<MatchReason>()],
            Suggested: !shared || strong.Count == 0,
            Tells: strong.Exists(kind => policy.Overlaps.Find(kind)!.TellPartners))
        {
            Match = match,
        };
    }

    /// <summary>Collisions of one claim with territories and exclusive rights.</summary>
    public static IEnumerable<Finding> WithRules(string tenant, Claim claim, Policy policy, DateTimeOffset now)
    {
        if (claim.Kind != ClaimKind.Registration)
        {
            yield break;
        }

        var territory = policy.Territories.FirstOrDefault(t => t.Countries.Contains(claim.Customer.Country, StringComparer.Ordinal));
        if (policy.Overlaps.Find(OverlapKind.OutsideTerritory) is { } outside
            && policy.PartnerTerritories.FirstOrDefault(p => Same(p.Partner, claim.Holder)) is { } own
            && !own.Territories.Contains(territory?.Id, StringComparer.Ordinal))
        {
            var where = territory is null ? $"{claim.Customer.Country} lies in no territory of the programme" : $"{claim.Customer.Country} lies in {territory.Name}";
            yield return Rule(tenant, claim, OverlapKind.OutsideTerritory, "territory", $"{where}; {claim.HolderName} registers for {List(NamesOf(own, policy))}.", outside.TellPartners);
        }

        if (policy.Overlaps.Find(OverlapKind.ExclusiveRight) is not { } exclusive)
        {
            yield break;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zones.Find(policy.Calendar.Zone)).DateTime);
        foreach (var right in policy.Exclusivities.Where(right => Covers(right, claim, territory, today)))
        {
            var what = string.Join(" in ", new[] { right.Product ?? "every product", right.Territory is null ? null : NameOf(right.Territory, policy) }.OfType<string>());
            yield return Rule(tenant, claim, OverlapKind.ExclusiveRight, $"right/{right.Partner}/{right.Territory}/{right.Product}/{right.Segment}", $"{right.Partner} has the exclusive right to {what}.", exclusive.TellPartners) with { Right = right };
        }
    }

    /// <summary>
    /// The next instant at which the same claim, compared again, may have another answer although nobody did anything: a right begins
    /// or ends, or a protection ended so long ago that it no longer counts. Null: never.
    /// </summary>
    public static DateTimeOffset? NextChange(Claim claim, Policy policy, DateTimeOffset now)
    {
        var territory = policy.Territories.FirstOrDefault(t => t.Countries.Contains(claim.Customer.Country, StringComparer.Ordinal));
        IEnumerable<Exclusivity> rights = claim.Kind == ClaimKind.Registration && policy.Overlaps.Find(OverlapKind.ExclusiveRight) is not null ? policy.Exclusivities : [];
        IEnumerable<DateTimeOffset> instants =
        [
            .. rights.Where(right => Concerns(right, claim, territory))
                .SelectMany(right => right.Until is { } until ? new[] { right.From, until.AddDays(1) } : [right.From])
                .Select(policy.Calendar.StartOfDay),
            .. claim.ProtectionEnded is { } ended ? new[] { ended.AddDays(policy.Overlaps.ExpiredDays) } : [],
        ];
        return instants.Where(at => at > now).Select(at => (DateTimeOffset?)at).Min();
    }

    private static bool Covers(Exclusivity right, Claim claim, Territory? territory, DateOnly today) =>
        right.From <= today && (right.Until is not { } until || today <= until) && Concerns(right, claim, territory);

    private static bool Concerns(Exclusivity right, Claim claim, Territory? territory) =>
        !Same(right.Partner, claim.Holder)
        && (right.Territory is null || Same(right.Territory, territory?.Id))
        && (right.Product is null || claim.Products.Any(product => SameProduct(product, right.Product)))
        && right.Segment is null;

    private static Finding Rule(string tenant, Claim claim, OverlapKind kind, string rule, string text, bool tells) => new(
        OverlapIds.With(tenant, claim.Id, rule),
        claim,
        null,
        [kind],
        Confidence.Certain,
        [new MatchReason(kind == OverlapKind.OutsideTerritory ? "outsideTerritory" : "exclusiveRight", text, true)],
        Suggested: false,
        tells);

    private static CustomerIdentity Identity(Claim claim, bool domains) =>
        CustomerIdentity.Of(domains ? claim.Customer : claim.Customer with { Domain = null });

    // Null: protected, or never was. False: it ended so long ago that it no longer counts.
    private static bool? Lapsed(Claim first, Policy policy, DateTimeOffset now) =>
        first.ProtectionEnded is { } ended ? now < ended.AddDays(policy.Overlaps.ExpiredDays) : null;

    private static Confidence? ConfidenceOf(Grade grade) => grade switch
    {
        Grade.Same => Confidence.Certain,
        Grade.Likely => Confidence.Likely,
        Grade.Possible or Grade.Related => Confidence.Possible,
        _ => null,
    };

    private static List<string> SharedProducts(Claim a, Claim b) => [.. a.Products.Where(p => b.Products.Any(q => SameProduct(p, q)))];

    private static bool SameProduct(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOf(PartnerTerritory own, Policy policy) => own.Territories.Select(id => NameOf(id, policy));

    private static string NameOf(string territory, Policy policy) => policy.Territories.FirstOrDefault(t => Same(t.Id, territory))?.Name ?? territory;

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} and {all[^1]}",
        };
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
