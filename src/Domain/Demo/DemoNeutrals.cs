using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Demo;

/// <summary>The neutral people of the demo's first vendor: an office of their own, so that no deal of the vendor's is theirs to see.</summary>
public static class DemoNeutrals
{
    public const string Tenant = "aurora";
    public const string Organisation = "aurora-neutrals";
    public const string OrganisationName = "Aurora Ombuds Office";

    private static readonly DateTimeOffset Declared = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Persona> Mediators { get; } =
    [
        Mediator("sofia", "Sofia Marchetti", "Europe/Rome", "Mediates between Aurora and its partners"),
        Mediator("leo", "Leo Hartmann", "Europe/Vienna", "Mediates too, but not where Kestrel is: a bonus of his hangs on its deals"),
        Mediator("amara", "Amara Diallo", "Africa/Dakar", "Mediates too, and steps in when Sofia cannot"),
    ];

    public static IReadOnlyList<Persona> Committee { get; } =
    [
        Judge("greta", "Greta Olsen", "Europe/Oslo", "Takes the chair when a committee decides"),
        Judge("samuel", "Samuel Adeyemi", "Europe/London", "Decides disputes with Greta and Yuki"),
        Judge("yuki", "Yuki Tanaka", "Asia/Tokyo", "Decides disputes with Greta and Samuel"),
    ];

    public static IReadOnlyList<Persona> Alternates { get; } =
    [
        Judge("carlos", "Carlos Mendes", "America/Sao_Paulo", "Takes the place of a decider who cannot judge"),
        Judge("helen", "Helen Fraser", "Europe/London", "Takes the place of a decider after Carlos"),
    ];

    public static IReadOnlyList<Persona> AppealPanel { get; } =
    [
        Judge("ravi", "Ravi Menon", "Asia/Singapore", "Hears appeals, and takes the chair there"),
        Judge("ingrid", "Ingrid Solberg", "Europe/Stockholm", "Hears appeals with Ravi and Walter"),
        Judge("walter", "Walter Novak", "Europe/Prague", "Hears appeals with Ravi and Ingrid"),
    ];

    public static IReadOnlyList<Persona> All { get; } = [.. Mediators, .. Committee, .. Alternates, .. AppealPanel];

    public static NeutralRules Rules { get; } = new()
    {
        Mediators = [.. Mediators.Select(static p => Named(p, Role.Mediator))],
        Committee = [.. Committee.Concat(Alternates).Concat(AppealPanel).Select(static p => Named(p, Role.CommitteeMember))],
    };

    /// <summary>Three decide, two of them have to vote; three others hear the appeal.</summary>
    public static DecisionRight Right { get; } = new([.. Committee.Select(static p => p.Id)], 2)
    {
        Tie = TieRule.Chair,
        Alternates = [.. Alternates.Select(static p => p.Id)],
        AppealPanel = [.. AppealPanel.Select(static p => p.Id)],
        AppealVotes = 2,
    };

    public static IReadOnlyList<Neutral> Roster { get; } =
    [
        .. All.Select(static p => new Neutral(
            p.Id,
            p.Name,
            p.Organisation,
            p.Zone,
            p.Roles.Contains(Role.Mediator) ? [SeatKind.Mediator] : [SeatKind.Decider, SeatKind.AppealDecider],
            [],
            p.Id is "leo" ? [new Disclosure(ConflictKind.Compensation, "A bonus of mine this year hangs on deals with Kestrel.", Declared, Organisation: "kestrel")] : [])),
    ];

    private static Persona Mediator(string id, string name, string zone, string about) => new(id, name, Tenant, Organisation, OrganisationName, [Role.Mediator], zone, about);

    private static Persona Judge(string id, string name, string zone, string about) => new(id, name, Tenant, Organisation, OrganisationName, [Role.CommitteeMember], zone, about);

    private static Member Named(Persona persona, Role role) => new(persona.Id, persona.Name, role, persona.Zone);
}
