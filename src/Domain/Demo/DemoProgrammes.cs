using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Demo;

/// <summary>The programmes of the demo's two vendors.</summary>
public static class DemoProgrammes
{
    public static IEnumerable<Policy> All()
    {
        foreach (var vendor in Personas.All.GroupBy(static persona => persona.Tenant, StringComparer.Ordinal))
        {
            var manager = vendor.First(static persona => persona.Roles.Contains(Role.ChannelManager));
            var rep = vendor.First(static persona => persona.Roles.Contains(Role.DirectRep));
            yield return DefaultProgramme.For(
                vendor.Key,
                manager.Organisation,
                manager.OrganisationName,
                manager.Zone,
                new Member(manager.Id, manager.Name, Role.ChannelManager, manager.Zone),
                new Member(rep.Id, rep.Name, Role.DirectRep, rep.Zone));
        }
    }
}
