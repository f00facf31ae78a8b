using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class DealRegistrationTests
{
    private static readonly string[] Headers = Sample.Text("deal-registrations.csv").Split('\n')[0].TrimEnd().Split(',');

    [Fact]
    public void A_row_attaches_to_the_deal_of_its_referral()
    {
        var reading = Read("5E1C04AA-0001-4A2B-9C3D-000000000001");

        reading.Problems.ShouldBeEmpty();
        reading.Act.ShouldBeOfType<AttachFacts>().Deal.ShouldBe(Reading.Of().Row!.Deal);
        reading.Meanings.ShouldNotBeNull().ShouldHaveSingleItem().Means.ShouldStartWith("needs info");
    }

    [Fact]
    public void Every_fault_of_a_row_is_named() =>
        Read("x", cells =>
        {
            (cells["Registration status"], cells["Is Marketplace Transacted"], cells["Contract Value"]) = ("Maybe", "Perhaps", "-1");
            (cells["Contract Sign Date"], cells["Solution Currency"], cells["Contract End Date"], cells["Pricing Model"]) = ("31.12.2026", "EURO", "", "-");
        }).Problems.Select(p => p.Code).ShouldBe(["wordUnknown", "yesNo", "amountNegative", "dateFormat", "currencyUnknown", "wordUnknown", "required"]);

    [Fact]
    public void A_reason_that_begins_like_a_formula_is_taken_in_as_it_is() =>
        Read("x", cells => cells["Registration Status Reason"] = "- contract missing\n@Ana: please send").Problems.ShouldBeEmpty();

    [Fact]
    public void A_row_with_nothing_but_its_referral_says_nothing()
    {
        var reading = Read("x", cells => cells.Keys.Where(k => k != "Referral ID").ToList().ForEach(k => cells[k] = ""));

        reading.Act.ShouldBeOfType<LeaveAlone>();
        reading.Notes.ShouldHaveSingleItem().Code.ShouldBe("nothingSaid");
    }

    [Fact]
    public void Missing_and_repeated_columns_are_all_named() =>
        DealRegistrationReader.Check([.. Headers.Where(h => h != "Contract Term"), "referral-id"]).Select(b => b.Code).ShouldBe(["headerTwice", "headerMissing"]);

    private static RowReading Read(string referral, Action<Dictionary<string, string>>? change = null)
    {
        var cells = Headers.ToDictionary(h => h, _ => "");
        cells["Referral ID"] = referral;
        (cells["Registration status"], cells["Is Marketplace Transacted"], cells["Is Deployed on Azure"]) = ("Action-Required", "yes", "No");
        (cells["Contract Value"], cells["Contract Currency"], cells["Contract Term"]) = ("60,000", "EUR", "Finite");
        (cells["Contract Sign Date"], cells["Contract Start Date"], cells["Contract End Date"]) = ("4/15/2026", "05/01/2026", "4/30/2029");
        (cells["Solution Value"], cells["Solution Currency"], cells["Primary Deployment On"], cells["Pricing Model"]) = ("40000", "EUR", "Customer", "PayAsYouGo");
        change?.Invoke(cells);
        return DealRegistrationReader.Over(Headers, Reading.Context).Read(new SourceRecord(2, [.. Headers.Select(h => cells[h])]));
    }
}
