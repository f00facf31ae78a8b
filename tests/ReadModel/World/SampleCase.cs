using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

/// <summary>A case as its first event makes it.</summary>
internal static class SampleCase
{
    public const string Vendor = "contoso-sales";

    public static Actor At(string organisation, string person, Role role, string tenant = "contoso") => new(tenant, organisation, person, person, [role]);

    public static CaseSummary Summary(string id, Func<CaseSummary, CaseSummary>? change = null)
    {
        var summary = CaseSummary.Of(CaseLedger.Replay([Opened(id)]));
        return (change ?? (s => s))(summary);
    }

    public static EventRecord Opened(string id, DateTimeOffset? due = null) => CaseLedger.Write(
        new CaseFact(
            "contoso",
            1,
            Sample.Now,
            "ben",
            "Ben",
            "r1 0000",
            new CaseOpened(
                id,
                1,
                CaseType.LeadOwnership,
                CaseCause.Person,
                "Who closes the order?",
                new CaseSubject($"deal-{id}", "Data platform", "Fabrikam AG", "DE", new Amount(125_000m, "EUR", AmountPeriod.Yearly), ["platform"], ["close"]),
                [Side(Vendor, PartyKind.DirectSales, "anna"), Side("northwind", PartyKind.Partner, "ben")],
                Vendor,
                new CaseClock(CaseClockKind.Informal, "", new Clock(ClockKind.Case, Sample.Now, Sample.Now, Sample.Now, due ?? Sample.Now.AddDays(5))),
                "northwind"),
            "northwind"),
        id,
        Chain.Start);

    public static EventRecord Added(string id, EventRecord before) => CaseLedger.Write(
        new CaseFact(
            "contoso",
            before.Version + 1,
            Sample.Now.AddHours(1),
            "ben",
            "Ben",
            "r2 0000",
            new ItemAdded(new CaseItem(1, EvidenceKind.FirstMeeting, "northwind", "ben", "Ben", Sample.Now.AddHours(1), "We met them first.")),
            "northwind"),
        id,
        before.Hash);

    public static CaseSide Side(string organisation, PartyKind kind, params string[] people) =>
        new(organisation, kind, organisation, [.. people.Select(p => new Member(p, p, Role.PartnerRep, "Europe/Berlin"))]);

    public static Seat Seat(string person, SeatStatus status = SeatStatus.Seated, SeatKind kind = SeatKind.Mediator) =>
        new(kind, person, person, "Europe/Berlin", status, Sample.Now, false, [], []);
}
