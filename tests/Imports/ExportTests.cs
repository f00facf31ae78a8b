using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Gateway.Imports;
using static Negotiation.Imports.Tests.ImportingTests;

namespace Negotiation.Imports.Tests;

public sealed class ExportTests
{
    [Fact]
    public async Task A_co_sell_file_goes_out_with_every_cell_it_came_with_and_changes_nothing_when_it_comes_back()
    {
        await using var desk = await Desk.Open();
        var file = new CoSellFile(real: true, shuffle: 5).WithRows(30);
        file.Columns.Add("House number");
        for (var i = 0; i < file.Rows.Count; i++)
        {
            var row = file.Rows[i];
            (row["House number"], row["Notes"], row["Confidence"], row["Microsoft MSX ID"]) = ($"-{i}", "+49 221 555-01", "@SUM(1)", $"\"=1+{i}");
        }

        await desk.Import("ana", file.ToCsv());

        var text = await desk.Export("ana", "coSell");
        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
        table.Headers.Take(149).ShouldBe(CoSellFile.Documented);
        table.Rows.Count.ShouldBe(30);
        foreach (var row in table.Rows)
        {
            var cells = Cells(table, row);
            var source = file.Rows.Single(r => r["Referral ID"] == cells["Referral ID"]);
            foreach (var (column, cell) in source)
            {
                cells[column].ShouldBe(cell, column);
            }

            row.Cells.ShouldAllBe(c => !Formulas.Runs(c));
        }

        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, 30, 0));
        (await desk.Export("ana", "coSell")).ShouldBe(text);
    }

    [Fact]
    public async Task Text_that_begins_like_a_formula_goes_out_harmless_and_comes_back_unchanged()
    {
        await using var desk = await Desk.Open();
        string[] texts = ["- first call\n- second call", "@Bob please call", "-> see CRM", "+ good fit", "=1+1", "'=1+1"];
        var file = new CoSellFile().WithRows(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var line = texts[i].Split('\n')[0];
            (file.Rows[i]["Notes"], file.Rows[i]["Deal Name"], file.Rows[i]["Customer Name"], file.Rows[i]["Notes to Microsoft"]) = (texts[i], line, $"{line} Ltd", texts[i]);
        }

        Counts(await desk.Import("ana", file.ToCsv())).ShouldBe((texts.Length, 0, 0, 0));
        (await desk.List("ana")).Select(d => d.Title).ShouldContain("-> see CRM");

        var text = await desk.Export("ana", "coSell");

        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
        table.Rows.ShouldAllBe(r => r.Cells.All(c => !Formulas.Runs(c)));
        foreach (var row in table.Rows)
        {
            var cells = Cells(table, row);
            var source = file.Rows.Single(r => r["Referral ID"] == cells["Referral ID"]);
            foreach (var column in new[] { "Notes", "Deal Name", "Customer Name", "Notes to Microsoft" })
            {
                cells[column].ShouldBe(Formulas.Unguarded(source[column]), column);
            }
        }

        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, texts.Length, 0));
        (await desk.Export("ana", "coSell")).ShouldBe(text);
    }

    [Fact]
    public async Task What_changed_here_goes_out_in_the_cells_it_came_in()
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", Csv(CoSellFile.GoodRow()));
        var id = (await desk.List("ana")).Single().Id;
        await desk.Act("ana", id, new Amend(new RegistrationForm { Amount = 61000.5m, ExpectedClose = new DateOnly(2027, 2, 28), Products = ["SOL-9876-ABCD", "SOL-NEW"] }));
        await desk.Act("ana", id, new SetStage(SalesStage.Committed));

        var text = await desk.Export("ana", "coSell");

        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
        var cells = Cells(table, table.Rows.Single());
        (cells["Estimated Deal Value"], cells["Estimated Close Date"], cells["Sales Stage"]).ShouldBe(("61000.5", "2/28/2027", "80"));
        (cells["Solution 1"], cells["Solution 2"], cells["Customer D-U-N-S ID"]).ShouldBe(("SOL-9876-ABCD", "SOL-NEW", "81466850"));
        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, 1, 0));

        await desk.Act("ana", id, new SetStage(SalesStage.Won));
        table = CsvTable.Read(Encoding.UTF8.GetBytes(await desk.Export("ana", "coSell")));
        cells = Cells(table, table.Rows.Single());
        (cells["Partner Referral Status"], cells["Partner Referral Substatus"]).ShouldBe(("Closed", "Won"));
    }

    [Theory]
    [InlineData("aws-opportunities.json", "awsOpportunities", "", 2)]
    [InlineData("aws-flat-v2.json", "awsFlat", "opportunities", 1)]
    [InlineData("microsoft-referrals.json", "microsoftReferrals", "value", 2)]
    public async Task A_json_file_goes_out_with_every_member_it_came_with_and_changes_nothing_when_it_comes_back(string name, string format, string list, int good)
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", Sample.Text(name));

        var text = await desk.Export("ana", format);

        var sent = Records(JsonNode.Parse(text)!, list);
        sent.Count.ShouldBe(good);
        var source = Records(JsonNode.Parse(Sample.Text(name))!, list);
        sent.ShouldAllBe(record => source.Any(s => JsonNode.DeepEquals(s, record)));
        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, good, 0));
    }

    [Fact]
    public async Task A_month_stays_a_month_and_a_change_goes_into_the_entry_that_counts()
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", Sample.Text("aws-opportunities.json"));
        var id = (await desk.List("ana")).Single(d => d.ExternalId == "O1234567").Id;
        await desk.Act("max", id, new Approve());
        await desk.Act("ana", id, new Amend(new RegistrationForm { Amount = 1700m }));

        var text = await desk.Export("ana", "awsOpportunities");

        var record = Records(JsonNode.Parse(text)!, "").Single(r => r!["Id"]!.GetValue<string>() == "O1234567")!;
        var spends = record["Project"]!["ExpectedCustomerSpend"]!.AsArray();
        spends.Select(s => s!["Amount"]!.GetValue<string>()).ShouldBe(["900.00", "1700"]);
        spends[1]!["Frequency"]!.GetValue<string>().ShouldBe("Monthly");
        record["LifeCycle"]!["ReviewStatus"]!.GetValue<string>().ShouldBe("Approved");
        record["SomethingAwsAddsLater"].ShouldNotBeNull();
        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, 2, 0));

        var coSell = CsvTable.Read(Encoding.UTF8.GetBytes(await desk.Export("ana", "coSell")));
        Cells(coSell, coSell.Rows[0])["Estimated Deal Value"].ShouldBeEmpty();
    }

    [Theory]
    [InlineData("coSell")]
    [InlineData("awsOpportunities")]
    [InlineData("awsFlat")]
    [InlineData("microsoftReferrals")]
    public async Task Deals_from_elsewhere_go_out_with_what_is_known_and_change_nothing_when_they_come_back(string format)
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", Sample.Text(format is "awsOpportunities" or "awsFlat" ? "microsoft-referrals.json" : "aws-opportunities.json"));
        var deals = await desk.List("ana");

        var text = await desk.Export("ana", format);

        deals.ShouldAllBe(d => text.Contains($"negotiation:{d.Id}") && text.Contains(d.Title));
        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, deals.Count, 0));
    }

    [Fact]
    public async Task A_deal_known_from_one_file_of_Microsoft_goes_out_in_the_other_and_comes_back_as_itself()
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", new CoSellFile().WithRows(12).ToCsv());

        var text = await desk.Export("ana", "microsoftReferrals");

        Records(JsonNode.Parse(text)!, "value").ShouldAllBe(r => r!["id"]!.GetValue<string>().StartsWith("5e1c04aa", StringComparison.Ordinal));
        Counts(await desk.Import("ana", text)).ShouldBe((0, 0, 12, 0));
    }

    [Fact]
    public async Task A_deal_registration_goes_out_as_it_came_after_a_restart_too()
    {
        var folder = Desk.NewFolder();
        await using (var desk = await Desk.Open(folder))
        {
            var other = CoSellFile.GoodRow(2);
            await desk.Import("ana", Csv(CoSellFile.GoodRow(), other));
            await desk.Import("ana", Sample.Text("deal-registrations.csv"));
        }

        await using (var desk = await Desk.Open(folder))
        {
            var text = await desk.Export("ana", "dealRegistrations");
            var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
            table.Rows.Count.ShouldBe(2);
            var cells = table.Rows.Select(r => Cells(table, r)).Single(c => c["Contract Value"].Length > 0);
            (cells["Contract Value"], cells["Registration Status Reason"], cells["House number"], cells["Contract Start Date"]).ShouldBe(("60,000", "Proof, please", "-17", "05/01/2026"));
            Counts(await desk.Import("ana", text)).ShouldBe((0, 0, 2, 0));
        }
    }

    [Fact]
    public async Task Only_what_a_person_may_see_goes_out_to_them()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();
        row["Notes"] = "Between us: they would pay twice as much.";
        await desk.Import("ana", Csv(row));
        await desk.Import("carl", Sample.Text("aws-opportunities.json"));

        var own = await desk.Export("ana", "coSell");
        own.ShouldContain("Between us");
        own.ShouldNotContain("Globex");
        (await desk.Export("carl", "coSell")).ShouldNotContain("Contoso");
        (await desk.Export("ben", "coSell")).Split('\n').Length.ShouldBe(2);
        using var elsewhere = await desk.Send("other-max", HttpMethod.Get, "/api/exports/coSell");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var all = await desk.Export("max", "coSell");
        all.ShouldContain("Cloud move 1");
        all.ShouldContain("Globex");
        all.ShouldNotContain("Between us");
        all.ShouldNotContain("ana.silva@contoso.example");
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_goes_out_as_text_and_a_number_as_it_is()
    {
        await using var desk = await Desk.Open();
        var file = new CoSellFile();
        string[] unknown = ["=1+1", " @x", "\t=1", "\"=1", "＝1", "+1+cmd", "-5", "+49 221 555-01"];
        var row = CoSellFile.GoodRow();
        for (var i = 0; i < unknown.Length; i++)
        {
            file.Columns.Add($"Own {i}");
            row[$"Own {i}"] = unknown[i];
        }

        file.Columns.Add("=HYPERLINK(1)");
        row["=HYPERLINK(1)"] = "x";
        file.Rows.Add(row);
        await desk.Import("ana", file.ToCsv());

        var text = await desk.Export("ana", "coSell");

        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
        table.Headers.ShouldAllBe(h => !Formulas.Runs(h));
        table.Rows.Single().Cells.ShouldAllBe(c => !Formulas.Runs(c));
        var sent = table.Headers.Select((h, i) => (h, table.Rows[0].Cells[i])).ToDictionary(c => c.h, c => c.Item2, StringComparer.Ordinal);
        (sent["Own 6"], sent["Own 7"]).ShouldBe(("-5", "+49 221 555-01"));
        await desk.Import("ana", text);
        (await desk.Export("ana", "coSell")).ShouldBe(text);
        unknown.Select((cell, i) => (cell, Formulas.Unguarded(sent[$"Own {i}"]))).ShouldAllBe(c => c.Item1 == c.Item2);
    }

    [Fact]
    public async Task The_filter_of_the_list_applies_and_what_does_not_exist_is_refused()
    {
        await using var desk = await Desk.Open();
        await desk.Import("ana", new CoSellFile().WithRows(14).ToCsv());

        (await desk.Export("ana", "microsoftReferrals", "?stage=won")).ShouldNotContain("\"Active\"");
        Records(JsonNode.Parse(await desk.Export("ana", "microsoftReferrals", "?q=cloud+move+7"))!, "value").ShouldHaveSingleItem();
        await Refused("ana", "xml", HttpStatusCode.NotFound);
        await Refused("ana", "coSell?review=nonsense", HttpStatusCode.BadRequest);
        await Refused("zoe", "coSell", HttpStatusCode.Forbidden);
        await Refused("dora", "coSell", HttpStatusCode.Forbidden);

        async Task Refused(string person, string path, HttpStatusCode status)
        {
            using var response = await desk.Send(person, HttpMethod.Get, $"/api/exports/{path}");
            response.StatusCode.ShouldBe(status);
        }
    }

    private static Dictionary<string, string> Cells(CsvTable table, CsvRow row) =>
        table.Headers.Select((h, i) => (h, Formulas.Unguarded(row.Cells[i]))).ToDictionary(c => c.h, c => c.Item2, StringComparer.Ordinal);

    private static List<JsonNode?> Records(JsonNode document, string list) => [.. (list.Length == 0 ? document : document[list]!).AsArray()];
}
