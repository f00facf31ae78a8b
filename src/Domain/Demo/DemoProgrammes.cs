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
            var deputy = vendor.FirstOrDefault(persona => persona.Roles.Contains(Role.ChannelManager) && !string.Equals(persona.Id, manager.Id, StringComparison.Ordinal));
            var programme = DefaultProgramme.For(
                vendor.Key,
                manager.Organisation,
                manager.OrganisationName,
                manager.Zone,
                new Member(manager.Id, manager.Name, Role.ChannelManager, manager.Zone),
                new Member(rep.Id, rep.Name, Role.DirectRep, rep.Zone));
            yield return deputy is null ? programme : WithDeputy(programme, new Member(deputy.Id, deputy.Name, Role.ChannelManager, deputy.Zone));
        }
    }

    /// <summary>The channel manager reviews what comes from Europe; the rest is shared with a deputy.</summary>
    private static Policy WithDeputy(Policy programme, Member deputy) => programme with
    {
        Reviewers = [programme.Manager, deputy],
        Territories = [new Territory("europe", "Europe", Europe)],
        Review = new ReviewRules
        {
            ByTerritory = [new TerritoryReviewer("europe", programme.Manager.Person)],
            Deputies = [new Deputy(deputy.Person, programme.Manager.Person), new Deputy(programme.Manager.Person, deputy.Person)],
        },
    };

    private static readonly IReadOnlyList<string> Europe =
    [
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT",
        "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];
}
