using System.Text.Json.Nodes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class DocumentRulesTests
{
    private static readonly Policy Latest = FullPolicy.Policy;

    [Fact]
    public void A_whole_document_is_read_and_its_rules_are_named()
    {
        var reading = Read(static _ => { });
        reading.Policy.ShouldNotBeNull();
        reading.Faults.ShouldBeEmpty();
        var broken = Read(static document => document["clocks"]!["review"] = 0);
        broken.Policy.ShouldNotBeNull();
        Named(broken).ShouldBe([("outOfBounds", "clocks.review")]);
    }

    [Fact]
    public void What_cannot_be_read_and_what_breaks_a_rule_are_named_together_in_the_order_of_the_document()
    {
        var reading = Read(static document =>
        {
            document["clocks"]!["review"] = "";
            document["clocks"]!["info"] = 99;
            document["clocks"]!["nonsense"] = 1;
            document["clocks"]!["maxExtensions"] = 99;
        });
        reading.Policy.ShouldBeNull("a document with a fault of its shape is never one to keep");
        Named(reading).ShouldBe([("unreadable", "clocks.review"), ("outOfBounds", "clocks.info"), ("outOfBounds", "clocks.maxExtensions"), ("unknownMember", "clocks.nonsense")]);
    }

    [Fact]
    public void No_rule_is_made_up_by_a_value_that_nobody_wrote()
    {
        foreach (var (name, _) in Whole().AsObject())
        {
            foreach (var wrong in new[] { "null", "-0.5" })
            {
                var reading = Read(document => document[name] = JsonNode.Parse(wrong));
                if (reading.Policy is null)
                {
                    reading.Faults.ShouldAllBe(fault => fault.Code == "unreadable" || fault.Code == "unknownMember" || fault.Code == "missing" || fault.Code == "nullInList", $"{name} {wrong}");
                }
            }
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    public void An_item_that_cannot_be_read_leaves_the_places_of_the_others_as_they_were_sent(string wrong)
    {
        var reading = Read(document =>
        {
            var list = document["activities"]!.AsArray();
            list.Insert(0, JsonNode.Parse(wrong));
            list[2]!["name"] = "";
        });
        reading.Policy.ShouldBeNull();
        Named(reading).Select(static fault => fault.Field).ShouldBe(["activities[0]", "activities[2].name"]);
    }

    [Fact]
    public void Items_without_a_key_and_values_of_a_list_hide_nothing()
    {
        var reading = Read(static document =>
        {
            document["reviewers"]![0]!["person"] = 5;
            document["activities"]![0]!["group"] = "nowhere";
            document["activities"]![1]!["eligible"]![0] = "nobody";
            document["calendar"]!["zone"] = "Mars/Olympus";
        });
        Named(reading).ShouldBe([("unknownZone", "calendar.zone"), ("unreadable", "reviewers[0].person"), ("unreadable", "activities[0].group"), ("unreadable", "activities[1].eligible[0]")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("[", "unreadable")]
    [InlineData("[]", "unreadable")]
    [InlineData("""{"name":"a","name":1}""", "unreadable")]
    [InlineData("""{"\ud800":1}""", "unreadable")]
    public void What_is_no_document_at_all_only_says_so(string json, string code)
    {
        var reading = DocumentRules.Read(RawJson.Of(json), Latest, Latest);
        reading.Policy.ShouldBeNull();
        reading.Faults.Select(static fault => fault.Code).ShouldContain(code);
    }

    [Fact]
    public void The_policy_of_another_vendor_is_named_beside_the_rest()
    {
        Named(Read(static document => document["tenant"] = "another")).ShouldContain(("otherVendor", "tenant"));
        Named(Read(static document =>
        {
            document["directSales"]!["id"] = "another";
            document["clocks"]!["review"] = "x";
        })).ShouldContain(("vendorFixed", "directSales.id"));
    }

    private static JsonNode Whole() => JsonNode.Parse(DomainJson.Write(Latest).Utf8.Span)!;

    private static PolicyReading Read(Action<JsonNode> change)
    {
        var document = Whole();
        change(document);
        return DocumentRules.Read(RawJson.Of(document.ToJsonString()), Latest, Latest);
    }

    private static IReadOnlyList<(string Code, string Field)> Named(PolicyReading reading) => [.. reading.Faults.Select(static fault => (fault.Code, fault.Field))];
}
