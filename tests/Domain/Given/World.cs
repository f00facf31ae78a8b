using Negotiation.Domain.Accounts;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Tests;

/// <summary>One vendor in Berlin with a partner, a second partner that may be brought in, and a stranger.</summary>
internal static class World
{
    public const string Tenant = "contoso";
    public const string Vendor = "contoso";
    public const string Partner = "fabrikam";
    public const string Second = "northwind";
    public const string Deal = "deal-1";
    public const string Zone = "Europe/Berlin";

    /// <summary>Tuesday 3 March 2026, ten o'clock in Berlin.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly Actor Ann = new(Tenant, Partner, "ann", "Ann", [Role.PartnerRep], "Fabrikam", Zone);
    public static readonly Actor Amy = new(Tenant, Partner, "amy", "Amy", [Role.PartnerRep], "Fabrikam", Zone);
    public static readonly Actor Ben = new(Tenant, Vendor, "ben", "Ben", [Role.DirectRep], "Contoso", Zone);
    public static readonly Actor Mia = new(Tenant, Vendor, "mia", "Mia", [Role.ChannelManager], "Contoso", Zone);
    public static readonly Actor Joe = new(Tenant, Vendor, "joe", "Joe", [Role.ChannelManager], "Contoso", Zone);
    public static readonly Actor Nora = new(Tenant, Second, "nora", "Nora", [Role.PartnerRep], "Northwind", Zone);
    public static readonly Actor Olaf = new(Tenant, Vendor, "olaf", "Olaf", [Role.Auditor], "Contoso", Zone);
    public static readonly Actor Eve = new("elsewhere", Partner, "ann", "Eve", [Role.PartnerRep, Role.ChannelManager], "Fabrikam", Zone);
    public static readonly Actor Platform = Actor.System(Tenant);

    public static readonly Policy Programme = DefaultProgramme.For(
        Tenant,
        Vendor,
        "Contoso",
        Zone,
        new Member("mia", "Mia", Role.ChannelManager, Zone),
        new Member("ben", "Ben", Role.DirectRep, Zone));

    /// <summary>The same programme with a second reviewer: Mia has the German-speaking countries, Joe stands in for her.</summary>
    public static readonly Policy Staffed = Programme with
    {
        Reviewers = [new Member("mia", "Mia", Role.ChannelManager, Zone), new Member("joe", "Joe", Role.ChannelManager, Zone)],
        Territories = [new Territory("dach", "German-speaking", ["DE", "AT", "CH"]), new Territory("nordics", "Nordics", ["SE", "NO", "DK", "FI"])],
        Review = new ReviewRules
        {
            ByTerritory = [new TerritoryReviewer("dach", "mia"), new TerritoryReviewer("nordics", "joe")],
            Deputies = [new Deputy("joe", "mia")],
        },
    };

    /// <summary>The next version: faster reviews and answers, and demonstrations are the vendor's.</summary>
    public static readonly Policy Later = Programme with
    {
        Version = 2,
        Clocks = Programme.Clocks with { Review = 1, Response = 1 },
        Activities = [.. Programme.Activities.Select(static a => a.Id is "demo" ? a with { Eligible = [PartyKind.DirectSales] } : a)],
    };

    public static BusinessCalendar Calendar => Programme.Calendar;

    public static readonly RegistrationForm Form = new()
    {
        CustomerName = "Adventure Works",
        CustomerDomain = "adventure-works.com",
        CustomerCountry = "DE",
        Title = "Data platform",
        Products = ["Fabric", "Power BI"],
        Amount = 250_000m,
        Currency = "EUR",
        Period = AmountPeriod.Yearly,
        ExpectedClose = new DateOnly(2026, 6, 30),
        Kind = OpportunityKind.New,
        LeadSource = "Met at the fair",
        FoundOn = new DateOnly(2026, 2, 20),
        Evidence = "Visit report 17",
        Checklist =
        [
            new ChecklistItem("qualify", Wish.WeDoIt),
            new ChecklistItem("demo", Wish.WeWantHelp, "Your demo centre"),
            new ChecklistItem("pricing", Wish.LeaveToVendor),
        ],
    };

    public static readonly Registration Row = new(
        new Customer("Adventure Works", "DE", "adventure-works.com"),
        new Opportunity("Data platform", ["Fabric"], new Amount(1000, "EUR", AmountPeriod.Total), new DateOnly(2026, 6, 30), OpportunityKind.New),
        new Provenance("Referral", new DateOnly(2026, 2, 1)),
        [new ChecklistItem("qualify", Wish.WeDoIt), new ChecklistItem("pricing", Wish.LeaveToVendor)],
        new Origin("coSell", "ref-1"));

    public static Import ImportRow(Registration? registration = null, ReviewState review = ReviewState.Submitted, SalesStage stage = SalesStage.Prospect) =>
        new(registration ?? Row, Partner, "Fabrikam", [new Member("ann", "Ann", Role.PartnerRep, Zone)], review, stage);

    public static AddParty BringIn(bool required = true) =>
        new(Second, PartyKind.Partner, "Northwind", required, [new Member("nora", "Nora", Role.PartnerRep, Zone)]);

    public static AttachFile File(string name = "visit report.pdf", char digit = 'a', string? note = "Page 3") =>
        new(name, "application/pdf", 48_211, new string(digit, 64), note);

    /// <summary>A split with the partner's credit given, the rest to the vendor.</summary>
    public static Terms Split(decimal partner = 60, params IReadOnlyList<string> activities) => new(
        [.. (activities.Count == 0 ? ["qualify", "demo"] : activities).Select(a => new Line(a, new DateOnly(2026, 5, 4), a == "pricing" ? Vendor : Partner))],
        [new CreditShare(Partner, partner), new CreditShare(Vendor, 100 - partner)]);

    /// <summary>An instant by the wall clock in Berlin.</summary>
    public static DateTimeOffset Berlin(int month, int day, int hour, int minute = 0) => Local(Zone, 2026, month, day, hour, minute);

    public static DateTimeOffset Local(string zone, int year, int month, int day, int hour, int minute = 0, int second = 0)
    {
        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zones.Find(zone).GetUtcOffset(local)).ToUniversalTime();
    }
}
