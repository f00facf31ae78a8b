namespace Negotiation.Architecture.Tests;

public class SizeTests
{
    [Fact]
    public void No_source_file_is_long_without_a_reason()
    {
        string[] folders = ["src/", "tests/", "bench/"];
        var tooLong = folders
            .SelectMany(folder => Repository.FilesUnder(folder, ".cs", ".ts", ".tsx", ".css"))
            .Where(file => LongFiles.IsLong(Repository.Read(file)));
        tooLong.ShouldBe(LongFiles.Argued.Keys, ignoreOrder: true);
        LongFiles.Argued.Values.ShouldAllBe(reason => reason.Length > 20);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void Lines_are_counted_as_a_reader_counts_them(int lines, bool isLong) =>
        LongFiles.IsLong(string.Concat(Enumerable.Repeat("x\n", lines))).ShouldBe(isLong);
}
