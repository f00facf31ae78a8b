using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Imports;

/// <summary>Partners and their people, as far as anything here knows of them.</summary>
/// <param name="demo">People of the demo; nobody elsewhere.</param>
internal sealed class Partners(IGrainFactory grains, PartnerQueries queries, IEnumerable<Persona> demo)
{
    public static async Task<Results<Ok<IReadOnlyList<KnownPartner>>, ProblemHttpResult>> Get(Caller caller, IPolicyBook book, Partners partners, CancellationToken aborted) =>
        await book.Current(caller.Actor.Tenant) is { } policy && Importers.Manages(caller.Actor, policy)
            ? TypedResults.Ok(await partners.Known(caller.Actor, policy, aborted))
            : Problems.NotFound;

    public async Task<IReadOnlyList<KnownPartner>> Known(Actor actor, Policy policy, CancellationToken aborted)
    {
        var seen = await queries.Partners(actor.Tenant, policy.DirectSales.Id, aborted);
        return await With(seen, actor, policy);
    }

    /// <returns>Null: nobody has spoken of this partner yet.</returns>
    public async Task<KnownPartner?> Find(string partner, Actor actor, Policy policy, CancellationToken aborted)
    {
        var seen = await queries.Name(actor.Tenant, policy.DirectSales.Id, partner, aborted);
        var known = await With(seen is null ? [] : [new KnownPartner(partner, seen)], actor, policy);
        return known.FirstOrDefault(p => string.Equals(p.Id, partner, StringComparison.Ordinal));
    }

    /// <summary>Those of the people who are known to sign in for the partner.</summary>
    public async Task<IReadOnlySet<string>> KnownPeople(string tenant, string partner, IEnumerable<string> people, CancellationToken aborted)
    {
        var known = Reps(tenant).Where(p => string.Equals(p.Organisation, partner, StringComparison.Ordinal)).Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var some in people.Distinct(StringComparer.Ordinal).Chunk(PartnerQueries.MaxPeople))
        {
            known.UnionWith(await queries.KnownPeople(tenant, partner, some, aborted));
        }

        return known;
    }

    private async Task<IReadOnlyList<KnownPartner>> With(IEnumerable<KnownPartner> seen, Actor actor, Policy policy)
    {
        var map = await grains.GetGrain<IChannelMapGrain>(actor.Tenant).Get(actor);
        return KnownPartners.Of(policy, map.Document?.Coverage ?? [], Reps(actor.Tenant).Select(static p => new KnownPartner(p.Organisation, p.OrganisationName)).Concat(seen));
    }

    private IEnumerable<Persona> Reps(string tenant) => demo.Where(p => string.Equals(p.Tenant, tenant, StringComparison.Ordinal) && p.Roles.Contains(Role.PartnerRep));
}
