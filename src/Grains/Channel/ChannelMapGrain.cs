using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>Keeps the map: one write each, before the answer.</summary>
public sealed class ChannelMapGrain(
    [PersistentState("channel-map")] IPersistentState<ChannelMapRecord> storage,
    IPolicyBook policies,
    IEnumerable<ChannelMapSeed> seeds,
    TimeProvider time) : Grain, IChannelMapGrain
{
    private string Tenant => this.GetPrimaryKeyString();

    // A seed counts until the first change, and is written with it.
    private ChannelMapDocument Map => storage.State.Map is { Version: > 0 } kept
        ? kept
        : ChannelMapDocument.Nothing with { Coverage = [.. seeds.Where(s => string.Equals(s.Tenant, Tenant, StringComparison.Ordinal)).SelectMany(s => s.Coverage)] };

    public async Task<ChannelMapAnswer> Get(Actor actor) =>
        await Policy(actor) is { } policy && ChannelMapDocument.MayRead(actor, policy)
            ? new ChannelMapAnswer(Map)
            : new ChannelMapAnswer(null, new Refusal(RefusalReason.NotFound, []));

    public async Task<ChannelMapOutcome> Put(Actor actor, PartnerCoverage[] partners, bool dryRun)
    {
        if (await Policy(actor) is not { } policy || !ChannelMapDocument.MayRead(actor, policy))
        {
            return Refused(RefusalReason.NotFound);
        }

        if (!ChannelMapDocument.MayChange(actor, policy))
        {
            return Refused(RefusalReason.NotAllowed);
        }

        var outcome = Map.With(partners, actor.Name, time.GetUtcNow());
        if (!dryRun && outcome is { Refusal: null } && outcome.Created + outcome.Updated > 0)
        {
            await Keep(outcome.Document);
        }

        return outcome;
    }

    private static ChannelMapOutcome Refused(RefusalReason reason) => new(ChannelMapDocument.Nothing, 0, 0, 0, new Refusal(reason, []));

    private async ValueTask<Policy?> Policy(Actor actor) => string.Equals(actor.Tenant, Tenant, StringComparison.Ordinal) ? await policies.Current(Tenant) : null;

    private Task Keep(ChannelMapDocument map) => storage.Keep(new ChannelMapRecord { Map = map }, this);
}
