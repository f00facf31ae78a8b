using Negotiation.Domain.Accounts;

namespace Negotiation.ReadModel;

/// <summary>
/// Whose deals are meant. Every query takes one, so that nothing can be asked without saying for whom. Made by the three
/// methods below only.
/// </summary>
public sealed record DealScope
{
    private DealScope(string tenant, string? organisation, string? person) => (Tenant, Organisation, Person) = (tenant, organisation, person);

    public string Tenant { get; }

    /// <summary>Only deals this organisation takes part in, and the party whose turn counts as "mine". Null for every deal of the tenant.</summary>
    public string? Organisation { get; }

    /// <summary>Only deals this person is a member of; null for everyone of the organisation.</summary>
    public string? Person { get; }

    /// <summary>Whether all deals of the tenant are in scope.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Reads as this organisation of the vendor, to which what a partner never handed in is not shown. Null: everything.</summary>
    internal string? Vendor { get; private init; }

    /// <summary>
    /// What <paramref name="actor"/> may list. At the vendor, channel managers, programme admins and auditors see the whole
    /// tenant; everyone else sees the deals of their organisation they are a member of.
    /// </summary>
    /// <param name="vendor">Organisation id of the vendor's own side in this tenant.</param>
    public static DealScope For(Actor actor, string vendor)
    {
        var atVendor = string.Equals(actor.Organisation, vendor, StringComparison.Ordinal);
        var readsAll = actor.Is(Role.ChannelManager) || actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.Auditor);
        if (!atVendor || !readsAll)
        {
            return OfMember(actor.Tenant, actor.Organisation, actor.Person);
        }

        // An auditor or admin speaks for no party, so no turn is theirs.
        return new DealScope(actor.Tenant, actor.Is(Role.ChannelManager) ? vendor : null, null) { IsWhole = true, Vendor = vendor };
    }

    public static DealScope OfTenant(string tenant) => new(tenant, null, null) { IsWhole = true };

    public static DealScope OfOrganisation(string tenant, string organisation) => new(tenant, organisation, null);

    public static DealScope OfMember(string tenant, string organisation, string person) => new(tenant, organisation, person);
}
