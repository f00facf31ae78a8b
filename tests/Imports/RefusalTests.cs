using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Negotiation.Gateway.Imports;

namespace Negotiation.Imports.Tests;

public sealed class RefusalTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.Open();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_problem_document()
    {
        using var response = await desk.Upload("ana", Encoding.Unicode.GetBytes(new CoSellFile().WithRows(1).ToCsv()));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("type").GetString().ShouldBe("urn:negotiation:malformed");
        problem.GetProperty("reason").GetString().ShouldBe("malformed");
        problem.GetProperty("rules")[0].GetProperty("code").GetString().ShouldBe("utf16");
        problem.GetProperty("detail").GetString()!.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public async Task Missing_columns_are_named_all_at_once()
    {
        using var response = await desk.Upload("ana", "Deal Name,Currency\r\nx,EUR\r\n");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("rules").GetArrayLength().ShouldBe(13);
    }

    [Fact]
    public async Task A_file_with_semicolons_is_told_so()
    {
        using var response = await desk.Upload("ana", "Deal Name;Currency\r\nx;EUR\r\n");

        (await response.Content.ReadAsStringAsync()).ShouldContain("not separated by commas");
    }

    [Fact]
    public async Task Too_many_rows_and_too_many_bytes_are_too_large()
    {
        var file = new CoSellFile();
        file.Rows.AddRange(Enumerable.Repeat(CoSellFile.GoodRow(), CsvTable.MaxRows + 1));
        using var rows = await desk.Upload("ana", file.ToCsv());
        rows.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        foreach (var beyond in new[] { 1, 100_000 })
        {
            using var bytes = await desk.Upload("ana", new byte[CsvTable.MaxBytes + beyond]);
            bytes.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[CsvTable.MaxBytes + beyond]), "file", "big.csv" } };
            using var inForm = await desk.Send("ana", HttpMethod.Post, "/api/imports", form);
            inForm.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await inForm.Content.ReadAsStringAsync()).ShouldContain("20 MiB");
        }
    }

    [Fact]
    public async Task A_form_is_read_like_a_body_and_its_file_name_is_only_a_name()
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(new CoSellFile().WithRows(3).ToCsv()));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "../../etc/Q3 deals.csv");

        using var response = await desk.Send("ana", HttpMethod.Post, "/api/imports", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var job = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        job.GetProperty("fileName").GetString().ShouldBe("Q3 deals.csv");
        job.GetProperty("state").GetString().ShouldBe("checked");
        job.GetProperty("rows").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "text" } };

        using var response = await desk.Send("ana", HttpMethod.Post, "/api/imports", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("dora", "")]
    [InlineData("zoe", "")]
    [InlineData("ana", "?partner=contoso")]
    [InlineData("max", "")]
    [InlineData("max", "?partner=northwind")]
    [InlineData("max", "?partner=a/b")]
    [InlineData("other-ana", "")]
    public async Task Who_may_not_import_for_a_partner_is_refused(string person, string query)
    {
        using var response = await desk.Upload(person, new CoSellFile().WithRows(1).ToCsv(), query);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("carl")]
    [InlineData("max")]
    [InlineData("zoe")]
    [InlineData("other-ana")]
    [InlineData("stranger")]
    public async Task An_import_is_not_there_for_anyone_outside_its_organisation(string person)
    {
        var job = await desk.Check("ana", new CoSellFile().WithRows(1).ToCsv());

        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/errors.csv"), (HttpMethod.Post, "/start") })
        {
            using var response = await desk.Send(person, method, $"/api/imports/{job.Id}{path}");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var missing = await desk.Send(person, method, $"/api/imports/nothing{path}");
            (await missing.Content.ReadAsStringAsync()).ShouldBe(await response.Content.ReadAsStringAsync());
        }

        (await desk.Job("ben", job.Id)).Id.ShouldBe(job.Id);
    }

    [Fact]
    public async Task The_error_file_runs_no_formula_and_a_corrected_row_keeps_the_text_of_its_source()
    {
        var row = CoSellFile.GoodRow();
        row["Deal Name"] = "=HYPERLINK(\"http://x\")";
        row["Notes"] = "@Bob please call";
        row["Currency"] = "??";
        var check = await desk.Check("ana", ImportingTests.Csv(row));
        check.Problems.ShouldHaveSingleItem().Code.ShouldBe("currencyUnknown");

        var errors = await desk.Errors("ana", check.Id);

        var cells = CsvTable.Read(Encoding.UTF8.GetBytes(errors)).Rows.Single().Cells;
        cells.ShouldAllBe(c => !Negotiation.Domain.Intake.Formulas.Runs(c));
        cells.ShouldContain("'=HYPERLINK(\"http://x\")");
        ImportingTests.Counts(await desk.Import("ana", errors.Replace(",??,", ",EUR,"))).ShouldBe((1, 0, 0, 0));
        (await desk.List("ana")).Single().Title.ShouldBe("=HYPERLINK(\"http://x\")");
    }

    [Fact]
    public async Task What_is_written_into_a_new_column_of_errors_runs_no_formula_either()
    {
        var file = new CoSellFile();
        file.Columns.Remove("Errors");
        file.Rows.Add(CoSellFile.GoodRow());
        file.Rows[0]["Currency"] = "??";
        var check = await desk.Check("ana", file.ToCsv().Replace(",Currency,", ",=Currency,"));

        var errors = await desk.Errors("ana", check.Id);

        CsvTable.Read(Encoding.UTF8.GetBytes(errors)).Rows.Single().Cells[0].ShouldStartWith("'=Currency: ");
    }

    [Fact]
    public async Task A_cell_beyond_what_a_spreadsheet_keeps_is_an_error_of_its_row_alone()
    {
        var file = new CoSellFile().WithRows(3);
        file.Columns.Add("Own remarks");
        file.Rows[0]["Own remarks"] = new string('x', 32_767);
        file.Rows[1]["Own remarks"] = new string('x', 32_768);

        var check = await desk.Check("ana", file.ToCsv());

        Counted(check).ShouldBe((3, 1));
        check.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Row.ShouldBe(3), p => p.Column.ShouldBe("Own remarks"), p => p.Code.ShouldBe("cellTooLong"));
        var errors = CsvTable.Read(Encoding.UTF8.GetBytes(await desk.Errors("ana", check.Id)));
        errors.Headers.ShouldBe(file.Columns);
        errors.Rows.ShouldHaveSingleItem().Cells[0].ShouldStartWith("Own remarks: ");
    }

    [Fact]
    public async Task A_source_without_an_errors_column_gets_one_in_front()
    {
        var file = new CoSellFile();
        file.Columns.Remove("Errors");
        file.Rows.Add(CoSellFile.GoodRow());
        file.Rows[0]["Currency"] = "??";
        var check = await desk.Check("ana", file.ToCsv());

        var errors = await desk.Errors("ana", check.Id);

        errors.ShouldStartWith("Errors,Engagement ID,");
        errors.ShouldContain("Currency: ");
    }

    private static (int Rows, int Failed) Counted(ImportJob job) => (job.Rows, job.Failed);
}
