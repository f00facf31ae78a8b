using FsCheck.Fluent;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Files;

namespace Negotiation.Domain.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("Über uns – Angebot (2).docx", "Über uns – Angebot (2).docx")]
    [InlineData("C:\\temp\\..\\report.pdf", "report.pdf")]
    [InlineData("../../etc/report.pdf", "report.pdf")]
    [InlineData("a\0b\r\nc\t.pdf", "abc.pdf")]
    [InlineData("report\u202Efdp.exe", "reportfdp.exe")]
    [InlineData("re\u200Bport\u2066.pdf", "report.pdf")]
    [InlineData("a<b>:\"|?*.csv", "a_b______.csv")]
    [InlineData("  a   b  .txt", "a b.txt")]
    [InlineData("a..pdf", "a.pdf")]
    [InlineData("..pdf", "pdf")]
    [InlineData(" .pdf ", "pdf")]
    [InlineData("e\u0301.txt", "é.txt")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData("a/", "file")]
    public void A_name_is_made_harmless(string given, string clean)
    {
        FileNames.Clean(given).ShouldBe(clean);
        FileNames.IsClean(clean).ShouldBeTrue();
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var clean = FileNames.Clean(new string('ä', 300) + ".xlsx");
        clean.Length.ShouldBe(Limits.FileName);
        clean.ShouldEndWith("ä.xlsx");
        FileNames.Clean(new string('a', 114) + "😀😀.pdf").Length.ShouldBe(Limits.FileName);
        FileNames.Clean(new string('a', 115) + "😀😀.pdf").ShouldBe(new string('a', 115) + ".pdf");
    }

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        const string signs = "ab. ./\\:\u0301\u202E\u200B\u00A0\uD83D\uDE00\uD800\0\u00E9\uFB01";
        var names = Gen.Choose(0, signs.Length - 1).Select(i => signs[i]).ArrayOf().Resize(250).Select(chars => new string(chars));
        Always.Holds(2000, names, static name =>
        {
            var once = FileNames.Clean(name);
            once.Length.ShouldBeInRange(1, Limits.FileName);
            FileNames.Clean(once).ShouldBe(once);
        });
    }
}
