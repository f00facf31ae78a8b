using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class MicrosoftReferralTests
{
    private const string File = "microsoft-referrals.json";

    [Fact]
    public void A_referral_is_the_deal_of_the_same_row_in_the_co_sell_file()
    {
        var referral = Json.Sampled(File)[0];
        var row = Reading.Of();

        referral.Problems.ShouldBeEmpty();
        referral.Row!.Deal.ShouldBe(row.Row!.Deal);
        var (a, b) = (referral.Row.Command.Registration, row.Row.Command.Registration);
        a.Customer.ShouldBe(b.Customer with { Domain = null });
        a.Opportunity.Amount.ShouldBe(b.Opportunity.Amount);
        a.Opportunity.Products.ShouldBe(b.Opportunity.Products);
        a.Origin!.ShouldSatisfyAllConditions(o => o.Source.ShouldBe(RowIdentity.Source), o => o.Group.ShouldBe("ENG-000001"), o => o.PartnerReference.ShouldBe("CRM-1"));
        referral.Row.Command.Unsaid.ShouldBe(["kind", "stage"]);
    }

    [Fact]
    public void Ids_as_a_list_or_an_object_and_values_as_text_or_number_are_understood()
    {
        var reading = Json.Sampled(File)[1];

        reading.Problems.ShouldBeEmpty();
        reading.Row!.ExternalId.ShouldBe("ref 007/x");
        reading.Row.Command.Registration.Opportunity.Amount.ShouldBe(new Amount(1234.5m, "USD", AmountPeriod.Total));
        reading.Row.Command.Registration.Opportunity.Products.ShouldBe(["Azure"]);
        reading.Row.Command.Review.ShouldBe(ReviewState.Submitted);
        Json.Changed(File, r => r["customerProfile"]!["ids"] = JsonNode.Parse("""{"DUNS":"1234567"}""")).Row!.Command.Registration.Customer.Duns.ShouldBe("001234567");
    }

    [Fact]
    public void A_hidden_customer_is_refused() =>
        Json.Sampled(File)[2].Problems.ShouldContain(p => p.Code == "customerMasked" && p.Column == "customerProfile.name");

    [Theory]
    [InlineData("status", "\"Active\"", "substatus", "\"Won\"", "statusPair")]
    [InlineData("status", "true", "name", "\"x\"", "wrongType")]
    [InlineData("consent", "{\"consentToToShareInfoWithOthers\":false}", "name", "\"x\"", "notShared")]
    [InlineData("details", "{\"dealValue\":{},\"currency\":\"EUR\",\"closingDateTime\":\"2027-01-01T00:00:00Z\"}", "name", "\"x\"", "wrongType")]
    [InlineData("details", "{\"currency\":\"EUR\",\"closingDateTime\":\"2027-01-01T00:00:00Z\"}", "name", "\"x\"", "required")]
    public void A_wrong_value_keeps_its_record_out(string name, string value, string second, string other, string code)
    {
        var reading = Json.Changed(File, r =>
        {
            r[name] = JsonNode.Parse(value);
            r[second] = JsonNode.Parse(other);
        });

        reading.Act.ShouldBeNull();
        reading.Problems.ShouldContain(p => p.Code == code);
    }
}
