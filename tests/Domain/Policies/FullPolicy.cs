using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Tests;

/// <summary>A policy in which every member is set, so that a test can change each of them.</summary>
internal static class FullPolicy
{
    public const string Partner = "fabrikam";
    public const string Rival = "northwind-traders";

    private static readonly Member Mia = new("mia", "Mia Berg", Role.ChannelManager, World.Zone);
    private static readonly Member Kim = new("kim", "Kim Vo", Role.ChannelManager, "Europe/London");

    private static readonly Member Joe = new("joe", "Joe Ray", Role.ProgrammeAdmin, World.Zone);

    public static readonly Policy Policy = World.Programme with
    {
        Calendar = World.Programme.Calendar with { Holidays = [new DateOnly(2026, 4, 3), new DateOnly(2026, 12, 25)] },
        Reviewers = [Mia, Kim],
        Manager = Mia,
        Review = new ReviewRules
        {
            ByTerritory = [new TerritoryReviewer("nordics", "kim")],
            Deputies = [new Deputy("kim", "mia")],
            Silence = ReviewSilence.GoesToDeputy,
        },
        PartnerTerritories = [new PartnerTerritory(Partner, ["dach", "nordics"]), new PartnerTerritory(Rival, ["benelux"])],
        Exclusivities =
        [
            new Exclusivity(Partner, new DateOnly(2026, 1, 1), "dach", "Fabric", "public", new DateOnly(2026, 12, 31)),
            new Exclusivity(Rival, new DateOnly(2026, 2, 1), "benelux", "Secret Sauce", "finance", new DateOnly(2027, 1, 31)),
        ],
        Playbooks = [.. World.Programme.Playbooks.Select(static book => book with { Decider = "kim", Freezes = book.Freezes ?? ["pricing"] })],
        Authority = new AuthorityMatrix
        {
            Version = 3,
            Limits =
            [
                new AuthorityLimit(
                    PartyKind.DirectSales, Role.DirectRep, [Kim], [new Amount(250_000m, "EUR", AmountPeriod.Total)], 60m, ["pricing"]),
            ],
        },
        CarveOuts = [new CarveOut("prices", "List prices are the vendor's alone.", "pricing")],
        Decisions =
        [
            new DecisionRight(["kim", "mia"], 1, Type: "leadOwnership", Territory: "dach", UpTo: 100_000m)
            {
                Tie = TieRule.Again,
                Alternates = ["gus"],
                AppealPanel = ["ivy", "lou"],
                AppealVotes = 2,
            },
        ],
        Neutrals = new NeutralRules
        {
            Mediators = [new Member("eve", "Eve Moss", Role.Mediator, World.Zone)],
            Committee =
            [
                new Member("gus", "Gus Hale", Role.CommitteeMember, World.Zone),
                new Member("ivy", "Ivy Roth", Role.CommitteeMember, World.Zone),
                new Member("lou", "Lou Kern", Role.CommitteeMember, "Europe/London"),
            ],
        },
        Cases = new CaseRules { Overriders = ["kim", "joe"] },
        Amendments = new AmendmentRules { Approvers = [Mia, Kim, Joe], Needed = 1, NoticeDays = 3 },
    };
}
