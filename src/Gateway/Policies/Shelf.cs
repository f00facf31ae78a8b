using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;
using Negotiation.Grains;

namespace Negotiation.Gateway.Policies;

/// <summary>One look at a vendor's policy: the versions, the one in force, and what the caller may do.</summary>
internal sealed record Look(ProgrammeState State, DateTimeOffset Now, Policy InForce, PolicyAccess Access);

/// <summary>The way to the policies.</summary>
internal sealed class Shelf(IGrainFactory grains, IPolicyBook book)
{
    /// <summary>Null: the caller's tenant has no policy.</summary>
    public async Task<Look?> Open(Actor actor)
    {
        var overview = await Programme(actor).Overview();
        if (overview.State.At(overview.Now) is not { } version)
        {
            return null;
        }

        var inForce = await book.Pinned(actor.Tenant, version.Number);
        return new Look(overview.State, overview.Now, inForce, PolicyAccess.Of(actor, inForce));
    }

    public async Task<Policy> Document(string tenant, string hash) =>
        (await grains.GetGrain<IPolicyDocumentGrain>(PolicyDocumentGrain.KeyOf(tenant, hash)).Get()).Policy
        ?? throw new InvalidOperationException("A document of a policy is missing.");

    public IProgrammeGrain Programme(Actor actor) => grains.GetGrain<IProgrammeGrain>(actor.Tenant);
}
