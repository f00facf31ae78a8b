using Negotiation.Domain.Customers;

namespace Negotiation.Customers.Tests;

/// <summary>Ways of writing a name that old systems and hurried people have.</summary>
public sealed class SpellingsTests
{
    [Theory]
    [InlineData("Garden Reach Shipbuilders & En", "Garden Reach Shipbuilders & Engineers Limited")]
    [InlineData("Laxmi Organic Industries Limit", "Laxmi Organic Industries Limited")]
    [InlineData("SILVERCREST MTLS", "SilverCrest Metals Inc.")]
    [InlineData("Bellerophon Therap.", "Bellerophon Therapeutics, Inc.")]
    [InlineData("Procter &amp; Gamble Co", "Procter & Gamble Company")]
    [InlineData("Progressive Corp /OH/", "Progressive Corporation")]
    [InlineData("Accenture - Dublin", "Accenture")]
    [InlineData("Rheinmetall Aktiengesellschaft Düsseldorf", "Rheinmetall")]
    [InlineData("Sacyr SA Sacyr", "Sacyr, S.A.")]
    [InlineData("SAS Institute™ Inc.", "SAS Institute Inc")]
    [InlineData("Boeing - IT Department", "The Boeing Company")]
    [InlineData("National Australia Bank Ltd ABN 12 004 044 937", "National Australia Bank")]
    [InlineData("Pepsi Co", "PepsiCo, Inc.")]
    [InlineData("Goldman Sacks", "The Goldman Sachs Group, Inc.")]
    public void One_customer_written_in_another_way(string one, string other) => IsSame(one, other).ShouldBeTrue();

    [Theory]
    [InlineData("Investment AB Öresund (publ)", "Investment AB Latour (publ)")]
    [InlineData("Samsung (Xi'an) Semiconductor", "Applied Materials (Xi'an)")]
    [InlineData("Bank of China (Hong Kong) Limited", "Bank of China (Singapore) Limited")]
    [InlineData("Asian Hotels (North) Limited", "Asian Hotels (West) Limited")]
    [InlineData("Augustana College (SD)", "Augustana College (IL)")]
    [InlineData("Snap Inc.", "Snap-on Incorporated")]
    [InlineData("Independent Bank Corp /MI/", "Independent Bank Corp /MA/")]
    [InlineData("Universität Bremen", "Hochschule Bremen")]
    [InlineData("PTC Inc.", "PTC Therapeutics, Inc.")]
    public void Two_customers_that_look_alike(string one, string other) => IsSame(one, other).ShouldBeFalse();

    private static bool IsSame(string one, string other) =>
        CustomerMatch.Compare(new CustomerIdentity(one, "", null, null), new CustomerIdentity(other, "", null, null)).IsSameCustomer;
}
