using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class RecognisingTests
{
    [Theory]
    [InlineData("aws-opportunities.json", SourceFormat.AwsOpportunities, 4)]
    [InlineData("aws-summaries.json", SourceFormat.AwsOpportunities, 1)]
    [InlineData("aws-flat-v1.json", SourceFormat.AwsFlat, 1)]
    [InlineData("aws-flat-v2.json", SourceFormat.AwsFlat, 3)]
    [InlineData("microsoft-referrals.json", SourceFormat.MicrosoftReferrals, 3)]
    public void A_format_is_known_by_what_is_in_the_file(string name, SourceFormat format, int records)
    {
        var (file, _) = Json.Open(Sample.Text(name));

        file.ShouldNotBeNull().Format.ShouldBe(format);
        file.Records.Count.ShouldBe(records);
    }

    [Fact]
    public void One_record_alone_and_a_bare_list_are_known_too()
    {
        foreach (var (name, format) in new[] { ("aws-opportunities.json", SourceFormat.AwsOpportunities), ("microsoft-referrals.json", SourceFormat.MicrosoftReferrals) })
        {
            var record = Json.Open(Sample.Text(name)).File!.Records[0].GetRawText();
            Json.Open(record).File!.Format.ShouldBe(format);
            Json.Open($"[{record}]").File!.Format.ShouldBe(format);
        }
    }

    [Theory]
    [InlineData("""{"leads":[{"apnCrmUniqueIdentifier":"L1"}]}""", "leads")]
    [InlineData("""{"success":"ALL","inboundApiResults":[]}""", "resultFile")]
    [InlineData("""{"opportunities":[]}""", "fileEmpty")]
    [InlineData("""{"opportunities":{"a":1}}""", "notAList")]
    [InlineData("""{"version":"3","opportunities":[{}]}""", "versionUnknown")]
    [InlineData("""{"version":10,"opportunities":[{}]}""", "versionUnknown")]
    [InlineData("""{"version":null,"opportunities":[{}]}""", "versionUnknown")]
    [InlineData("""{"version":{"a":"1"},"opportunities":[{}]}""", "versionUnknown")]
    [InlineData("""{"hello":"world"}""", "formatUnknown")]
    [InlineData("[1, 2]", "formatUnknown")]
    [InlineData("null", "formatUnknown")]
    [InlineData("""{"value":[{"id":"1","status":"New"}""", "jsonBroken")]
    [InlineData("[{\"id\":1},]", "jsonBroken")]
    [InlineData("{\"\\ud800\":1}", "jsonBroken")]
    public void A_file_that_cannot_be_used_is_refused_with_one_sentence(string text, string code)
    {
        var (file, problem) = Json.Open(text);

        file.ShouldBeNull();
        problem.ShouldNotBeNull().Code.ShouldBe(code);
        problem.Text.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("""{"version":"1","opportunities":[{}]}""")]
    [InlineData("""{"version":"2.0","opportunities":[{}]}""")]
    [InlineData("""{"version":2.0,"opportunities":[{}]}""")]
    [InlineData("""{"opportunities":[{}]}""")]
    public void A_flat_file_of_a_known_version_or_of_none_is_read(string text) => Json.Open(text).File!.Format.ShouldBe(SourceFormat.AwsFlat);

    [Fact]
    public void A_broken_file_is_refused_with_the_place_of_the_fault() =>
        Json.Open("{\n  \"value\": [\n    {\"id\": oops}\n  ]\n}").Problem!.Text.ShouldContain("line 3, position 12");

    [Fact]
    public void Nesting_beyond_any_sense_and_more_records_than_possible_are_refused()
    {
        Json.Open(new string('[', 5000)).Problem!.Code.ShouldBe("jsonTooDeep");
        Json.Open($$"""{"value":[{{string.Join(',', Enumerable.Repeat("{}", 5001))}}]}""").Problem!.ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe("tooManyRows"),
            p => p.TooLarge.ShouldBeTrue());
        JsonFile.Read(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' }, 1).Problem!.Code.ShouldBe("notUtf8");
    }

    [Theory]
    [InlineData("\ufeff  {", true)]
    [InlineData("\n[", true)]
    [InlineData("null\n", true)]
    [InlineData("null,x\n1,2", false)]
    [InlineData("Deal Name,Customer Name", false)]
    [InlineData("", false)]
    public void Json_is_told_from_a_table_by_its_first_sign(string text, bool json) =>
        JsonFile.Looks(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBe(json);

    [Fact]
    public void A_deal_registration_is_told_from_a_co_sell_file_by_its_columns()
    {
        DealRegistrationColumn.Recognises(Sample.Text("deal-registrations.csv").Split('\n')[0].Split(',')).ShouldBeTrue();
        DealRegistrationColumn.Recognises(CoSellFile.Documented).ShouldBeFalse();
        DealRegistrationColumn.Recognises(["Referral ID", "Deal Name", "Contract Value"]).ShouldBeFalse();
    }
}
