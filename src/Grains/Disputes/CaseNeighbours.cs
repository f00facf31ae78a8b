using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Orleans;

namespace Negotiation.Grains;

/// <summary>Whom a case asks before it decides: its deal, and the roster of who is neutral.</summary>
internal sealed class CaseNeighbours(IGrainFactory grains, string tenant, IChance chance)
{
    private INeutralsGrain Neutrals => grains.GetGrain<INeutralsGrain>(tenant);

    /// <summary>Null: there is no such deal for <paramref name="actor"/>.</summary>
    public async Task<DealView?> Deal(string deal, Actor actor) =>
        (await grains.GetGrain<IDealGrain>(new DealKey(tenant, deal).ToString()).Get(actor)).View;

    /// <summary>Everybody who mediates; for a panel everybody who judges, on appeal too.</summary>
    public async Task<IReadOnlyList<NeutralOnFile>> Roster(SeatKind kind, Policy policy) => kind == SeatKind.Mediator
        ? await Neutrals.Candidates(policy.Version, kind)
        : [.. (await Neutrals.Candidates(policy.Version, SeatKind.Decider)).Concat(await Neutrals.Candidates(policy.Version, SeatKind.AppealDecider)).DistinctBy(static file => file.Person, StringComparer.Ordinal)];

    /// <summary>What <paramref name="request"/> has to be judged with.</summary>
    public async Task<CaseInputs> For(CaseEnvelope request, CaseState state, Policy policy) => request.Command switch
    {
        OpenCase c when !state.Exists => new CaseInputs(Deal: await Deal(c.Deal, request.Actor)),
        InviteNeutral c => new CaseInputs(Roster: await Roster(c.Kind, policy)),
        AnswerInvitation => new CaseInputs(Roster: await Neutrals.Known(policy.Version, [request.Actor.Person])),
        CastVote => new CaseInputs(Salt: chance.Salt()),
        _ => CaseInputs.None,
    };

    /// <summary>Whether nobody could decide the case; the roster is asked only where the programme itself has nobody.</summary>
    public async Task<bool> NobodyDecides(CaseState state, Policy policy, DateTimeOffset now) =>
        SeatOpenings.CouldLackPeople(state, policy) && SeatOpenings.NobodyDecides(state, await Roster(SeatKind.Decider, policy), policy, now);
}
