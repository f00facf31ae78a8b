using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class FormulaTests
{
    private static readonly string[] ReadOnly =
    [
        "Errors", "Microsoft Referral Status", "Azure Certified Device", "Attach Services", "Microsoft MSX ID", "Migrated PSC Deal ID",
        "Final Matched Customer Account", "Managed Account 1", "Managed Account 2", "Unmanaged Account 1", "Unmanaged Account 2",
        "DUNS Account", "Microsoft team member 1",
    ];

    public static TheoryData<string> Columns() => [.. CoSellFile.Documented.Except(ReadOnly)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_formula_is_refused_in_every_column_people_write(string column)
    {
        foreach (var formula in new[] { "=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1", " =1+1" })
        {
            Reading.Of(row => row[column] = formula).Problems.ShouldContain(p => p.Column == column && p.Code == "formula", formula);
        }
    }

    [Fact]
    public void Columns_nobody_may_write_are_not_read_at_all()
    {
        foreach (var column in ReadOnly)
        {
            Reading.Of(row => row[column] = "=1+1").Problems.ShouldBeEmpty(column);
        }
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
    public void A_guarded_formula_no_longer_runs_and_reads_back_as_it_was(string cell)
    {
        var written = Formulas.Guarded(cell);

        written.ShouldNotBe(cell);
        Formulas.Runs(written).ShouldBeFalse();
        Formulas.Unguarded(written).ShouldBe(cell);
    }

    [Fact]
    public void An_apostrophe_in_front_does_not_carry_a_formula_in() =>
        Reading.Of(row => row["Deal Name"] = "'=1+1").Problems.ShouldHaveSingleItem().Code.ShouldBe("formula");
}
