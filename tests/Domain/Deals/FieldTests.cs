using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Tests;

public sealed class FieldTests
{
    [Fact]
    public void A_place_reads_as_it_would_be_written_in_code()
    {
        Field lines = "terms.lines";
        lines.ToString().ShouldBe("terms.lines");
        lines.At(3).ToString().ShouldBe("terms.lines[3]");
        lines.At(3).Dot("shares").ToString().ShouldBe("terms.lines[3].shares");
        lines.At(3).Dot("shares").At(1).ToString().ShouldBe("terms.lines[3].shares[1]");
        lines.At(3).Dot("shares").At(1).Dot("percent").ToString().ShouldBe("terms.lines[3].shares[1].percent");
        lines.At(3).Dot("shares").At(1).Dot("percent").Dot("value").ToString().ShouldBe("terms.lines[3].shares[1].percent.value");
        lines.At(3).Dot("owner").Dot("name").ToString().ShouldBe("terms.lines[3].owner.name");
        lines.At(3).Dot("shares").At(1).Dot("parts").At(2).ToString().ShouldBe("terms.lines[3].shares[1].parts[2]");
        lines.Dot("count").ToString().ShouldBe("terms.lines.count");
        lines.At(3).At(4).ToString().ShouldBe("terms.lines[3][4]");
    }
}
