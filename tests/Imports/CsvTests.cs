using System.Text;
using Negotiation.Gateway.Imports;

namespace Negotiation.Imports.Tests;

public sealed class CsvTests
{
    private const string Header = "a,b,c\r\n";

    private static CsvTable Read(string text) => CsvTable.Read(Encoding.UTF8.GetBytes(text));

    private static FileFault Fault(byte[] bytes) => Should.Throw<FileFaultException>(() => CsvTable.Read(bytes)).Fault;

    private static FileFault Fault(string text) => Fault(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Quoted_commas_quotes_and_lines_are_kept()
    {
        var table = Read(Header + "\"x, \"\"y\"\"\",\"line 1\nline 2\",\r\n\r\n ,,\r\n1,,2");

        table.Headers.ShouldBe(["a", "b", "c"]);
        table.Rows.Select(r => r.Number).ShouldBe([2, 5]);
        table.Rows[0].Cells.ShouldBe(["x, \"y\"", "line 1\nline 2", ""]);
        table.Rows[1].Cells.ShouldBe(["1", "", "2"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_end_is_understood(string end) =>
        Read(string.Join(end, "a,b", "1,2", "3,\"4\"", "")).Rows.Select(r => string.Join('|', r.Cells)).ShouldBe(["1|2", "3|4"]);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header() =>
        CsvTable.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header + "1,2,3")]).Headers[0].ShouldBe("a");

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Utf_16_is_refused_in_words(string encoding, bool mark)
    {
        var text = Encoding.GetEncoding(encoding);
        var fault = Fault([.. mark ? text.GetPreamble() : [], .. text.GetBytes(Header + "1,2,3")]);

        fault.Code.ShouldBe("utf16");
        fault.Text.ShouldContain("CSV UTF-8");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Json_in_utf_16_is_told_to_be_saved_as_utf_8(string encoding, bool mark)
    {
        var text = Encoding.GetEncoding(encoding);
        var fault = Fault([.. mark ? text.GetPreamble() : [], .. text.GetBytes("\r\n {\"opportunities\":[]}")]);

        fault.Code.ShouldBe("utf16");
        fault.Text.ShouldBe("The file is JSON in UTF-16, save it as UTF-8 and try again.");
    }

    [Fact]
    public void A_zero_byte_is_refused_with_its_line()
    {
        var fault = Fault(Header + "1,2,3\r\n4,\05,6\r\n");

        fault.Code.ShouldBe("zeroByte");
        fault.Text.ShouldStartWith("Line 3 ");
    }

    [Fact]
    public void Other_encodings_are_refused_with_their_line()
    {
        var fault = Fault(Encoding.Latin1.GetBytes(Header + "1,2,3\r\nKöln,2,3\r\n"));

        fault.Code.ShouldBe("notUtf8");
        fault.Text.ShouldStartWith("Line 3 ");
    }

    [Fact]
    public void A_workbook_is_refused_in_words() => Fault([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).Code.ShouldBe("spreadsheet");

    [Theory]
    [InlineData("1,2,3\r\n4,\"5,6\r\n7,8,9\r\n", "quoteOpen", "Line 3:")]
    [InlineData("1,\"2\" x,3\r\n", "quoteText", "Line 2:")]
    [InlineData("1,2,3\r\n1,2 \"two\",3\r\n", "quoteInside", "Line 3:")]
    [InlineData("\"1\n1\",\"2\"x,3\r\n", "quoteText", "Line 3:")]
    [InlineData("1,\"2\r\n", "quoteOpen", "Line 2:")]
    public void Broken_quoting_is_refused_with_its_line(string rows, string code, string line)
    {
        var fault = Fault(Header + rows);

        fault.Code.ShouldBe(code);
        fault.Text.ShouldStartWith(line);
    }

    [Fact]
    public void A_broken_quote_in_the_header_is_refused_too() => Fault("a,\"b\"c\r\n1,2").Text.ShouldStartWith("Line 1:");

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    [InlineData(Header)]
    public void A_file_without_rows_is_refused(string text) => Fault(text).Code.ShouldBe("fileEmpty");

    [Fact]
    public void Five_thousand_rows_are_read_and_one_more_is_not()
    {
        var rows = string.Concat(Enumerable.Repeat("1,2,3\r\n", CsvTable.MaxRows));
        Read(Header + rows).Rows.Count.ShouldBe(CsvTable.MaxRows);

        var fault = Fault(Header + rows + "1,2,3");
        fault.Code.ShouldBe("tooManyRows");
        fault.TooLarge.ShouldBeTrue();
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_read_for_its_row_to_say_so_and_an_open_quote_is_still_found()
    {
        var cell = new string('x', 10 * 1024 * 1024);

        Read(Header + "1,2,3\r\n1," + cell + ",3\r\n4,5,6").Rows.Select(r => r.Cells[1].Length).ShouldBe([1, cell.Length, 1]);
        Fault(Header + "1,\"" + cell).ShouldSatisfyAllConditions(f => f.Code.ShouldBe("quoteOpen"), f => f.Text.ShouldStartWith("Line 2"));
        Fault("a," + cell + "\r\n1,2").Code.ShouldBe("cellTooLong");
    }

    [Fact]
    public void A_file_beyond_twenty_mebibytes_is_refused() => Fault(new byte[CsvTable.MaxBytes + 1]).TooLarge.ShouldBeTrue();

    [Fact]
    public void A_file_of_commas_alone_is_refused() => Fault(new string(',', 5000) + "\r\n1").Code.ShouldBe("fileEmpty");

    [Fact]
    public void A_header_beyond_a_thousand_columns_is_refused() => Fault(string.Join(',', Enumerable.Range(0, 1001)) + "\r\n1").Code.ShouldBe("tooManyColumns");
}
