using System.Text.Json;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;
using static Negotiation.Imports.Tests.ImportingTests;

namespace Negotiation.Imports.Tests;

public sealed class PartnerTests
{
    [Fact]
    public async Task A_partner_nobody_has_heard_of_is_said_before_anything_is_imported()
    {
        await using var desk = await Desk.Open();

        var job = await desk.Check("max", Csv(CoSellFile.GoodRow()), "?partner=fabrikum");

        job.Warnings.ShouldNotBeNull().ShouldHaveSingleItem().Code.ShouldBe("partnerUnknown");
        job.Warnings![0].Text.ShouldStartWith("No partner \"fabrikum\" is known here");
    }

    [Fact]
    public async Task Deals_that_nobody_at_the_partner_could_open_are_said_and_still_after_the_import()
    {
        await using var desk = await Desk.Open();

        var job = await desk.Import("max", Csv(CoSellFile.GoodRow(1), CoSellFile.GoodRow(2)), "?partner=fabrikam");

        var warning = job.Warnings.ShouldNotBeNull().ShouldHaveSingleItem();
        warning.Code.ShouldBe("nobodyReached");
        warning.Text.ShouldStartWith("Nobody at Fabrikam Inc. can open these 2 deals yet");
    }

    [Fact]
    public async Task Who_imports_for_the_own_organisation_is_told_neither()
    {
        await using var desk = await Desk.Open();

        (await desk.Check("ana", Csv(CoSellFile.GoodRow()))).Warnings.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_partners_name_stands_on_the_deals_where_it_is_known()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();

        var job = await desk.Import("max", Csv(row), "?partner=fabrikam");

        job.PartnerName.ShouldBe("Fabrikam Inc.");
        var view = (await desk.Deal("max", new RowIdentity(row["Referral ID"]).DealId("northwind", "fabrikam"))).ShouldNotBeNull();
        view.Parties.Single(p => p.Kind == PartyKind.Partner).Name.ShouldBe("Fabrikam Inc.");
    }

    [Fact]
    public async Task A_channel_manager_is_offered_the_known_partners_and_a_partner_is_not()
    {
        await using var desk = await Desk.Open();

        JsonSerializer.Deserialize<KnownPartner[]>(await desk.Text("max", "/api/imports/partners", "application/json"), DomainJson.Options)
            .ShouldBe([new KnownPartner("fabrikam", "Fabrikam Inc.")]);
        (await desk.Send("ana", HttpMethod.Get, "/api/imports/partners")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_second_row_of_one_deal_does_not_slip_in_with_the_file_of_errors()
    {
        await using var desk = await Desk.Open();
        var (first, second) = (CoSellFile.GoodRow(), CoSellFile.GoodRow());
        second["Deal Name"] = "The second row";

        var job = await desk.Import("ana", Csv(first, second));
        var errors = await desk.Errors("ana", job.Id);
        var again = await desk.Import("ana", errors);

        Counts(again).ShouldBe((0, 0, 0, 1));
        again.Problems.ShouldHaveSingleItem().Code.ShouldBe("rowTwice");
        var remark = errors[(errors.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        remark.ShouldContain("keep one of the two");
        Counts(await desk.Import("ana", errors.Replace(first["Referral ID"], "another-id", StringComparison.Ordinal))).ShouldBe((1, 0, 0, 0));
        var meant = errors.Replace("keep one of the two", "", StringComparison.Ordinal);
        Counts(await desk.Import("ana", meant)).ShouldBe((0, 1, 0, 0));
    }
}
