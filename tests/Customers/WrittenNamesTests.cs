using Negotiation.Domain.Customers;

namespace Negotiation.Customers.Tests;

public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("www.contoso.de", "Contoso GmbH")]
    [InlineData("https://www.northwind-traders.de/", "Northwind Traders AG")]
    [InlineData("northwindtraders.de", "Northwind Traders AG")]
    [InlineData("University of Contoso - School of Computing", "University of Contoso")]
    [InlineData("Universität Kassel, Institut für Physik", "Universität Kassel")]
    [InlineData("Stadt Kassel, Personalamt", "Stadt Kassel")]
    [InlineData("Contoso AG (Kassel)", "Contoso AG")]
    [InlineData("Fabrikam Societas / Fabrikam Gesellschaft", "Fabrikam Gesellschaft")]
    [InlineData("CITY OF CONTOSO COUNCI", "City of Contoso")]
    [InlineData("Finanzministerium", "Ministry of Finance")]
    [InlineData("Contoso, Der", "Contoso")]
    public void One_customer_is_found_in_both(string a, string b)
    {
        var (one, two) = (new CustomerIdentity(a, "DE"), new CustomerIdentity(b, "DE"));

        CustomerMatch.Compare(one, two).Score.ShouldBeGreaterThanOrEqualTo(Match.SameFrom);
        BlockingKeys.Of(one).Intersect(BlockingKeys.Of(two)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Contoso AG (Kassel)", "Contoso AG (Trier)")]
    [InlineData("University of Leeds - School of Computing", "University of Leicester - School of Computing")]
    [InlineData("First Contoso Bank", "Contoso First Bank")]
    [InlineData("Contoso.S.p.A.", "Fabrikam S.p.A.")]
    public void Two_customers_stay_two(string a, string b) =>
        CustomerMatch.Compare(new CustomerIdentity(a, "DE"), new CustomerIdentity(b, "DE")).Score.ShouldBeLessThan(Match.SameFrom);

    [Fact]
    public void A_web_address_as_the_name_stands_for_the_domain_where_none_is_given()
    {
        PreparedCustomer.Of(new CustomerIdentity("www.contoso.co.uk", "GB")).Domain.ShouldBe("contoso.co.uk");
        PreparedCustomer.Of(new CustomerIdentity("www.contoso.co.uk", "GB", "fabrikam.com")).Domain.ShouldBe("fabrikam.com");
        PreparedCustomer.Of(new CustomerIdentity("Contoso S.p.A.", "IT")).Domain.ShouldBeNull();
    }
}
