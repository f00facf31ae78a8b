using Negotiation.Domain.Customers;

namespace Negotiation.Customers.Tests;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("Contoso GmbH & Co. KG", "DE")]
    [InlineData("CONTOSO Aktiengesellschaft", "DE")]
    [InlineData("Contoso UG (haftungsbeschränkt)", "DE")]
    [InlineData("SAS Contoso", "FR")]
    [InlineData("Contoso S.à r.l.", "FR")]
    [InlineData("Contoso S.p.A.", "IT")]
    [InlineData("Contoso, S.A. de C.V.", "MX")]
    [InlineData("Contoso S. de R.L. de C.V.", "MX")]
    [InlineData("Contoso Sp. z o.o.", "PL")]
    [InlineData("Contoso spol. s r.o.", "CZ")]
    [InlineData("Contoso, a. s.", "SK")]
    [InlineData("Contoso Zrt.", "HU")]
    [InlineData("Contoso d.o.o.", "HR")]
    [InlineData("ООО «Contoso»", "RU")]
    [InlineData("Contoso ЕООД", "BG")]
    [InlineData("UAB \"Contoso\"", "LT")]
    [InlineData("Contoso OÜ", "EE")]
    [InlineData("Contoso A/S", "DK")]
    [InlineData("Contoso Oyj", "FI")]
    [InlineData("Contoso Pty. Ltd.", "AU")]
    [InlineData("Contoso Pvt. Ltd.", "IN")]
    [InlineData("Contoso Sdn. Bhd.", "MY")]
    [InlineData("PT Contoso Tbk", "ID")]
    [InlineData("株式会社Contoso", "JP")]
    [InlineData("Contoso Kabushiki Kaisha", "JP")]
    [InlineData("Contoso 有限公司", "CN")]
    [InlineData("Contoso Anonim Şirketi", "TR")]
    [InlineData("Contoso Ltd. Şti.", "TR")]
    [InlineData("Contoso Α.Ε.", "GR")]
    [InlineData("Contoso בע\"מ", "IL")]
    [InlineData("Contoso ش.م.م", "EG")]
    [InlineData("The Contoso Company", "US")]
    public void Legal_forms_and_articles_are_set_aside(string name, string country) =>
        CompanyName.Normalise(name, country).ToString().ShouldBe("contoso");

    [Theory]
    [InlineData("Müller", "Mueller")]
    [InlineData("Müller", "Muller")]
    [InlineData("Ørsted", "Oersted")]
    [InlineData("Łódź Æther Straße", "Lodz Aether Strasse")]
    [InlineData("Işık", "ISIK")]
    [InlineData("ＮＥＣ", "NEC")]
    [InlineData("Data Works", "DataWorks")]
    [InlineData("E.ON", "e-on")]
    [InlineData("3 M", "3M")]
    [InlineData("J.P. Morgan", "JPMorgan")]
    [InlineData("Smith & Wesson", "Smith und Wesson")]
    [InlineData("Ace Intl Mfg Svcs", "Ace International Manufacturing Services")]
    [InlineData("Ardent Bros", "Ardent Brothers")]
    [InlineData("First Ardent", "1st Ardent")]
    [InlineData("Three Rivers", "3 Rivers")]
    [InlineData("St. Ardent", "Saint Ardent")]
    [InlineData("Газпром", "Gazprom")]
    [InlineData("Київстар", "Kyivstar")]
    [InlineData("トヨタ", "Toyota")]
    [InlineData("L’Ardent", "LArdent")]
    [InlineData("Boston, City of", "City of Boston")]
    public void Spelling_makes_no_difference(string one, string two) =>
        CustomerMatch.Compare(new CustomerIdentity(one, ""), new CustomerIdentity(two, "")).IsSameCustomer.ShouldBeTrue();

    [Theory]
    [InlineData("Accept to View")]
    [InlineData("n/a")]
    [InlineData(" ")]
    [InlineData("***")]
    public void A_masked_name_is_never_compared(string name)
    {
        CompanyName.Normalise(name).IsEmpty.ShouldBeTrue();
        var match = CustomerMatch.Compare(new CustomerIdentity(name, "DE"), new CustomerIdentity(name, "DE"));
        match.Grade.ShouldBe(Grade.Different);
        match.Reasons.ShouldContain(reason => reason.Code == "nameMissing");
    }

    [Fact]
    public void What_was_set_aside_can_be_asked_for()
    {
        var form = CompanyName.Normalise("International Business Machines Corp. (IBM)", "US");

        form.LegalForm.ShouldBe("stock");
        form.Acronym.ShouldBe("ibm");
        form.Full.ShouldBe("international business machines corp");
        form.Alternatives.ShouldHaveSingleItem().Core.ShouldBe(["ibm"]);
    }
}
