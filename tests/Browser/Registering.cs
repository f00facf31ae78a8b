using System.Globalization;
using Microsoft.Playwright;
using Negotiation.Domain.Deals;

namespace Negotiation.Browser.Tests;

/// <summary>Two ways to a registered deal: through the form, as a person does it, and prepared, where the form is not the point.</summary>
internal static class Registering
{
    public static async Task Registers(this Actor actor, string customer, string domain = "customer.example")
    {
        var page = actor.Page;
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Register a deal" }).ClickAsync();
        await Entry(page, "Company name").FillAsync(customer);
        await Entry(page, "Web domain").FillAsync(domain);
        var country = page.GetByRole(AriaRole.Combobox, new() { Name = "Country" });
        await country.FillAsync("Germany");
        await page.GetByRole(AriaRole.Option, new() { Name = "Germany", Exact = true }).ClickAsync();
        await Entry(page, "Title").FillAsync("Data platform");
        await Entry(page, "Products").FillAsync("Lake");
        await Entry(page, "Products").PressAsync("Enter");
        await Entry(page, "Amount").FillAsync("120000");
        await Entry(page, "Expected close").FillAsync(Day(90));
        await page.GetByRole(AriaRole.Radio, new() { Name = "New business" }).CheckAsync();
        await Entry(page, "How you found the lead").FillAsync("Met their head of data at a fair; she asked for a workshop.");
        await Entry(page, "When you found it").FillAsync(Day(-10));
        await page.GetByRole(AriaRole.Group, new() { Name = "Demonstration" }).GetByRole(AriaRole.Radio, new() { Name = "We want help" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "We do it", Exact = true }).ClickAsync();
        await actor.Sees("12 of 12 answered");
        await actor.Button("Submit for review").ClickAsync();
        await actor.Sees(page.GetByRole(AriaRole.Heading, new() { Name = customer, Level = 1 }));
    }

    private static ILocator Entry(IPage page, string label) => page.Locator("input, textarea").And(page.GetByLabel(label, new() { Exact = true }));

    public static RegistrationForm Form(string customer) => new()
    {
        CustomerName = customer,
        CustomerDomain = "customer.example",
        CustomerCountry = "DE",
        Title = "Data platform",
        Products = ["Lake"],
        Amount = 120_000,
        Currency = "EUR",
        Period = AmountPeriod.Total,
        ExpectedClose = Today.AddDays(90),
        Kind = OpportunityKind.New,
        LeadSource = "Met at a fair",
        FoundOn = Today.AddDays(-10),
        Checklist = [new ChecklistItem("refer", Wish.WeDoIt), new ChecklistItem("demo", Wish.WeWantHelp), new ChecklistItem("proposal", Wish.WeDoIt), new ChecklistItem("close", Wish.LeaveToVendor)],
    };

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
