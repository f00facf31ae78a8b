using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Gateway.Imports;
using static Negotiation.Imports.Tests.ImportingTests;

namespace Negotiation.Imports.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData("aws-opportunities.json", SourceFormat.AwsOpportunities, 2, 2)]
    [InlineData("aws-flat-v2.json", SourceFormat.AwsFlat, 1, 2)]
    [InlineData("microsoft-referrals.json", SourceFormat.MicrosoftReferrals, 2, 1)]
    public async Task A_file_is_recognised_checked_imported_in_part_and_changes_nothing_the_second_time(string name, SourceFormat format, int good, int bad)
    {
        await using var desk = await Desk.Open();

        var check = await desk.Check("ana", Sample.Text(name));
        (check.Format, check.State, check.Rows, check.Created, check.Failed, check.Done).ShouldBe((format, ImportState.Checked, good + bad, good, bad, 0));
        (await desk.List("ana")).ShouldBeEmpty();

        Counts(await desk.Run("ana", check)).ShouldBe((good, 0, 0, bad));
        Counts(await desk.Import("ana", Sample.Text(name))).ShouldBe((0, 0, good, bad));
        (await desk.List("ana")).Count.ShouldBe(good);
        (await desk.List("carl")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_dry_run_says_what_became_of_every_field_and_value()
    {
        await using var desk = await Desk.Open();

        var mapping = (await desk.Check("ana", Sample.Text("aws-opportunities.json"))).Mapping.ShouldNotBeNull();

        mapping.Fields.ShouldContain(new FieldUse("Customer.Account.CompanyName", 4, "customer"));
        mapping.Fields.ShouldContain(new FieldUse("Project.ExpectedCustomerSpend.Amount", 4, "amount, in its own period"));
        mapping.Fields.ShouldContain(new FieldUse("SomethingAwsAddsLater.Deep.Kept", 1));
        mapping.Values.ShouldContain(new ValueUse("LifeCycle.ReviewStatus", "In-Review", "in review", 1));
        mapping.Values.ShouldContain(new ValueUse("LifeCycle.Stage", "Launched", "won", 1));
        (await desk.Check("ana", Sample.Text("aws-flat-v2.json"))).Mapping!.Remarks.ShouldContain(r => r.Contains("US dollars"));
    }

    [Fact]
    public async Task Failed_opportunities_come_back_as_they_were_with_a_list_of_errors_and_go_in_when_corrected()
    {
        await using var desk = await Desk.Open();
        var job = await desk.Import("ana", Sample.Text("aws-opportunities.json"));

        var failed = JsonNode.Parse(await desk.Text("ana", $"/api/imports/{job.Id}/errors", "application/json"))!.AsArray();
        failed.Count.ShouldBe(2);
        failed[0]!["ErrorList"]![0]!["FieldName"]!.GetValue<string>().ShouldBe("Customer.Account.CompanyName");
        failed[1]!["ErrorList"]![0]!["Code"]!.GetValue<string>().ShouldBe("nationalSecurity");

        failed[0]!["Customer"]!["Account"]!["CompanyName"] = "Umbrella Foods";
        failed[0]!["Project"]!["Title"] = "Menus";
        failed.RemoveAt(1);
        Counts(await desk.Import("ana", failed.ToJsonString())).ShouldBe((1, 0, 0, 0));
        Counts(await desk.Import("ana", failed.ToJsonString())).ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task A_flat_file_is_answered_with_the_result_file_of_AWS_and_a_file_to_correct()
    {
        await using var desk = await Desk.Open();
        var job = await desk.Import("ana", Sample.Text("aws-flat-v2.json"));

        var result = JsonNode.Parse(await desk.Text("ana", $"/api/imports/{job.Id}/result.json", "application/json"))!;
        (result["success"]!.GetValue<string>(), result["isApiError"]!.GetValue<bool>()).ShouldBe(("PARTIAL", false));
        var records = result["inboundApiResults"]!.AsArray();
        records.Select(r => r!["isSuccess"]!.GetValue<bool>()).ShouldBe([true, false, false]);
        records[0]!["errors"].ShouldBeNull();
        records[1]!["partnerCrmUniqueIdentifier"]!.GetValue<string>().ShouldBe("FAB-81");
        records[1]!["errors"]!.AsArray().Count.ShouldBe(2);

        var errors = JsonNode.Parse(await desk.Text("ana", $"/api/imports/{job.Id}/errors", "application/json"))!;
        (errors["version"]!.GetValue<string>(), errors["spmsId"]!.GetValue<string>()).ShouldBe(("2.0", "1001"));
        var record = errors["opportunities"]!.AsArray()[0]!;
        record["errors"]!.AsArray()[0]!.GetValue<string>().ShouldStartWith("state: ");
        (record["state"], record["expectedMonthlyAwsRevenue"]) = ("Ohio", 25);
        Counts(await desk.Import("ana", errors.ToJsonString())).ShouldBe((1, 0, 0, 1));

        using var none = await desk.Send("ana", HttpMethod.Get, $"/api/imports/{(await desk.Import("ana", Sample.Text("microsoft-referrals.json"))).Id}/result.json");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Failed_referrals_come_back_in_the_wrapper_of_Microsoft()
    {
        await using var desk = await Desk.Open();
        var job = await desk.Import("ana", Sample.Text("microsoft-referrals.json"));

        var errors = JsonNode.Parse(await desk.Text("ana", $"/api/imports/{job.Id}/errors", "application/json"))!;
        var record = errors["value"]!.AsArray().ShouldHaveSingleItem()!;
        record["error"]!["details"]![0]!["target"]!.GetValue<string>().ShouldBe("customerProfile.name");
        record["customerProfile"]!["name"] = "Wide World";
        Counts(await desk.Import("ana", errors.ToJsonString())).ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task An_opportunity_is_one_deal_whichever_file_of_AWS_it_comes_in()
    {
        await using var desk = await Desk.Open();
        Counts(await desk.Import("ana", Sample.Text("aws-summaries.json"))).ShouldBe((1, 0, 0, 0));

        // While somebody reads it the fuller record waits; afterwards it goes in.
        (await desk.Check("ana", Sample.Text("aws-opportunities.json"))).Problems.ShouldContain(p => p.Code == "fieldLocked");
        await desk.Act("max", (await desk.List("ana")).Single(d => d.ExternalId == "O1234567").Id, new Approve());
        Counts(await desk.Import("ana", Sample.Text("aws-opportunities.json"))).ShouldBe((1, 1, 0, 2));
        var deal = (await desk.List("ana")).Single(d => d.ExternalId == "O1234567");
        var full = (await desk.Deal("ana", deal.Id))!.Registration!;

        Counts(await desk.Import("ana", Sample.Text("aws-summaries.json"))).ShouldBe((0, 0, 1, 0));
        Counts(await desk.Import("ana", Sample.Text("aws-flat-v1.json"))).ShouldBe((0, 0, 1, 0));
        var after = (await desk.Deal("ana", deal.Id))!.Registration!;
        (after.Opportunity.Title, after.Customer.Duns, after.Opportunity.Kind).ShouldBe(("Timetable in the cloud", "081466849", OpportunityKind.Expansion));
        after.Opportunity.Products.ShouldBe(full.Opportunity.Products);
    }

    [Fact]
    public async Task An_opportunity_that_came_before_AWS_gave_it_an_id_is_found_again_with_one()
    {
        await using var desk = await Desk.Open();
        var file = JsonNode.Parse(Sample.Text("aws-flat-v1.json"))!;
        file["opportunities"]![0]!["apnCrmUniqueIdentifier"] = null;
        Counts(await desk.Import("ana", file.ToJsonString())).ShouldBe((1, 0, 0, 0));

        Counts(await desk.Import("ana", Sample.Text("aws-flat-v1.json"))).ShouldBe((0, 0, 1, 0));
        (await desk.Check("ana", Sample.Text("aws-summaries.json"))).Created.ShouldBe(0);
        (await desk.List("ana")).ShouldHaveSingleItem();
        (await desk.Export("ana", "awsFlat")).ShouldContain("O1234567");
        Counts(await desk.Import("ana", await desk.Export("ana", "awsFlat"))).ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task A_referral_is_one_deal_whichever_file_of_Microsoft_it_comes_in()
    {
        await using var desk = await Desk.Open();
        Counts(await desk.Import("ana", Csv(CoSellFile.GoodRow()))).ShouldBe((1, 0, 0, 0));

        Counts(await desk.Import("ana", Sample.Text("microsoft-referrals.json"))).ShouldBe((1, 0, 1, 1));

        var deal = (await desk.List("ana")).Single(d => d.Title == "Cloud move 1");
        var view = (await desk.Deal("ana", deal.Id))!;
        (view.Standing.Stage, view.Registration!.Customer.Domain).ShouldBe((SalesStage.TechnicalValidation, "contoso1.example"));
    }

    [Fact]
    public async Task A_deal_registration_waits_for_its_referral_and_changes_nothing_of_the_deal()
    {
        await using var desk = await Desk.Open();
        Counts(await desk.Import("ana", Sample.Text("deal-registrations.csv"))).ShouldBe((0, 0, 0, 3));
        await desk.Import("ana", Csv(CoSellFile.GoodRow()));
        var deal = (await desk.List("ana")).Single();
        var before = (await desk.Deal("ana", deal.Id))!;

        var job = await desk.Import("ana", Sample.Text("deal-registrations.csv"));
        Counts(job).ShouldBe((0, 1, 0, 2));
        job.Format.ShouldBe(SourceFormat.DealRegistrations);
        job.Problems.Single(p => p.Code == "referralMissing").Text.ShouldContain("unknown-9");
        (await desk.Deal("ana", deal.Id))!.Version.ShouldBe(before.Version);
        Counts(await desk.Import("ana", Sample.Text("deal-registrations.csv"))).ShouldBe((0, 0, 1, 2));

        var errors = await desk.Errors("ana", job.Id);
        errors.Split('\n')[1].ShouldContain("so the row waits");
        Counts(await desk.Import("carl", Sample.Text("deal-registrations.csv"))).ShouldBe((0, 0, 0, 3));
    }

    [Fact]
    public async Task A_draft_at_AWS_is_the_partners_alone_until_it_is_handed_in_there()
    {
        await using var desk = await Desk.Open();
        var file = JsonNode.Parse(Sample.Text("aws-summaries.json"))!;
        var life = file["OpportunitySummaries"]![0]!["LifeCycle"]!;
        life["ReviewStatus"] = "Pending Submission";
        Counts(await desk.Import("ana", file.ToJsonString())).ShouldBe((1, 0, 0, 0));
        Counts(await desk.Import("ana", file.ToJsonString())).ShouldBe((0, 0, 1, 0));
        var id = (await desk.List("ana")).Single().Id;
        (await desk.Deal("ana", id))!.Draft.ShouldNotBeNull().CustomerName.ShouldStartWith("Globex");
        (await desk.Deal("max", id)).ShouldBeNull();

        life["ReviewStatus"] = "Submitted";
        Counts(await desk.Import("ana", file.ToJsonString())).ShouldBe((0, 1, 0, 0));
        (await desk.Deal("max", id))!.Standing.Review.ShouldBe(ReviewState.Submitted);
        (await desk.Deal("ana", id))!.Draft.ShouldBeNull();
        Counts(await desk.Import("ana", file.ToJsonString())).ShouldBe((0, 0, 1, 0));
    }

    [Theory]
    [InlineData("""{"leads":[]}""", "leads")]
    [InlineData("""{"value":[{"id":1}""", "jsonBroken")]
    [InlineData("""{"hello":1}""", "formatUnknown")]
    public async Task A_broken_or_foreign_document_is_refused_whole(string text, string code)
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Upload("ana", text);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("rules")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Nobody_else_sees_an_import_its_errors_or_its_result()
    {
        await using var desk = await Desk.Open();
        var job = await desk.Import("ana", Sample.Text("aws-flat-v2.json"));

        foreach (var person in new[] { "carl", "max", "other-ana" })
        {
            foreach (var path in new[] { "", "/errors", "/result.json" })
            {
                using var response = await desk.Send(person, HttpMethod.Get, $"/api/imports/{job.Id}{path}");
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        }
    }
}
