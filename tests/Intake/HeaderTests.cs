using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("What specific help from Microsoft?", CoSellColumn.HelpWanted)]
    [InlineData("What specific help from Microsoft ?", CoSellColumn.HelpWanted)]
    [InlineData("Decline/Lost/Error reason", CoSellColumn.Reason)]
    [InlineData("Declined / Lost / Error Reason", CoSellColumn.Reason)]
    [InlineData("Customer D-U-N-S id", CoSellColumn.Duns)]
    [InlineData("CUSTOMER_POSTAL_CODE", CoSellColumn.PostalCode)]
    [InlineData("  deal   name * ", CoSellColumn.DealName)]
    [InlineData("Created Date", CoSellColumn.CreatedDate)]
    public void Documented_and_real_headers_are_recognised(string header, CoSellColumn column) =>
        ColumnNames.Find(header).ShouldBe(column);

    [Theory]
    [InlineData("Microsoft Referral Status")]
    [InlineData("Estimated ACR Value")]
    [InlineData("Moodys Account Match 1")]
    [InlineData("")]
    public void Other_headers_are_left_alone(string header) => ColumnNames.Find(header).ShouldBeNull();

    [Fact]
    public void Every_missing_column_is_named_at_once()
    {
        var (map, broken) = HeaderMap.Read(["Deal Name", "Customer Name"]);

        map.ShouldBeNull();
        broken.Select(b => b.Field).ShouldBe(
            ["Customer Address Line 1", "Customer City", "Customer Country", "Partner Referral Status", "Partner Referral Substatus",
             "Estimated Deal Value", "Currency", "Estimated Close Date", "Microsoft help required?", "Share with Microsoft sales team",
             "Consent to share Customer/Partner contact", "Solution 1", "Team member 1"],
            ignoreOrder: true);
        broken.ShouldAllBe(b => b.Code == "headerMissing");
    }

    [Fact]
    public void Two_columns_with_one_meaning_are_refused()
    {
        var (_, broken) = HeaderMap.Read([.. CoSellFile.Documented, "decline/lost/error REASON", "Solution-7"]);

        broken.Select(b => b.Code).ShouldBe(["headerTwice", "headerTwice"]);
    }

    [Fact]
    public void The_purchase_intent_may_be_missing_from_older_files() =>
        HeaderMap.Read([.. CoSellFile.Documented.Where(h => h != "Marketplace Purchase Intent")]).Broken.ShouldBeEmpty();
}
