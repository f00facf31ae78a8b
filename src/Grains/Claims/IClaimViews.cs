using Negotiation.Domain.Claims;

namespace Negotiation.Grains;

/// <summary>The rows behind the lists of claims and overlaps, and the search for look-alikes. Writing what is there already changes nothing.</summary>
public interface IClaimViews
{
    Task Put(string tenant, Claim claim);

    Task Remove(string tenant, string claim);

    /// <summary>An older version than the row's is let be.</summary>
    Task Put(OverlapState overlap);

    /// <summary>Claims whose customer is written in a similar way, most alike first, the claim itself left out.</summary>
    /// <param name="take">1 to 100.</param>
    Task<IReadOnlyList<Claim>> Similar(string tenant, Claim claim, int take);
}
