using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Staff;

/// <summary>Whose person somebody is, as far as anything here knows. Nothing lists a partner's staff.</summary>
/// <param name="demo">People of the demo; nobody elsewhere.</param>
internal sealed class Acquaintances(IGrainFactory grains, PartnerQueries queries, IPolicyBook book, IEnumerable<Persona> demo)
{
    private const int MaxPerson = 128;

    public async Task<Acquaintance> Of(string tenant, string person, CancellationToken cancel = default)
    {
        if (person.Length is 0 or > MaxPerson)
        {
            return Acquaintance.None;
        }

        var organisation = await grains.GetGrain<IPersonGrain>(IPersonGrain.Key(tenant, person)).Organisation()
            ?? demo.FirstOrDefault(p => Same(p.Tenant, tenant) && Same(p.Id, person))?.Organisation;

        // Asked in any case, so that the time of an answer does not tell who is known.
        return new Acquaintance(organisation, await queries.Beside(tenant, person, cancel));
    }

    /// <summary>All that is wrong with whom the command names; empty for a deal that is not the sender's to see, which says so itself.</summary>
    public async Task<IReadOnlyList<BrokenRule>> Broken(DealRequest request, IDealGrain deal)
    {
        var named = Colleagues.Of(request.Command);
        if (named.Count == 0 || await book.Current(request.Actor.Tenant) is not { } policy || (await deal.Get(request.Actor)).View is not { } view)
        {
            return [];
        }

        var broken = new List<BrokenRule>();
        foreach (var one in named)
        {
            var known = await Of(request.Actor.Tenant, one.Person);
            if (Colleagues.Broken(request.Actor, one, known, policy, view) is { } rule)
            {
                broken.Add(rule);
            }
        }

        return broken;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
