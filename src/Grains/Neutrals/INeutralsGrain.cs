using Negotiation.Domain.Accounts;
using Negotiation.Domain.Disputes;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>Who is neutral at one vendor. The key is the tenant. What is said twice changes nothing the second time.</summary>
[Alias("negotiation.neutrals")]
public interface INeutralsGrain : IGrainWithStringKey
{
    /// <summary>All of it for programme admins and auditors, their own entry for somebody neutral; for anybody else there is nothing here.</summary>
    [ReadOnly]
    [Alias("roster")]
    Task<RosterAnswer> Roster(Actor actor);

    /// <summary>A programme admin says who somebody neutral is and which seats they take. What was declared stays.</summary>
    [Alias("put")]
    Task<RosterAnswer> Put(Actor actor, string person, NeutralEntry entry);

    /// <summary>A programme admin takes somebody off; what they declared is kept. Nobody of this name: nothing to do.</summary>
    [Alias("remove")]
    Task<RosterAnswer> Remove(Actor actor, string person);

    /// <summary>Somebody neutral declares a tie of their own.</summary>
    [Alias("declare")]
    Task<RosterAnswer> Declare(Actor actor, NewDisclosure disclosure);

    /// <summary>Somebody neutral says that a tie of their own is over. It stays to be read.</summary>
    [Alias("retract")]
    Task<RosterAnswer> Retract(Actor actor, EndedDisclosure ended);

    /// <summary>A case reports a seat that was taken, and may do so again until it is heard. Kept for two years, the latest 5,000.</summary>
    [Alias("serve")]
    Task Serve(Service service);

    /// <summary>For a case: these people, in this order, with the seats they took. Whom nobody knows is left out.</summary>
    /// <param name="policy">Version the case goes by.</param>
    [ReadOnly]
    [Alias("known")]
    Task<NeutralOnFile[]> Known(int policy, string[] persons);

    /// <summary>For a case: everybody who takes seats of this kind.</summary>
    /// <param name="policy">Version the case goes by.</param>
    [ReadOnly]
    [Alias("candidates")]
    Task<NeutralOnFile[]> Candidates(int policy, SeatKind seat);
}

/// <summary>What is stored of a roster.</summary>
public sealed record NeutralsRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public Roster Roster { get; init; } = Domain.Disputes.Roster.Nothing;
}
