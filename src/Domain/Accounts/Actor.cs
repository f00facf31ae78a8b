namespace Negotiation.Domain.Accounts;

/// <summary>A person as the gateway verified them. Everything a rule may believe about the caller is in here.</summary>
/// <param name="Tenant">The vendor whose programme the person works in; nothing crosses tenants.</param>
/// <param name="Organisation">The vendor's own id for direct sales and channel managers, a partner company's id otherwise.</param>
/// <param name="Person">Stable subject id, unique within the tenant.</param>
/// <param name="Name">Display name; never used in a rule.</param>
/// <param name="Roles">Verified roles; may be empty.</param>
/// <param name="OrganisationName">Display name of the organisation.</param>
/// <param name="Zone">IANA time zone of the person.</param>
public sealed record Actor(string Tenant, string Organisation, string Person, string Name, IReadOnlyList<Role> Roles, string OrganisationName = "", string Zone = "UTC")
{
    /// <summary>The platform itself: deadlines and imports act in its name.</summary>
    public static Actor System(string tenant) => new(tenant, "negotiation", "system", "Negotiation", [Role.System], "Negotiation");

    public bool Is(Role role) => Roles.Contains(role);
}
