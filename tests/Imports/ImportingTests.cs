using System.Diagnostics;
using System.Text;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Gateway.Imports;

namespace Negotiation.Imports.Tests;

public sealed class ImportingTests
{
    private const int Rows = 5000;
    private const int Bad = 50;

    [Fact]
    public async Task Five_thousand_rows_with_fifty_bad_ones_are_imported_corrected_and_imported_again()
    {
        await using var desk = await Desk.Open();
        var file = new CoSellFile(real: true, shuffle: 11).WithRows(Rows);
        var good = file.Rows.ConvertAll(row => new Dictionary<string, string>(row));
        for (var i = 0; i < Bad; i++)
        {
            var fault = Fault.All.Where(f => !f.Content.Contains('\0')).ElementAt(i);
            good[i * 97] = CoSellFile.GoodRow((i * 97) + 1);
            file.Rows[i * 97] = CoSellFile.GoodRow((i * 97) + 1);
            fault.Spoil(file.Rows[i * 97]);
        }

        var check = await desk.Check("ana", file.ToCsv());
        (check.State, check.Rows, check.Failed, check.Done, check.Created).ShouldBe((ImportState.Checked, Rows, Bad, 0, Rows - Bad));

        var watch = Stopwatch.StartNew();
        var first = await desk.Run("ana", check);
        Counts(first).ShouldBe((Rows - Bad, 0, 0, Bad));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));

        var errors = CsvTable.Read(Encoding.UTF8.GetBytes(await desk.Errors("ana", first.Id)));
        errors.Headers.ShouldBe(file.Headers);
        errors.Rows.Count.ShouldBe(Bad);
        var corrected = new CoSellFile(real: true, shuffle: 11);
        for (var i = 0; i < Bad; i++)
        {
            var source = file.Rows[i * 97];
            var position = file.Columns.IndexOf("Errors");
            errors.Rows[i].Cells[position].ShouldNotBeEmpty();
            errors.Rows[i].Cells.Where((_, c) => c != position).ShouldBe(file.Cells(source).Where((_, c) => c != position).Select(Formulas.Guarded));
            corrected.Rows.Add(new Dictionary<string, string>(good[i * 97]) { ["Errors"] = errors.Rows[i].Cells[position] });
        }

        Counts(await desk.Import("ana", corrected.ToCsv())).ShouldBe((Bad, 0, 0, 0));

        var all = new CoSellFile(real: true, shuffle: 3);
        all.Rows.AddRange(good);
        Counts(await desk.Import("ana", all.ToCsv())).ShouldBe((0, 0, Rows, 0));
    }

    [Fact]
    public async Task An_imported_deal_can_be_negotiated_at_once_by_both_sides()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();
        await desk.Import("ana", Csv(row));

        var id = new RowIdentity(row["Referral ID"]).DealId("northwind", "fabrikam");
        var view = (await desk.Deal("ana", id)).ShouldNotBeNull();
        view.Open.ShouldNotBeNull().Terms.Lines.Count.ShouldBe(12);
        view.Standing.Negotiation.ShouldBe(NegotiationState.Open);
        (await desk.Deal("dora", id)).ShouldNotBeNull();
        (await desk.Deal("carl", id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_row_updates_its_deal_and_an_unchanged_one_does_not()
    {
        await using var desk = await Desk.Open();
        Dictionary<string, string> one = CoSellFile.GoodRow(1), two = CoSellFile.GoodRow(2);
        Counts(await desk.Import("ana", Csv(one, two))).ShouldBe((2, 0, 0, 0));

        two["Estimated Deal Value"] = "60000";
        var check = await desk.Check("ana", Csv(one, two, CoSellFile.GoodRow(3)));
        (check.Created, check.Updated, check.Unchanged, check.Done).ShouldBe((1, 1, 1, 0));
        Counts(await desk.Import("ana", Csv(one, two))).ShouldBe((0, 1, 1, 0));
        Counts(await desk.Import("ben", Csv(one, two))).ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task Only_the_vendor_brings_in_a_deal_as_approved()
    {
        await using var desk = await Desk.Open();
        Dictionary<string, string> mine = CoSellFile.GoodRow(1), theirs = CoSellFile.GoodRow(2);

        var job = await desk.Import("ana", Csv(mine));
        job.Notes.ShouldContain(note => note.Code == "ownApproval" && note.Row == 2);
        (await desk.Import("max", Csv(theirs), "?partner=fabrikam&partnerName=Fabrikam")).Notes.ShouldNotContain(note => note.Code == "ownApproval");

        async Task<ReviewState> Review(Dictionary<string, string> row) => (await desk.Deal("max", new RowIdentity(row["Referral ID"]).DealId("northwind", "fabrikam")))!.Standing.Review;
        (await Review(mine)).ShouldBe(ReviewState.Submitted);
        (await Review(theirs)).ShouldBe(ReviewState.Approved);
    }

    [Fact]
    public async Task A_row_that_would_change_what_a_reviewer_is_reading_is_refused_with_each_field_and_the_others_go_in()
    {
        await using var desk = await Desk.Open();
        Dictionary<string, string> read = CoSellFile.GoodRow(1), free = CoSellFile.GoodRow(2);
        await desk.Import("ana", Csv(read, free));
        var id = new RowIdentity(read["Referral ID"]).DealId("northwind", "fabrikam");
        await desk.Act("max", id, new StartReview());

        foreach (var row in new[] { read, free })
        {
            (row["Estimated Deal Value"], row["Deal Name"]) = ("60000", "Renamed");
        }

        var check = await desk.Check("ana", Csv(read, free));
        (check.Updated, check.Failed).ShouldBe((1, 1));
        var job = await desk.Run("ana", check);
        Counts(job).ShouldBe((0, 1, 0, 1));
        job.Problems.Select(p => (p.Row, p.Code)).ShouldBe([(2, "fieldLocked"), (2, "fieldLocked")]);
        job.Problems.Select(p => p.Text).ShouldBe(["Title: The reviewer is reading the registration.", "Amount: The reviewer is reading the registration."]);
        (await desk.Deal("ana", id))!.Registration!.Opportunity.Amount.Value.ShouldBe(50000);

        var errors = await desk.Errors("ana", job.Id);
        await desk.Act("max", id, new Approve());
        Counts(await desk.Import("ana", errors)).ShouldBe((0, 1, 0, 0));
        (await desk.Deal("ana", id))!.Registration!.Opportunity.Amount.Value.ShouldBe(60000);
    }

    [Fact]
    public async Task The_same_referral_of_another_partner_is_another_deal()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();

        Counts(await desk.Import("ana", Csv(row))).ShouldBe((1, 0, 0, 0));
        Counts(await desk.Import("carl", Csv(row))).ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task A_row_that_names_the_deal_of_an_earlier_row_is_kept_out()
    {
        await using var desk = await Desk.Open();
        var twice = CoSellFile.GoodRow();
        twice["Deal Name"] = "Another name";

        var check = await desk.Check("ana", Csv(CoSellFile.GoodRow(), CoSellFile.GoodRow(2), twice));

        check.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Row.ShouldBe(4),
            p => p.Code.ShouldBe("rowTwice"),
            p => p.Text.ShouldContain("Row 2"));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_a_second_start_neither()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();
        var id = new RowIdentity(row["Referral ID"]).DealId("northwind", "fabrikam");

        var check = await desk.Check("ana", Csv(row));
        (await desk.Deal("ana", id)).ShouldBeNull();

        Counts(await desk.Run("ana", check)).ShouldBe((1, 0, 0, 0));
        Counts(await desk.Run("ana", check)).ShouldBe((1, 0, 0, 0));
        (await desk.Deal("ana", id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_channel_manager_imports_for_a_named_partner_and_the_partners_team_may_speak()
    {
        await using var desk = await Desk.Open();
        var row = CoSellFile.GoodRow();

        var job = await desk.Import("max", Csv(row), "?partner=fabrikam&partnerName=Fabrikam");

        Counts(job).ShouldBe((1, 0, 0, 0));
        job.Partner.ShouldBe("fabrikam");
        var view = (await desk.Deal("max", new RowIdentity(row["Referral ID"]).DealId("northwind", "fabrikam"))).ShouldNotBeNull();
        view.Parties.Single(p => p.Kind == PartyKind.Partner).Members.Select(m => m.Person).ShouldBe(["bob.partner@contoso.com"]);
    }

    [Fact]
    public async Task The_sample_imports_without_an_error()
    {
        await using var desk = await Desk.Open();
        using var sample = await desk.Send("ana", HttpMethod.Get, "/api/imports/sample.csv");

        var job = await desk.Import("ana", await sample.Content.ReadAsStringAsync());

        job.Problems.ShouldBeEmpty();
        Counts(job).ShouldBe((10, 0, 0, 0));
    }

    internal static string Csv(params Dictionary<string, string>[] rows)
    {
        var file = new CoSellFile();
        file.Rows.AddRange(rows);
        return file.ToCsv();
    }

    internal static (int Created, int Updated, int Unchanged, int Failed) Counts(ImportJob job)
    {
        job.State.ShouldBe(ImportState.Done);
        job.Done.ShouldBe(job.Rows);
        return (job.Created, job.Updated, job.Unchanged, job.Failed);
    }
}
