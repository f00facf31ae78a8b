using Negotiation.Domain.Accounts;

namespace Negotiation.ReadModel;

/// <summary>Whose cases are meant. Every query takes one, so that nothing can be asked without saying for whom.</summary>
public sealed record CaseScope
{
    private CaseScope(Actor actor, bool whole) => (Actor, IsWhole) = (actor, whole);

    public Actor Actor { get; }

    /// <summary>Whether all cases of the tenant are in scope.</summary>
    public bool IsWhole { get; }

    /// <summary>
    /// What <paramref name="actor"/> may list: at the vendor, channel managers, programme admins and auditors every case of the
    /// tenant, everyone else those in which they speak for their side or have a seat that is not over.
    /// </summary>
    /// <param name="vendor">Organisation id of the vendor's own side in this tenant.</param>
    public static CaseScope For(Actor actor, string vendor) => new(
        actor,
        string.Equals(actor.Organisation, vendor, StringComparison.Ordinal)
            && (actor.Is(Role.ChannelManager) || actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.Auditor)));
}
