using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Servers;

/// <summary>Registrations with enough variety that a filter or a search finds some of them and not all.</summary>
public static class Forms
{
    private static readonly string[] First = ["Fabrikam", "Tailspin", "Wingtip", "Adatum", "Litware", "Proseware", "Lucerne", "Margie", "Humongous", "Coho"];
    private static readonly string[] Second = ["Foods", "Logistics", "Energy", "Health", "Insurance", "Retail", "Steel", "Media", "Travel", "Bank"];
    private static readonly string[] Countries = ["DE", "FR", "GB", "US", "NL", "SE", "ES", "IT", "PL", "JP"];

    /// <summary>The two words of the name and the number after it: every customer name occurs once.</summary>
    public static string Customer(int i) => $"{First[i % 10]} {Second[i / 10 % 10]} {i:D5}";

    public static object Of(int i)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return new
        {
            customerName = Customer(i),
            customerDomain = $"c{i:D5}.example",
            customerCountry = Countries[i % 10],
            title = $"Move {Second[i / 10 % 10].ToLowerInvariant()} planning to the cloud, phase {(i % 7) + 1}",
            products = new[] { "Cloud platform", "Premium support" },
            amount = 10_000m + (i * 37 % 900_000),
            currency = "EUR",
            period = "yearly",
            expectedClose = today.AddDays(60 + (i % 90)),
            kind = "new",
            leadSource = "Met at a trade fair",
            foundOn = today.AddDays(-10),
            checklist = OfferTerms.Activities.Select((activity, n) => new { activity, wish = n % 2 == 0 ? "weDoIt" : "leaveToVendor" }),
        };
    }
}
