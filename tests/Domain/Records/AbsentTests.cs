using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public sealed class AbsentTests
{
    [Fact]
    public void What_is_null_is_left_out_and_comes_back_as_null()
    {
        CaseEvent wanted = new SeatsWanted(null);
        DomainJson.Write(wanted).ToString().ShouldBe("""{"type":"seatsWanted"}""");
        DomainJson.Read<CaseEvent>(DomainJson.Write(wanted)).ShouldBe(wanted);

        var item = new CaseItem(1, EvidenceKind.Other, null, "mia", "Mia", DateTimeOffset.UnixEpoch, "Seen.");
        DomainJson.Read<CaseItem>(DomainJson.Write(item)).ShouldBe(item);
    }

    [Fact]
    public void What_must_be_there_is_still_asked_for() =>
        Should.Throw<System.Text.Json.JsonException>(static () => DomainJson.Read<CaseItem>(RawJson.Of("""{"number":1,"kind":"other"}""")));
}
