using System.IO.Compression;
using System.Text;
using Negotiation.Domain.Files;

namespace Negotiation.Domain.Tests;

public class FileKindTests
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];
    private static readonly byte[] s_jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0];

    [Fact]
    public void A_file_is_what_its_name_and_its_content_both_say()
    {
        Kind("a.pdf", "%PDF-1.7\n\u0001"u8.ToArray()).ShouldBe("application/pdf");
        Kind("A.PDF", "%PDF-1.7"u8.ToArray()).ShouldBe("application/pdf");
        Kind("a.png", s_png).ShouldBe("image/png");
        Kind("a.jpg", s_jpeg).ShouldBe("image/jpeg");
        Kind("a.jpeg", s_jpeg).ShouldBe("image/jpeg");
        Kind("a.txt", "Guten Tag,\r\n\tüber"u8.ToArray()).ShouldBe("text/plain");
        Kind("a.csv", Encoding.Latin1.GetBytes("Stra\u00DFe;1\n")).ShouldBe("text/csv");
        Kind("a.eml", "Received: from x\r\nFrom: a@b.example\r\n\r\nHello"u8.ToArray()).ShouldBe("message/rfc822");
        Kind("a.docx", Office("word/document.xml")).ShouldEndWith("wordprocessingml.document");
        Kind("a.xlsx", Office("xl/workbook.xml")).ShouldEndWith("spreadsheetml.sheet");
        Kind("a.pptx", Office("ppt/presentation.xml")).ShouldEndWith("presentationml.presentation");
    }

    [Fact]
    public void A_file_that_is_not_what_its_name_says_is_refused()
    {
        Kind("a.pdf", s_png).ShouldBeNull();
        Kind("a.png", "%PDF-1.7"u8.ToArray()).ShouldBeNull();
        Kind("a.txt", "MZ\u0000\u0003"u8.ToArray()).ShouldBeNull();
        Kind("a.csv", s_png).ShouldBeNull();
        Kind("a.eml", "Hello there\n"u8.ToArray()).ShouldBeNull();
        Kind("a.eml", ": x\n"u8.ToArray()).ShouldBeNull();
        Kind("a.docx", Office("xl/workbook.xml")).ShouldBeNull();
        Kind("a.docx", "PK\u0003\u0004 and nothing more"u8.ToArray()).ShouldBeNull();
        Kind("a.xlsx", Office("xl/workbook.xml", contents: false)).ShouldBeNull();
    }

    [Fact]
    public void A_document_with_macros_is_refused() => Kind("a.docx", Office("word/document.xml", more: "word/vbaProject.bin")).ShouldBeNull();

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.html")]
    [InlineData("a.svg")]
    [InlineData("a.pdf.js")]
    [InlineData("pdf")]
    [InlineData("")]
    public void Other_endings_are_refused_whatever_the_content(string name) => Kind(name, "%PDF-1.7"u8.ToArray()).ShouldBeNull();

    [Fact]
    public void Nothing_is_no_file_of_any_kind()
    {
        foreach (var ending in FileKinds.All.SelectMany(kind => kind.Endings))
        {
            Kind("a" + ending, []).ShouldBeNull(ending);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_document_that_names_more_parts_than_any_office_document_is_refused_whatever_it_says_of_their_number(bool lies)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            for (var i = 0; i < 12_000; i++)
            {
                zip.CreateEntry($"word/{i}");
            }
        }

        var document = bytes.ToArray();
        if (lies)
        {
            document[^12] = document[^14] = 1;
            document[^11] = document[^13] = 0;
        }

        Kind("a.docx", document).ShouldBeNull();
    }

    private static string? Kind(string name, byte[] bytes) => FileKinds.Of(name, new MemoryStream(bytes))?.MediaType;

    private static byte[] Office(string part, bool contents = true, string? more = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { contents ? "[Content_Types].xml" : "x.xml", part, more }.OfType<string>())
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
