using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Intake.Tests;

public sealed class ReadingRowsTests
{
    [Fact]
    public void A_good_row_becomes_a_complete_registration()
    {
        var row = Reading.Of().Row.ShouldNotBeNull();

        var registration = row.Command.Registration;
        registration.Customer.ShouldBe(new Customer("Contoso, \"Branch 1\" GmbH", "DE", "contoso1.example", "081466850"));
        registration.Opportunity.Title.ShouldBe("Cloud move 1");
        registration.Opportunity.Products.ShouldBe(["SOL-1234-PQRS", "SOL-9876-ABCD"]);
        registration.Opportunity.Amount.ShouldBe(new Amount(50000, "EUR", AmountPeriod.Total));
        registration.Opportunity.ExpectedClose.ShouldBe(new DateOnly(2027, 1, 30));
        registration.Provenance.Evidence.ShouldBe("Please join the demo.");
        registration.Origin.ShouldBe(new Origin("microsoft-cosell", "5e1c04aa-0001-4a2b-9c3d-000000000001", null, "CRM-1", "ENG-000001"));
        row.Command.Review.ShouldBe(ReviewState.Approved);
        row.Command.Stage.ShouldBe(SalesStage.TechnicalValidation);
        row.Command.Organisation.ShouldBe("fabrikam");
        row.Command.Members.Select(m => m.Person).ShouldBe(["ana", "bob.partner@contoso.com"]);
    }

    [Fact]
    public void The_same_row_gives_the_same_command_whatever_the_order_and_spelling_of_the_columns()
    {
        var expected = Reading.Of().Row!;
        for (var seed = 0; seed < 20; seed++)
        {
            var file = new CoSellFile(real: true, shuffle: seed);
            var (map, broken) = Domain.Intake.HeaderMap.Read(file.Headers);
            broken.ShouldBeEmpty();

            var row = new Domain.Intake.RowReader(map!, Reading.Context).Read(file.Cells(CoSellFile.GoodRow())).Row!;

            row.Deal.ShouldBe(expected.Deal);
            DomainJson.Write(row.Command).ShouldBe(DomainJson.Write(expected.Command));
        }
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public void A_wrong_cell_is_refused_with_its_column_and_code(int fault)
    {
        var (column, _, code) = Fault.All[fault];

        var reading = Reading.Of(Fault.All[fault].Spoil);

        reading.Row.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        if (code != "statusPair")
        {
            problem.Column.ShouldBe(column);
        }

        problem.Text.ShouldNotContain(";");
        problem.Text.ShouldEndWith(".");
    }

    public static TheoryData<int> EveryFault() => [.. Enumerable.Range(0, Fault.All.Count)];

    [Fact]
    public void Every_error_of_a_row_is_found_at_once_and_joined_in_one_cell()
    {
        var reading = Reading.Of(row =>
        {
            row["Deal Name"] = "";
            row["Currency"] = "??;";
            row["Customer Country"] = "ZZ";
            row["Estimated Close Date"] = "2/30/2024";
        });

        reading.Problems.Select(p => p.Column).ShouldBe(["Customer Country", "Deal Name", "Currency", "Estimated Close Date"], ignoreOrder: true);
        Domain.Intake.CellProblem.ErrorsCell(reading.Problems).Split("; ").Length.ShouldBe(4);
    }

    [Fact]
    public void A_closed_deal_may_have_a_close_date_in_the_past()
    {
        var reading = Reading.Of(row =>
        {
            (row["Partner Referral Status"], row["Partner Referral Substatus"]) = ("Closed", "Won");
            row["Estimated Close Date"] = "1/30/2020";
        });

        reading.Row!.Command.Stage.ShouldBe(SalesStage.Won);
    }

    [Fact]
    public void Contact_fields_may_be_empty_without_help() =>
        Reading.Of(row =>
        {
            (row["Microsoft help required?"], row["What specific help from Microsoft?"]) = ("No", "");
            row["Customer Contact First Name"] = row["Customer Contact Last Name"] = "";
            row["Customer Contact Phone number"] = row["Customer Contact Email Address"] = "";
        }).Problems.ShouldBeEmpty();

    [Fact]
    public void A_fifty_first_solution_is_refused_by_its_name() =>
        Reading.Of(row => row["Solution 51"] = "SOL-51").Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Column.ShouldBe("Solution 51"),
            p => p.Code.ShouldBe("tooManyColumns"));

    [Fact]
    public void Fifty_solutions_are_kept_in_order()
    {
        var reading = Reading.Of(row =>
        {
            for (var n = 50; n >= 1; n--)
            {
                row[$"Solution {n}"] = $"SOL-{n}, USD, 1, 1";
            }
        });

        reading.Row!.Command.Registration.Opportunity.Products.ShouldBe(Enumerable.Range(1, 50).Select(n => $"SOL-{n}"));
    }

    [Fact]
    public void The_partners_own_notes_and_the_private_contact_are_not_taken_over()
    {
        var json = DomainJson.Write(Reading.Of().Row!.Command).ToString();

        json.ShouldNotContain("Called twice");
        json.ShouldNotContain("Silva");
        json.ShouldNotContain("555-01");
    }

    [Fact]
    public void A_date_of_creation_is_kept_as_the_claimed_date()
    {
        var row = Reading.Of(cells => cells["Created Date"] = "3/7/2026 9:05:00 AM").Row!;

        row.Command.Registration.Origin!.ClaimedAt.ShouldBe(new DateTimeOffset(2026, 3, 7, 9, 5, 0, TimeSpan.Zero));
        row.Command.Registration.Provenance.FoundOn.ShouldBe(new DateOnly(2026, 3, 7));
        Reading.Of().Row!.Command.Registration.Provenance.FoundOn.ShouldBe(Reading.Today);
    }

    [Fact]
    public void Cells_beyond_the_header_are_refused()
    {
        var file = new CoSellFile();
        var (map, _) = Domain.Intake.HeaderMap.Read(file.Headers);
        var cells = file.Cells(CoSellFile.GoodRow()).Append("stray").ToList();

        new Domain.Intake.RowReader(map!, Reading.Context).Read(cells).Problems.ShouldHaveSingleItem().Code.ShouldBe("tooManyCells");
    }
}
