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

    /// <summary>The customer of deal <paramref name="i"/> as another partner writes it: other case, a legal form, a subdomain.</summary>
    public static object Variant(int i) => Of(i, $"{Customer(i).ToUpperInvariant()} Ltd.", $"shop.c{i:D5}.example");

    /// <summary>A file of <paramref name="rows"/> opportunities as AWS exports them; other customers and ids in each <paramref name="round"/>.</summary>
    public static byte[] AwsFile(int rows, int round) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "1",
        spmsId = "1001",
        opportunities = Enumerable.Range(0, rows).Select(i => new
        {
            partnerCrmUniqueIdentifier = $"CRM-{round}-{i}",
            apnCrmUniqueIdentifier = $"O{round}{i:D6}",
            status = "In Review",
            stage = "Qualified",
            customerCompanyName = $"{First[i % 10]} {Second[i / 10 % 10]} Import {round} {i:D5}",
            customerWebsite = $"i{round}x{i:D5}.example",
            industry = "Manufacturing",
            country = "Germany",
            city = "Köln",
            postalCode = "50667",
            streetAddress = "Domstr. 1",
            partnerProjectTitle = $"Plant {i} in the cloud",
            projectDescription = "The plan of every plant is worked out on one old machine at night.",
            deliveryModel = "SaaS or PaaS",
            expectedMonthlyAwsRevenue = 1500 + i,
            targetCloseDate = DateTime.UtcNow.AddDays(90).ToString("yyyy-MM-dd"),
            partnerPrimaryNeedFromAws = "Architectural Validation",
            opportunityOwnerName = "Ida Muster",
            opportunityOwnerEmail = "ida.muster@partner.example",
            awsFieldEngagement = "Yes",
        }),
    });

    public static object Of(int i) => Of(i, Customer(i), $"c{i:D5}.example");

    private static object Of(int i, string name, string domain)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return new
        {
            customerName = name,
            customerDomain = domain,
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
