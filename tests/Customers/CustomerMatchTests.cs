using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;

namespace Negotiation.Customers.Tests;

public sealed class CustomerMatchTests
{
    [Fact]
    public void The_same_domain_and_a_like_name_are_certain()
    {
        var match = Compare("Contoso GmbH", "Contoso Deutschland", domainA: "www.contoso.de", domainB: "https://shop.contoso.de/x");

        match.Grade.ShouldBe(Grade.Same);
        match.Reasons.ShouldContain(new MatchReason("sameDomain", "Same web domain contoso.de", true));
    }

    [Fact]
    public void Different_sound_numbers_are_at_most_related()
    {
        var match = CustomerMatch.Compare(With("Contoso", "081466849"), With("Contoso", "006928857"));

        match.Grade.ShouldBe(Grade.Related);
        match.Reasons.ShouldContain(reason => reason.Code == "numbersDiffer" && !reason.Supports);
    }

    [Fact]
    public void A_number_that_lost_its_zero_is_the_same_number() =>
        CustomerMatch.Compare(With("Contoso", "081466849"), With("Fabrikam", "81466849")).Grade.ShouldBe(Grade.Same);

    [Fact]
    public void A_masked_number_says_nothing() =>
        CustomerMatch.Compare(With("Contoso", "999999999"), With("Contoso", "006928857")).Grade.ShouldBe(Grade.Same);

    [Fact]
    public void Another_country_makes_a_relative_of_the_same_name()
    {
        var match = CustomerMatch.Compare(new CustomerIdentity("Contoso GmbH", "DE"), new CustomerIdentity("Contoso Inc.", "US"));

        match.Grade.ShouldBe(Grade.Related);
        match.Reasons.ShouldContain(reason => reason.Code == "countriesDiffer");
    }

    [Theory]
    [InlineData("Contoso North", "Contoso South")]
    [InlineData("Contoso 1", "Contoso 2")]
    [InlineData("Bank of Boston", "Bank of Baltimore")]
    [InlineData("University of Leeds", "University of York")]
    [InlineData("Delta Air Lines", "Delta Dental")]
    [InlineData("ABB", "ABC")]
    [InlineData("Siemens AG", "Siemens Energy AG")]
    [InlineData("HP Inc.", "Hewlett Packard Enterprise")]
    public void Words_that_contradict_make_two_customers(string one, string two) => Compare(one, two).IsSameCustomer.ShouldBeFalse();

    [Theory]
    [InlineData("Microsoft", "Microsotf")]
    [InlineData("Panasonic", "Pannasonic")]
    [InlineData("Lufthansa", "Lufthanza")]
    public void A_slip_of_the_pen_in_a_long_name_is_found(string one, string two) => Compare(one, two).Grade.ShouldBe(Grade.Likely);

    [Fact]
    public void A_free_mail_domain_identifies_nobody() =>
        Compare("Bakery One", "Butcher Two", domainA: "gmail.com", domainB: "gmail.com").Grade.ShouldBe(Grade.Different);

    [Fact]
    public void The_label_on_another_ending_is_a_weaker_sign() =>
        Compare("Contoso", "Contoso", domainA: "contoso.de", domainB: "contoso.com").Reasons.ShouldContain(reason => reason.Code == "sameDomainLabel");

    [Fact]
    public void Known_links_give_the_chain()
    {
        var links = new KnownLinks([new("contoso.com", "fabrikam.com"), new("fabrikam.com", "81466849"), new("081466849", "contoso.com")]);
        var a = new CustomerIdentity("Contoso", "US", "contoso.com");
        var b = new CustomerIdentity("Tailspin", "US", null, [new RegistryNumber("duns", "081466849")]);

        var match = CustomerMatch.Compare(a, b, links);

        match.Grade.ShouldBe(Grade.Related);
        match.Reasons[0].Text.ShouldBe("Known parent and subsidiary: contoso.com, 081466849");
        CustomerMatch.Compare(a, b, KnownLinks.None).Grade.ShouldBe(Grade.Different);
    }

    [Fact]
    public void A_customer_of_a_deal_is_read()
    {
        var identity = CustomerIdentity.Of(new Customer("Contoso", "DE", "contoso.de", "081466849"));

        identity.Numbers.ShouldHaveSingleItem().Scheme.ShouldBe(RegistryNumber.Duns);
        BlockingKeys.Of(identity).Take(3).ShouldBe(["duns:081466849", "site:contoso", "name:contoso"]);
    }

    private static Match Compare(string a, string b, string? domainA = null, string? domainB = null) =>
        CustomerMatch.Compare(new CustomerIdentity(a, "DE", domainA), new CustomerIdentity(b, "DE", domainB));

    private static CustomerIdentity With(string name, string duns) => new(name, "US", null, [new RegistryNumber(RegistryNumber.Duns, duns)]);
}
