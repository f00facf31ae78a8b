using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>Keeps the roster: one write each, before the answer.</summary>
public sealed class NeutralsGrain(
    [PersistentState("neutrals")] IPersistentState<NeutralsRecord> storage,
    IPolicyBook policies,
    IEnumerable<NeutralsSeed> seeds,
    TimeProvider time) : Grain, INeutralsGrain
{
    private string Tenant => this.GetPrimaryKeyString();

    // A seed counts until the first change, and is written with it.
    private Roster Kept => storage.State.Roster is { Version: > 0 } kept
        ? kept
        : Domain.Disputes.Roster.Nothing with { People = [.. seeds.Where(s => string.Equals(s.Tenant, Tenant, StringComparison.Ordinal)).SelectMany(static s => s.People)] };

    public async Task<RosterAnswer> Roster(Actor actor) =>
        await Policy(actor) is { } policy && RosterActs.Read(Kept, actor, policy) is { } people
            ? new RosterAnswer(Kept.OnFile(people.Select(static n => n.Person), policy), RosterActs.MayChange(actor, policy))
            : NotFound;

    public Task<RosterAnswer> Put(Actor actor, string person, NeutralEntry entry) =>
        Act(actor, policy => RosterActs.Put(Kept, actor, person, entry, policy));

    public Task<RosterAnswer> Remove(Actor actor, string person) =>
        Act(actor, policy => RosterActs.Remove(Kept, actor, person, policy));

    public Task<RosterAnswer> Declare(Actor actor, NewDisclosure disclosure) =>
        Act(actor, policy => RosterActs.Declare(Kept, actor, disclosure, policy, time.GetUtcNow()));

    public Task<RosterAnswer> Retract(Actor actor, EndedDisclosure ended) =>
        Act(actor, policy => RosterActs.End(Kept, actor, ended, policy, time.GetUtcNow()));

    public Task Serve(Service service) => Keep(Kept.Served(service, time.GetUtcNow()));

    public async Task<NeutralOnFile[]> Known(int policy, string[] persons) => [.. Kept.OnFile(persons, await policies.Pinned(Tenant, policy))];

    public async Task<NeutralOnFile[]> Candidates(int policy, SeatKind seat) => [.. Kept.For(seat, await policies.Pinned(Tenant, policy))];

    private static RosterAnswer NotFound { get; } = new([], false, new Refusal(RefusalReason.NotFound, []));

    private async Task<RosterAnswer> Act(Actor actor, Func<Policy, RosterOutcome> act)
    {
        if (await Policy(actor) is not { } policy)
        {
            return NotFound;
        }

        var outcome = act(policy);
        if (outcome.Refusal is { } refusal)
        {
            return new RosterAnswer([], false, refusal);
        }

        await Keep(outcome.Roster);
        return new RosterAnswer(
            outcome.Neutral is { } neutral ? outcome.Roster.OnFile([neutral.Person], policy) : [],
            RosterActs.MayChange(actor, policy));
    }

    private async ValueTask<Policy?> Policy(Actor actor) => string.Equals(actor.Tenant, Tenant, StringComparison.Ordinal) ? await policies.Current(Tenant) : null;

    private Task Keep(Roster roster) =>
        roster.Version == Kept.Version ? Task.CompletedTask : storage.Keep(new NeutralsRecord { Roster = roster }, this);
}
