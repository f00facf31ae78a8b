using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Demo;

/// <summary>The programmes of the demo's two vendors.</summary>
public static class DemoProgrammes
{
    /// <summary>Largest deal a direct rep promises alone, in total or a year, in each of its currencies.</summary>
    private const decimal LargestDeal = 1_000_000m;

    private static readonly IReadOnlyList<string> Currencies = ["EUR", "GBP", "USD"];

    /// <summary>Territories of the default programme that the first channel manager reviews; the rest is shared.</summary>
    private static readonly IReadOnlyList<string> Europe = ["dach", "nordics", "ukIreland", "benelux", "france", "southernEurope", "easternEurope"];

    public static IEnumerable<Policy> All()
    {
        foreach (var vendor in Personas.All.GroupBy(static persona => persona.Tenant, StringComparer.Ordinal))
        {
            Member[] managers = [.. vendor.Where(static persona => persona.Roles.Contains(Role.ChannelManager)).Select(static persona => Named(persona, Role.ChannelManager))];
            var rep = vendor.First(static persona => persona.Roles.Contains(Role.DirectRep));
            var about = vendor.First(persona => string.Equals(persona.Id, managers[0].Person, StringComparison.Ordinal));
            var programme = DefaultProgramme.For(vendor.Key, about.Organisation, about.OrganisationName, about.Zone, managers[0], Named(rep, Role.DirectRep));
            Member[] admins = [.. vendor.Where(static persona => persona.Roles.Contains(Role.ProgrammeAdmin)).Select(static persona => Named(persona, Role.ProgrammeAdmin))];
            yield return managers.Length > 1 ? WithTwoManagers(programme, managers, admins) : programme;
        }
    }

    private static Policy WithTwoManagers(Policy programme, IReadOnlyList<Member> managers, IReadOnlyList<Member> admins) => programme with
    {
        Authority = new AuthorityMatrix
        {
            Limits =
            [
                new AuthorityLimit(
                    PartyKind.DirectSales,
                    Role.DirectRep,
                    [managers[0]],
                    [.. Currencies.SelectMany(LargestIn)]),
            ],
        },
        Reviewers = [managers[0], managers[1]],
        Review = programme.Review with
        {
            ByTerritory = [.. Europe.Select(id => new TerritoryReviewer(id, managers[0].Person))],
            Deputies = [new Deputy(managers[1].Person, managers[0].Person), new Deputy(managers[0].Person, managers[1].Person)],
        },
        Exclusivities = DemoChannel.Rights,
        Amendments = new AmendmentRules { Approvers = [.. managers, .. admins], Needed = 1 },
        Decisions = [DemoNeutrals.Right],
        Triggers = [.. programme.Triggers, new TriggerRule("orderMissed", "Something that was settled or decided is not done in time.", "creditShift", TriggerEvent.RemedyMissed)],
        Neutrals = DemoNeutrals.Rules,
        Cases = programme.Cases with { Overriders = [managers[1].Person, .. admins.Select(static m => m.Person)] },
    };

    private static IEnumerable<Amount> LargestIn(string currency) =>
    [
        new(LargestDeal, currency, AmountPeriod.Total),
        new(LargestDeal, currency, AmountPeriod.Yearly),
        new(Math.Floor(LargestDeal / 12), currency, AmountPeriod.Monthly),
    ];

    private static Member Named(Persona persona, Role role) => new(persona.Id, persona.Name, role, persona.Zone);
}
