using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Tests;

/// <summary>One case between Fabrikam and Contoso, and the people who could be neutral in it.</summary>
internal static class Bench
{
    public static readonly CaseSubject Subject = new(
        World.Deal, "Data platform", "Adventure Works", "DE", new Amount(250_000m, "EUR", AmountPeriod.Yearly), ["Fabric"], ["close"], "dach", "mia");

    public static readonly CaseSide Partner = new(World.Partner, PartyKind.Partner, "Fabrikam", [new Member("ann", "Ann", Role.PartnerRep, World.Zone)]);
    public static readonly CaseSide Vendor = new(World.Vendor, PartyKind.DirectSales, "Contoso", [new Member("ben", "Ben", Role.DirectRep, World.Zone)]);
    public static readonly CaseSide Second = new(World.Second, PartyKind.Partner, "Northwind", [new Member("nora", "Nora", Role.PartnerRep, World.Zone)]);

    public static readonly Policy Rules = World.Programme with { Neutrals = new NeutralRules { Committee = [Judge("gus"), Judge("ivy"), Judge("lou"), Judge("kit")] } };

    public static readonly Seating Here = new("case-1", Subject, [Partner, Vendor], [], Rules, World.Start);

    public static NeutralOnFile Person(string person, params IReadOnlyList<Disclosure> disclosures) =>
        new(new Neutral(person, Name(person), "ombuds", World.Zone, [SeatKind.Mediator, SeatKind.Decider, SeatKind.AppealDecider], [], disclosures), []);

    public static Service Sat(string person, string other = "case-0", string deal = "deal-0", SeatKind seat = SeatKind.Decider, int daysAgo = 10, params IReadOnlyList<string> sides) =>
        new(person, other, deal, seat, sides.Count == 0 ? [World.Partner, World.Vendor] : sides, World.Start.AddDays(-daysAgo));

    public static string[] Ids(this IEnumerable<Neutral> people) => [.. people.Select(static n => n.Person)];

    private static Member Judge(string person) => new(person, Name(person), Role.CommitteeMember, World.Zone);

    private static string Name(string person) => char.ToUpperInvariant(person[0]) + person[1..];
}
