using Negotiation.Domain.Customers;

namespace Negotiation.Customers.Tests;

/// <summary>Web domains and register numbers.</summary>
public sealed class SignTests
{
    [Theory]
    [InlineData("contoso.com", "contoso.com")]
    [InlineData("https://www.contoso.co.uk:8080/a?b#c", "contoso.co.uk")]
    [InlineData("jo@mail.contoso.com.", "contoso.com")]
    [InlineData("contoso.github.io", "contoso.github.io")]
    [InlineData("a.contoso.github.io", "contoso.github.io")]
    [InlineData("contoso.blogspot.com", "contoso.blogspot.com")]
    [InlineData("a.b.kawasaki.jp", "a.b.kawasaki.jp")]
    [InlineData("x.city.kawasaki.jp", "city.kawasaki.jp")]
    [InlineData("www.ck", "www.ck")]
    [InlineData("shop.Müller.de", "xn--mller-kva.de")]
    [InlineData("xn--mller-kva.de", "xn--mller-kva.de")]
    [InlineData("www.食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn")]
    [InlineData("contoso.unlisted", "contoso.unlisted")]
    [InlineData("co.uk", null)]
    [InlineData("github.io", null)]
    [InlineData("c.kobe.jp", null)]
    [InlineData("com", null)]
    [InlineData("192.168.0.1", null)]
    [InlineData("a..b", null)]
    [InlineData("", null)]
    [InlineData("\uD800.com", null)]
    public void The_registrable_domain_follows_the_public_suffix_list(string text, string? registrable) =>
        WebDomain.Registrable(text).ShouldBe(registrable);

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("outlook.de")]
    [InlineData("yahoo.co.uk")]
    [InlineData("contoso.wordpress.com")]
    [InlineData("contoso.myshopify.com")]
    [InlineData("linkedin.com/company/contoso")]
    [InlineData("www.facebook.com/contoso")]
    public void Shared_sites_identify_nobody(string text) =>
        CustomerMatch.Compare(new CustomerIdentity("Ardent", "DE", text), new CustomerIdentity("Fabrikam", "DE", text)).Grade.ShouldBe(Grade.Different);

    [Theory]
    [InlineData("duns", "81466849", "081466849")]
    [InlineData("duns", "08-146-6849", "081466849")]
    [InlineData("duns", "000000000", null)]
    [InlineData("duns", "999999999", null)]
    [InlineData("duns", "1234567890", null)]
    [InlineData("duns", "Accept to View", null)]
    [InlineData("lei", "W38RGI023J3WT1HWRP32", "W38RGI023J3WT1HWRP32")]
    [InlineData("lei", "W38RGI023J3WT1HWRP33", null)]
    [InlineData("vat", "de 129 273 398", "DE129273398")]
    [InlineData("vat", "129273398", null)]
    [InlineData("hrb", "HRB 6684", "HRB6684")]
    [InlineData("siren", "unknown", null)]
    [InlineData("", "5", null)]
    public void Numbers_are_read_and_nonsense_is_not(string scheme, string value, string? read)
    {
        var number = new RegistryNumber(scheme, value).Normalised();

        (number?.Value).ShouldBe(read);
    }

    [Fact]
    public void The_scheme_may_be_written_with_hyphens() =>
        new RegistryNumber("D-U-N-S", "81466849").Normalised().ShouldBe(new RegistryNumber("duns", "081466849"));
}
