using System.Diagnostics;
using System.Text.Json.Nodes;
using Negotiation.Domain.Intake;
using Xunit.Abstractions;
using static Negotiation.Imports.Tests.ImportingTests;

namespace Negotiation.Imports.Tests;

[Trait("kind", "speed")]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Rows = 5000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(SourceFormat.CoSell)]
    [InlineData(SourceFormat.AwsFlat)]
    [InlineData(SourceFormat.AwsOpportunities)]
    [InlineData(SourceFormat.MicrosoftReferrals)]
    public async Task Five_thousand_records_go_into_an_empty_product_within_a_minute(SourceFormat format)
    {
        await using var desk = await Desk.Open();
        var file = format switch
        {
            SourceFormat.CoSell => new CoSellFile(real: true).WithRows(Rows).ToCsv(),
            SourceFormat.AwsFlat => Many("aws-flat-v1.json", "opportunities", static (r, i) => (r["apnCrmUniqueIdentifier"], r["partnerCrmUniqueIdentifier"]) = ($"O{i}", $"FAB-{i}")),
            SourceFormat.AwsOpportunities => Many("aws-opportunities.json", "", static (r, i) => (r["Id"], r["PartnerOpportunityIdentifier"]) = ($"O{i}", $"FAB-{i}")),
            _ => Many("microsoft-referrals.json", "value", static (r, i) => r["id"] = $"ref {i}"),
        };

        var watch = Stopwatch.StartNew();
        var check = await desk.Check("ana", file);
        var checkedAfter = watch.Elapsed;
        Counts(await desk.Run("ana", check)).ShouldBe((Rows, 0, 0, 0));
        var imported = watch.Elapsed;
        (await desk.Export("ana", FormatNameOf(format))).Length.ShouldBeGreaterThan(file.Length / 4);
        output.WriteLine($"{format}: check {checkedAfter.TotalSeconds:F1} s, import {(imported - checkedAfter).TotalSeconds:F1} s, export {(watch.Elapsed - imported).TotalSeconds:F1} s, file {file.Length / 1024} KiB");

        imported.ShouldBeLessThan(Longest);
    }

    private static string FormatNameOf(SourceFormat format) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(format.ToString());

    private static string Many(string sample, string list, Action<JsonNode, int> number)
    {
        var document = JsonNode.Parse(Sample.Text(sample))!;
        var records = (list.Length == 0 ? document : document[list]!).AsArray();
        var first = records[0]!;
        records.Clear();
        for (var i = 1; i <= Rows; i++)
        {
            var record = first.DeepClone();
            number(record, i);
            records.Add(record);
        }

        return document.ToJsonString();
    }
}
