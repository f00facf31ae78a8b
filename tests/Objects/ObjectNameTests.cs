namespace Negotiation.Objects.Tests;

public sealed class ObjectNameTests
{
    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("Acme", "_41cme")]
    [InlineData("..", "_2e_2e")]
    [InlineData("a/b\\c", "a_2fb_5cc")]
    [InlineData("a_b", "a_5fb")]
    [InlineData("a\0b", "a_00b")]
    [InlineData("ä", "_c3_a4")]
    [InlineData("a b.csv", "a_20b_2ecsv")]
    public void A_part_is_written_so_that_it_stays_one_part_and_is_read_back(string part, string written)
    {
        var name = ObjectName.Of("t", part);
        name.ToString().ShouldBe($"t/{written}");
        name.Parts.ShouldBe(["t", part]);
        ObjectName.TryParse(name.ToString(), out var parsed).ShouldBeTrue();
        parsed.ShouldBe(name);
    }

    [Fact]
    public void A_name_has_one_to_eight_parts_that_are_neither_empty_nor_too_long()
    {
        Should.Throw<ArgumentException>(() => ObjectName.Of());
        Should.Throw<ArgumentException>(() => ObjectName.Of("a", ""));
        Should.Throw<ArgumentException>(() => ObjectName.Of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
        Should.Throw<ArgumentException>(() => ObjectName.Of(new string('a', 201)));
        ObjectName.Of("1", "2", "3", "4", "5", "6", "7", new string('a', 200)).Parts.Count.ShouldBe(8);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("x/")]
    [InlineData("x//y")]
    [InlineData("A")]
    [InlineData("a.b")]
    [InlineData("a\\b")]
    [InlineData("")]
    [InlineData(null)]
    public void What_no_name_is_written_like_is_none(string? text) => ObjectName.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("text/plain\r\nX: y")]
    [InlineData("text plain")]
    public void A_media_type_holds_no_space_and_no_line_break(string type) => Should.Throw<ArgumentException>(() => new ObjectDraft(type));
}
