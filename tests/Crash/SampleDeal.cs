using Negotiation.Domain.Deals;

namespace Negotiation.Crash.Tests;

/// <summary>What is registered and offered while processes are killed.</summary>
internal static class SampleDeal
{
    public static readonly RegistrationForm Form = new()
    {
        CustomerName = "Muster GmbH",
        CustomerDomain = "muster.example",
        CustomerCountry = "DE",
        Title = "Data platform",
        Products = ["Lake"],
        Amount = 120_000,
        Currency = "EUR",
        Period = AmountPeriod.Total,
        ExpectedClose = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(90)),
        Kind = OpportunityKind.New,
        LeadSource = "Met at a fair",
        FoundOn = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-10)),
        Checklist = [new ChecklistItem("refer", Wish.WeDoIt), new ChecklistItem("demo", Wish.WeWantHelp), new ChecklistItem("close", Wish.WeDoIt)],
    };

    public static Terms Terms(int share) => new(
        [new Line("close", Form.ExpectedClose!.Value, "kestrel")],
        [new CreditShare("kestrel", share), new CreditShare("aurora", 100 - share)]);
}
