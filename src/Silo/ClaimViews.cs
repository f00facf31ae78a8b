using Negotiation.Domain.Claims;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Silo;

/// <summary>The read model as the grains of claims and overlaps see it.</summary>
internal sealed class ClaimViews(ClaimRows rows, ClaimQueries queries) : IClaimViews
{
    public Task Put(string tenant, Claim claim) => rows.Put(tenant, claim);

    public Task Remove(string tenant, string claim) => rows.Remove(tenant, claim);

    public Task Put(OverlapState overlap) => rows.Put(overlap);

    public Task<IReadOnlyList<Claim>> Similar(string tenant, Claim claim, int take) => queries.Similar(tenant, claim, take);
}
