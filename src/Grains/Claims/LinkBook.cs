using System.Collections.Concurrent;
using Negotiation.Domain.Customers;
using Orleans;

namespace Negotiation.Grains;

/// <summary>The links of a vendor, ready to be asked.</summary>
internal sealed record KnownGroups(long Version, KnownLinks Links, CompanyGroups Groups)
{
    public static readonly KnownGroups None = new(0, KnownLinks.None, new CompanyGroups([]));
}

/// <summary>Keeps each vendor's company links ready in this process; asks only whether they are still the newest.</summary>
internal static class LinkBook
{
    private static readonly ConcurrentDictionary<(IGrainFactory Grains, string Tenant), KnownGroups> Known = new();

    public static async Task<KnownGroups> Of(IGrainFactory grains, string tenant)
    {
        var grain = grains.GetGrain<ICompanyLinksGrain>(tenant);
        var version = await grain.Version();
        if (version == 0)
        {
            return KnownGroups.None;
        }

        if (Known.TryGetValue((grains, tenant), out var known) && known.Version == version)
        {
            return known;
        }

        var (links, _, groups) = await grain.Get();
        return Known[(grains, tenant)] = new KnownGroups(links.Version, new KnownLinks(links.Links), new CompanyGroups(links.Links, groups));
    }
}
