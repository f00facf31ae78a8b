using System.Text;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Imports;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Work;

/// <summary>Each key of a person means one order about many deals, also after a restart and at every gateway.</summary>
internal sealed class OrderKeys(IGrainFactory grains, TimeProvider clock)
{
    /// <param name="kind">Keys of different kinds of orders have nothing to do with each other.</param>
    /// <returns>Null: the order may go on, for the first time or again.</returns>
    public async Task<Domain.Deals.Refusal?> Take(Actor actor, string kind, string key, string wanted, CancellationToken cancel)
    {
        var person = grains.GetGrain<IPersonGrain>(IPersonGrain.Key(actor.Tenant, actor.Person));
        try
        {
            return await Patience.Ask(() => person.Take(Hash($"{kind}\n{key}"), Hash(wanted)), static _ => false, clock, cancel) ? null : Refusals.KeyReused;
        }
        catch (DealsUnreachableException)
        {
            return Refusals.Busy;
        }
    }

    /// <summary>32 hex digits.</summary>
    public static string Hash(string text) => Chain.Sha256(Encoding.UTF8.GetBytes(text))[..32];
}
