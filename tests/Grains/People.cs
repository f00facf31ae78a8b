using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>The people and the programme of these tests.</summary>
internal static class People
{
    public const string Tenant = "aurora";

    public static readonly Actor Priya = new(Tenant, "kestrel", "priya", "Priya", [Role.PartnerRep], "Kestrel", "Asia/Kolkata");
    public static readonly Actor Tomas = new(Tenant, "kestrel", "tomas", "Tomás", [Role.PartnerRep], "Kestrel", "Europe/Madrid");
    public static readonly Actor Dana = new(Tenant, "aurora", "dana", "Dana", [Role.DirectRep], "Aurora", "America/New_York");
    public static readonly Actor Mara = new(Tenant, "aurora", "mara", "Mara", [Role.ChannelManager], "Aurora", "Europe/Berlin");
    public static readonly Actor Otto = new(Tenant, "aurora", "otto", "Otto", [Role.Auditor], "Aurora", "Europe/Berlin");
    public static readonly Actor Ines = new(Tenant, "harbour", "ines", "Inês", [Role.PartnerRep], "Harbour", "Europe/Lisbon");
    public static readonly Actor Nadia = new(Tenant, "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");
    public static readonly Actor Freja = new("borealis", "aurora", "dana", "Dana of another vendor", [Role.DirectRep, Role.ChannelManager], "Aurora", "Europe/Oslo");

    /// <summary>A product that another partner alone may register on Tuesday 3 March 2026.</summary>
    public const string Reserved = "Aurora Pond";

    public static readonly Policy Policy = DefaultProgramme.For(
        Tenant,
        "aurora",
        "Aurora",
        "Europe/Berlin",
        new Member("mara", "Mara", Role.ChannelManager, "Europe/Berlin"),
        new Member("dana", "Dana", Role.DirectRep, "America/New_York")) with
    {
        Exclusivities = [new Exclusivity("fjord", new DateOnly(2026, 3, 3), Product: Reserved, Until: new DateOnly(2026, 3, 3))],
    };

    /// <summary>With people who mediate and decide.</summary>
    public static readonly Policy WithNeutrals = Policy with { Neutrals = DemoNeutrals.Rules, Decisions = [DemoNeutrals.Right] };

    public static Actor Neutral(string person) =>
        DemoNeutrals.All.Where(p => p.Id == person).Select(p => new Actor(Tenant, p.Organisation, p.Id, p.Name, p.Roles, p.OrganisationName, p.Zone)).Single();

    public static readonly RegistrationForm Form = new()
    {
        CustomerName = "Muster GmbH",
        CustomerDomain = "muster.example",
        CustomerCountry = "DE",
        Title = "Data platform",
        Products = ["Aurora Lake"],
        Amount = 120_000,
        Currency = "EUR",
        Period = AmountPeriod.Total,
        ExpectedClose = new DateOnly(2026, 6, 30),
        Kind = OpportunityKind.New,
        LeadSource = "Met at the Hannover fair",
        FoundOn = new DateOnly(2026, 2, 20),
        Checklist =
        [
            new ChecklistItem("refer", Wish.WeDoIt),
            new ChecklistItem("demo", Wish.WeWantHelp),
            new ChecklistItem("pricing", Wish.LeaveToVendor),
            new ChecklistItem("close", Wish.WeDoIt),
        ],
    };

    private static int requests;

    public static string NewRequest() => $"request-{Interlocked.Increment(ref requests)}";

    public static async Task<DealAnswer> Does(this IDealGrain deal, Actor actor, Command command, string? request = null, long? ifMatch = null) =>
        await deal.Send(new DealRequest(request ?? NewRequest(), actor, command, ifMatch));

    public static async Task<DealView> SeenBy(this IDealGrain deal, Actor actor) => (await deal.Get(actor)).View.ShouldNotBeNull();

    public static async Task<OfferRef> Offer(this IDealGrain deal, Actor actor)
    {
        var open = (await deal.SeenBy(actor)).Open.ShouldNotBeNull();
        return new OfferRef(open.Number, open.Hash);
    }

    /// <summary>The open offer's terms with another owner for closing: a counter that anyone may make.</summary>
    public static async Task<MakeOffer> Counter(this IDealGrain deal, Actor actor, string note = "We know their legal team")
    {
        var open = (await deal.SeenBy(actor)).Open.ShouldNotBeNull();
        return new MakeOffer(
            open.Terms with { Lines = [.. open.Terms.Lines.Select(l => l.Activity == "close" ? l with { Owner = actor.Organisation, Note = note } : l)] },
            new OfferRef(open.Number, open.Hash));
    }

    public static void ShouldBeAccepted(this DealAnswer answer) =>
        answer.Refusal.ShouldBeNull(string.Join("; ", answer.Refusal?.Rules.Select(r => $"{r.Field} {r.Text}") ?? []));

    public static void ShouldBeRefused(this DealAnswer answer, RefusalReason reason, string code)
    {
        answer.Refusal.ShouldNotBeNull().Reason.ShouldBe(reason);
        answer.Refusal.Rules.ShouldContain(r => r.Code == code);
    }
}
