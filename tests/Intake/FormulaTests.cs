using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class FormulaTests
{
    public static TheoryData<string> Texts() => ["- first call\n- second call", "@Bob please call", "-> see CRM", "+ good fit", "=1+1"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_that_begins_like_a_formula_is_taken_in_as_it_is(string text)
    {
        var reading = Reading.Of(row =>
        {
            row["Notes"] = text;
            row["Notes to Microsoft"] = text;
            row["Deal Name"] = text.Split('\n')[0];
            row["Customer Name"] = "@Home Retail";
            row["Declined/Lost/Error reason"] = text.Split('\n')[0];
        });

        reading.Problems.ShouldBeEmpty();
        var registration = reading.Row!.Command.Registration;
        registration.Opportunity.Title.ShouldBe(text.Split('\n')[0]);
        registration.Customer.Name.ShouldBe("@Home Retail");
        registration.Provenance.Evidence.ShouldBe(text);
    }

    [Theory]
    [InlineData("+49 (221) 555-01")]
    [InlineData("-500.25")]
    [InlineData("-5")]
    [InlineData("+4922155501")]
    [InlineData("'quoted'")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Numbers_and_plain_text_are_no_formulas(string cell)
    {
        Formulas.Runs(cell).ShouldBeFalse();
        Formulas.Guarded(cell).ShouldBe(cell);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@x")]
    [InlineData("\t=1")]
    [InlineData("- said no")]
    [InlineData("＝1+1")]
    [InlineData("\"=1+1\"")]
    [InlineData("“@SUM(1)”")]
    [InlineData("\u200b=1+1")]
    [InlineData("\u3000＋1+x")]
    [InlineData("\r\n=1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    [InlineData("−2+x")]
    [InlineData("\u202e=1+1")]
    [InlineData("\u2066@x")]
    [InlineData("\v=1+1")]
    [InlineData("\u2028-x")]
    public void A_guarded_formula_no_longer_runs_and_reads_back_as_it_was(string cell)
    {
        var written = Formulas.Guarded(cell);

        written.ShouldNotBe(cell);
        Formulas.Runs(written).ShouldBeFalse();
        Formulas.Unguarded(written).ShouldBe(cell);
    }

    [Fact]
    public void The_apostrophe_an_export_put_in_front_is_taken_off_again() =>
        Reading.Of(row => row["Deal Name"] = "'=1+1").Row!.Command.Registration.Opportunity.Title.ShouldBe("=1+1");
}
