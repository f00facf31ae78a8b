using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A programme with two mediators, a panel of three with two alternates, and three others for the appeal.</summary>
internal static class CaseWorld
{
    public const string Id = "case-1";

    public static readonly string[] Panel = ["dan", "dora", "dirk"];
    public static readonly string[] Alternates = ["alma", "alf"];
    public static readonly string[] Above = ["paul", "petra", "pia"];
    public static readonly string[] Mediators = ["mira", "milo"];

    public static readonly Actor Kim = new(World.Tenant, Vendor, "kim", "Kim", [Role.ProgrammeAdmin], "Contoso", Zone);
    public static readonly Actor Otto = new(World.Tenant, Vendor, "otto", "Otto", [Role.Auditor], "Contoso", Zone);
    public static readonly Actor Oda = new(World.Tenant, Vendor, "oda", "Oda", [Role.Auditor], "Contoso", Zone);

    /// <summary>Everybody who could ever look at a case, whatever they are in it.</summary>
    public static IReadOnlyList<Actor> Everybody { get; } =
        [Ann, Ben, Mia, Olaf, Kim, Otto, .. Mediators.Concat(Panel).Concat(Alternates).Concat(Above).Select(Neutral)];

    public static readonly StatementText Statement = new("We met the customer first.", "We lose the project.", "The lead on closing.", ["The claim came late", "Nobody told us"]);

    public static readonly OpenCase Open = new(World.Deal, CaseType.LeadOwnership, "Who closes this deal?", ["close", "demo"], Partner, Statement);

    public static Policy Rules { get; } = World.Programme with
    {
        Neutrals = new NeutralRules
        {
            Mediators = [.. Mediators.Select(p => new Member(p, NameOf(p), Role.Mediator, Zone))],
            Committee = [.. Panel.Concat(Alternates).Concat(Above).Select(p => new Member(p, NameOf(p), Role.CommitteeMember, Zone))],
        },
        Decisions = [new DecisionRight(Panel, 2) { Alternates = Alternates, AppealPanel = Above, AppealVotes = 2 }],
        Cases = new CaseRules { Overriders = ["otto", "oda", "ben"] },
        Triggers = [new TriggerRule("missed", "Something ordered is missed.", "jointPlan", TriggerEvent.RemedyMissed)],
    };

    public static IReadOnlyList<NeutralOnFile> OnRoster { get; } =
    [
        .. Mediators.Select(p => OnFile(p, SeatKind.Mediator)),
        .. Panel.Concat(Alternates).Concat(Above).Select(p => OnFile(p, SeatKind.Decider, SeatKind.AppealDecider, SeatKind.Mediator)),
    ];

    public static OutcomeTerms Ruling { get; } = TermsFor(Partner);

    public static IReadOnlyList<DecisionPoint> Points { get; } = [new("Who closes?", [1], "Who met the customer first leads.", "The visit report is dated first.")];

    public static OutcomeTerms TermsFor(string owner, DateOnly? due = null, int cure = 2, string? ifMissed = null) => new(
        [new OrderedLine("close", owner)],
        [new OrderedRemedy("Agree a joint plan.", Vendor, due ?? new DateOnly(2026, 5, 4), cure, new DateOnly(2026, 8, 3), new DateOnly(2026, 6, 1), IfMissed: ifMissed)]);

    public static Settled Agreed { get; } = new(
        3, new string('c', 64), Ruling, [new Acceptance(Partner, "ann", "Ann", World.Start), new Acceptance(Vendor, "ben", "Ben", World.Start)], World.Start);

    public static Actor Neutral(string person) => new(World.Tenant, Vendor, person, NameOf(person), [], "Contoso", Zone);

    public static NeutralOnFile OnFile(string person, params SeatKind[] seats) => new(new Neutral(person, NameOf(person), Vendor, Zone, seats, [], []), []);

    public static Policy With(Func<DecisionRight, DecisionRight> right) => Rules with { Decisions = [right(Rules.Decisions[0])] };

    /// <summary>The deal as the platform sees it for <paramref name="actor"/>.</summary>
    public static DealView DealFor(Actor actor)
    {
        var room = Room.Submitted();
        var view = Views.For(room.State, Viewer.Of(room.State, Ann)!, room.Policy, room.Now);
        return actor.Is(Role.System) ? view with { Me = null } : actor.Organisation == Partner || actor.Organisation == Vendor ? view with { Me = actor.Organisation } : view with { Me = null };
    }

    private static string NameOf(string person) => char.ToUpperInvariant(person[0]) + person[1..];
}
