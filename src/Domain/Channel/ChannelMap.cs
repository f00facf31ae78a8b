using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <summary>Coverage, the policy's territories and rights, and the live claims, all of one vendor on one day. Everything the map shows is computed from this.</summary>
public sealed class ChannelMap
{
    public static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    private readonly Dictionary<string, string> territoryOf;
    private readonly Dictionary<string, string> partnerNames;
    private readonly ILookup<(string Holder, string Territory), ClaimTally> claims;

    /// <param name="today">In the zone of the policy's calendar.</param>
    public ChannelMap(Policy policy, IReadOnlyList<Coverage> coverage, IReadOnlyList<ClaimTally> tallies, DateOnly today)
    {
        Policy = policy;
        Today = today;
        Coverage = [.. coverage.OrderBy(c => c.Name, Names).ThenBy(c => c.Partner, StringComparer.Ordinal)];
        Tallies = tallies;
        Rights = [.. policy.Exclusivities.Where(r => r.From <= today && (r.Until is not { } until || today <= until))];
        territoryOf = policy.Territories.SelectMany(t => t.Countries.Select(c => (Country: c, t.Id))).DistinctBy(p => p.Country, StringComparer.Ordinal).ToDictionary(p => p.Country, p => p.Id, StringComparer.Ordinal);
        partnerNames = Coverage.Select(c => (c.Partner, c.Name)).Concat(tallies.Select(t => (t.Holder, t.HolderName))).DistinctBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        claims = tallies.Where(t => TerritoryOf(t) is not null).ToLookup(t => (t.Direct ? "" : t.Holder, TerritoryOf(t)!));
    }

    public Policy Policy { get; }

    public DateOnly Today { get; }

    /// <summary>By the partner's name.</summary>
    public IReadOnlyList<Coverage> Coverage { get; }

    public IReadOnlyList<ClaimTally> Tallies { get; }

    /// <summary>Exclusive rights in force today.</summary>
    public IReadOnlyList<Exclusivity> Rights { get; }

    public string NameOf(string partner) => partnerNames.GetValueOrDefault(partner, partner);

    public string TerritoryName(string id) => Policy.Territories.FirstOrDefault(t => Same(t.Id, id))?.Name ?? id;

    public string ActivityName(string id) => Policy.Find(id)?.Name ?? id;

    /// <summary>Null: the country lies in no territory of the policy.</summary>
    public string? TerritoryOf(ClaimTally tally) => territoryOf.GetValueOrDefault(tally.Country);

    /// <summary>Live claims of a partner in a territory that name one of these products.</summary>
    public int Live(string partner, string territory, IReadOnlyCollection<string> products) => Sum((partner, territory), products);

    /// <summary>The same for the vendor's own sales.</summary>
    public int OwnSales(string territory, IReadOnlyCollection<string> products) => Sum(("", territory), products);

    /// <summary>The map of one product, one segment, or both; null: all.</summary>
    public ChannelMap Only(string? product, string? segment)
    {
        var narrowed = Coverage
            .Where(c => (product is null || c.Products.Contains(product, Names)) && (segment is null || c.Segments.Count == 0 || c.Segments.Contains(segment, Names)))
            .Select(c => c with { Products = product is null ? c.Products : [product], Segments = segment is null ? c.Segments : [segment] });
        return new ChannelMap(Policy, [.. narrowed], product is null ? Tallies : [.. Tallies.Where(t => t.Products.Contains(product, Names))], Today);
    }

    internal static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private int Sum((string Holder, string Territory) where, IReadOnlyCollection<string> products) =>
        claims.Contains(where) ? claims[where].Where(t => t.Products.Any(p => products.Contains(p, Names))).Sum(t => t.Count) : 0;
}
