using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <param name="Id">Organisation id.</param>
public sealed record KnownPartner(string Id, string Name);

/// <summary>
/// The partners somebody has spoken of: the channel map, the policy, and organisations whose people were here. Nothing lists
/// partners with authority, so an id that is not among them is doubtful and not wrong.
/// </summary>
public static class KnownPartners
{
    /// <returns>Each once, by name.</returns>
    public static IReadOnlyList<KnownPartner> Of(Policy policy, IEnumerable<Coverage> map, IEnumerable<KnownPartner> seen)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = map.Select(static c => new KnownPartner(c.Partner, c.Name)).Concat(seen);
        var ids = policy.Exclusivities.Select(static e => e.Partner).Concat(policy.PartnerTerritories.Select(static p => p.Partner)).Select(static id => new KnownPartner(id, id));
        foreach (var partner in named.Concat(ids))
        {
            byId.TryAdd(partner.Id, partner.Name);
        }

        byId.Remove(policy.DirectSales.Id);
        return [.. byId.Select(static p => new KnownPartner(p.Key, p.Value)).OrderBy(static p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static p => p.Id, StringComparer.Ordinal)];
    }
}
