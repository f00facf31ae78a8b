using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class IdentityTests
{
    [Fact]
    public void A_deal_id_is_26_characters_and_always_the_same()
    {
        var id = Reading.Of().Row!.Deal;

        id.ShouldMatch("^[a-z2-7]{26}$");
        Reading.Of(row => row["Estimated Deal Value"] = "1").Row!.Deal.ShouldBe(id);
        Reading.Of(row => row["Referral ID"] = row["Referral ID"].ToUpperInvariant()).Row!.Deal.ShouldBe(id);
    }

    [Fact]
    public void Another_tenant_or_organisation_never_gets_the_same_deal()
    {
        var id = Reading.Of().Row!.Deal;

        Reading.Of(context: Reading.Context with { Tenant = "other" }).Row!.Deal.ShouldNotBe(id);
        Reading.Of(context: Reading.Context with { Organisation = "other" }).Row!.Deal.ShouldNotBe(id);
    }

    [Fact]
    public void Without_a_referral_id_the_crm_id_then_the_engagement_id_then_the_content_names_the_deal()
    {
        Reading.Of(row => row["Referral ID"] = "").Row!.ExternalId.ShouldBe("crm:CRM-1");
        Reading.Of(row => row["Referral ID"] = row["CRM ID"] = "").Row!.ExternalId.ShouldBe("engagement:ENG-000001");

        var weak = Reading.Of(row => row["Referral ID"] = row["CRM ID"] = row["Engagement ID"] = "");
        weak.Row!.ExternalId.ShouldStartWith("row:");
        weak.Notes.ShouldContain(n => n.Code == "noId");
        Reading.Of(row =>
        {
            row["Referral ID"] = row["CRM ID"] = row["Engagement ID"] = "";
            row["Estimated Deal Value"] = "7";
            row["Deal Name"] = "  CLOUD  move 1";
        }).Row!.Deal.ShouldBe(weak.Row!.Deal);
    }

    [Fact]
    public void A_referral_id_is_text_and_need_not_be_a_guid() =>
        Reading.Of(row => row["Referral ID"] = "ref 007/x").Row!.ExternalId.ShouldBe("ref 007/x");

    [Fact]
    public void Five_thousand_rows_give_five_thousand_deals()
    {
        var file = new CoSellFile(real: true, shuffle: 7).WithRows(5000);
        var (map, _) = HeaderMap.Read(file.Headers);
        var reader = new RowReader(map!, Reading.Context);

        var readings = file.Rows.ConvertAll(row => reader.Read(file.Cells(row)));

        readings.ShouldAllBe(r => r.Problems.Count == 0);
        readings.Select(r => r.Row!.Deal).Distinct().Count().ShouldBe(5000);
    }
}
