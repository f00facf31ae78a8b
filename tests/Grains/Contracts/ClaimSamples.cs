using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>The messages about claims, each once.</summary>
internal static class ClaimSamples
{
    private static readonly Claim First = new(
        "d1", ClaimKind.Registration, "kestrel", "Kestrel", new Customer("Muster GmbH", "DE", "muster.example", "081466849"), ["Aurora Lake"], "Data platform", Sample.Now, 1, new Amount(120_000, "EUR", AmountPeriod.Total));

    private static readonly Claim Second = new("x1", ClaimKind.DirectSales, "aurora", "Aurora", new Customer("Muster", "DE"), ["Aurora Lake"], "Renewal", Sample.Now, 1);

    public static IEnumerable<object> All()
    {
        var finding = new Finding("o1", First, Second, [OverlapKind.DirectEngaged, OverlapKind.SameProduct], Confidence.Certain, [new MatchReason("sameDomain", "Same web domain muster.example", true)], Suggested: false, Tells: true);
        var found = OverlapHandling.Handle(OverlapState.Nothing, new OverlapRequest("o1", "r-1", Domain.Accounts.Actor.System(People.Tenant), new ReportOverlap(finding, 1)), People.Policy, Sample.Now).State;
        var standstill = new Standstill(["close"], "aurora", "Aurora");
        return
        [
            new AccountClaims([First, Second]),
            new OverlapEnvelope("r-1", People.Mara, new ConfirmOverlap("One buyer", ["close"], "aurora"), 3),
            new OverlapAnswer(4),
            new OverlapAnswer(4, new Refusal(RefusalReason.WrongState, [new BrokenRule("alreadyJudged", "", "Mara dismissed this already.")])),
            new OverlapView(found),
            new OverlapNotice("o1", 4, Alert: true, Live: true, standstill, "You go on.", "0f3a", "overlap-5e1c04aa4a2b", Dismissed: true),
            new CompanyLinksAnswer(new CompanyLinks(2, [new KnownLink("holding.example", "muster.example")])),
            new OpportunityAnswer(new DirectOpportunity("x1", "crm", "006A", Second.Customer, Second.Products, "Renewal", Open: true, ExpectedClose: new DateOnly(2026, 6, 30), Owner: "Dana"), Changed: true, Created: true),
        ];
    }
}
