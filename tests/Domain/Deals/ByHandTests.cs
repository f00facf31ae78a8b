using System.Text;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Shouldly;

namespace Negotiation.Domain.Tests;

/// <summary>What is read and written by hand for speed is exactly what the serializer would read and write.</summary>
public sealed class ByHandTests
{
    private const string Plain =
        """{"type":"makeOffer","terms":{"lines":[{"activity":"demo","due":"2027-01-31","owner":"aurora","note":"caf\u00e9 Ω"},{"activity":"close","due":"2027-02-28","shares":[{"party":"aurora","percent":33.33},{"party":"kestrel","percent":66.67}]}],"credit":[{"party":"aurora","percent":100}]},"answers":{"number":7,"hash":"ab"},"expiresAt":"2027-01-01T10:00:00+02:00","irrevocableUntil":"2026-12-31T10:00:00Z","note":"Ours","reopens":"AAAAA"}""";

    [Fact]
    public void The_offer_as_our_client_writes_it_is_read_in_one_pass()
    {
        var offer = ByHand(Plain).ShouldNotBeNull();

        DomainJson.Write(offer).ToString().ShouldBe(DomainJson.Write((MakeOffer)Serializer(Plain)).ToString());
        ByHand("""{"type":"makeOffer","terms":{"lines":[],"credit":[]}}""").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("\"type\":\"makeOffer\",", "")]
    [InlineData("makeOffer", "accept")]
    [InlineData("\"number\":7", "\"number\":7.5")]
    [InlineData("\"number\":7", "\"number\":\"7\"")]
    [InlineData("\"number\":7,", "")]
    [InlineData("\"hash\":\"ab\"", "\"hash\":null")]
    [InlineData("2027-01-31", "2027-02-31")]
    [InlineData("2027-01-31", "31.01.2027")]
    [InlineData("\"due\":\"2027-01-31\",", "")]
    [InlineData("\"owner\":\"aurora\"", "\"owner\":null")]
    [InlineData("\"owner\":\"aurora\"", "\"owner\":5")]
    [InlineData("\"owner\":\"aurora\"", "\"owner\":\"aurora\",\"owner\":\"kestrel\"")]
    [InlineData("\"owner\":\"aurora\"", "\"Owner\":\"aurora\"")]
    [InlineData("\"owner\":\"aurora\"", "\"colour\":\"blue\"")]
    [InlineData("33.33", "1e40")]
    [InlineData("33.33", "\"33.33\"")]
    [InlineData("2027-01-01T10:00:00+02:00", "tomorrow")]
    [InlineData("\"credit\":[{\"party\":\"aurora\",\"percent\":100}]", "\"credit\":null")]
    [InlineData("\"credit\":[{", "\"credit\":[null,{")]
    [InlineData("\"lines\":[{", "\"lines\":[[],{")]
    [InlineData("\"note\":\"Ours\"", "\"note\":\"\\ud800\"")]
    [InlineData("\"note\":\"Ours\"", "\"note\":[\"Ours\"]")]
    public void Anything_out_of_the_ordinary_is_left_to_the_serializer(string part, string instead)
    {
        Plain.ShouldContain(part);

        ByHand(Plain.Replace(part, instead, StringComparison.Ordinal)).ShouldBeNull();
    }

    [Fact]
    public void Every_member_of_a_deal_is_written_by_hand()
    {
        var all = DomainJson.Options.GetTypeInfo(typeof(DealState)).Properties.Where(p => p.Get is not null).Select(p => p.Name);

        var one = DealJson.Write(new DealState()).ToString();
        using var written = JsonDocument.Parse(one);
        string[] rare = ["draft", "registration", "row", "receivedAt", "place", "reviewer", "reviewerName", "reviewPause", "reviewHandedOn", "protection", "reviewNote", "open", "agreement", "held", "approvals", "frozen", "unsettled", "decided", "extension", "move", "suspendedBecause", "overlap"];
        all.Except(written.RootElement.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal).ShouldBe(rare, ignoreOrder: true);
        one.ShouldBe(DomainJson.Write(new DealState()).ToString());
    }

    [Fact]
    public void The_print_of_an_offer_is_that_of_its_text()
    {
        var offer = (Command)Serializer(Plain);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonSerializer.Serialize(writer, offer, DomainJson.Options);
        }

        var print = RequestMark.Print(offer, "ann");
        print.ShouldBe(Chain.Sha256([.. buffer.ToArray(), .. "ann"u8])[..16]);
        RequestMark.Print(offer, "amy").ShouldNotBe(print);
    }

    private static MakeOffer? ByHand(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return OfferReader.Read(ref reader);
    }

    private static Command Serializer(string json) => DomainJson.Read<Command>(new RawJson(Encoding.UTF8.GetBytes(json)));
}
