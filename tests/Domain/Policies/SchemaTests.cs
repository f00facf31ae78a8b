using System.Text.Json.Nodes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class SchemaTests
{
    [Fact]
    public void The_published_file_is_what_the_program_generates()
    {
        var file = Path.Combine(Root(), "docs", "policy.schema.json");
        if (Environment.GetEnvironmentVariable("NEGOTIATION_GOLDEN") is "write")
        {
            File.WriteAllText(file, PolicySchema.Json + "\n");
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe((PolicySchema.Json + "\n").ReplaceLineEndings("\n"));
    }

    [Fact]
    public void It_knows_bounds_names_and_the_values_of_choices_and_no_further_members()
    {
        var schema = JsonNode.Parse(PolicySchema.Json.Utf8.Span)!;
        schema["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        schema["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        var review = schema["properties"]!["clocks"]!["properties"]!["review"]!;
        (review["type"]!.GetValue<string>(), review["minimum"]!.GetValue<decimal>(), review["maximum"]!.GetValue<decimal>()).ShouldBe(("integer", 1m, 60m));
        schema["properties"]!["review"]!["properties"]!["silence"]!["enum"]!.AsArray().Select(static v => v!.GetValue<string>()).ShouldBe(["managerStepsIn", "goesToDeputy"]);
        schema["properties"]!["activities"]!["items"]!["properties"]!["group"]!["enum"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public void Every_member_of_a_document_has_its_place_in_it()
    {
        var schema = JsonNode.Parse(PolicySchema.Json.Utf8.Span)!;
        foreach (var member in PolicyMembers.All)
        {
            var at = member.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.')
                .Aggregate((JsonNode?)schema, static (node, step) => step is "[]" ? node?["items"] : node?["properties"]?[step]);
            at.ShouldNotBeNull(member.Path)["title"]!.GetValue<string>().ShouldBe(member.Label);
        }
    }

    [Fact]
    public void Commands_and_events_of_amendments_stay_readable()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Records", "Golden");
        AmendmentCommand[] commands =
        [
            new SaveAmendment("a1", "Faster", "Partners wait", 1, World.Later, new DateOnly(2026, 4, 1), "abc"),
            new ProposeAmendment("a1", "abc"),
            new ApproveAmendment("a1", "abc"),
            new RejectAmendment("a1", "abc", "Too fast"),
            new WithdrawAmendment("a1", "abc", "Not needed"),
            new RecallAmendment("a1", "abc", "Approved by mistake"),
        ];
        PolicyEvent[] events =
        [
            new PolicyAdopted(1, "abc", World.Start),
            new AmendmentSaved("a1", "Faster", "Partners wait", 1, "abc", new DateOnly(2026, 4, 1)),
            new AmendmentProposed("a1", "abc"),
            new AmendmentApproved("a1", "abc"),
            new PolicyPublished("a1", 2, "abc", World.Start),
            new AmendmentRejected("a1", "Too fast"),
            new AmendmentWithdrawn("a1", "Not needed"),
            new PolicyRecalled("a1", 2, "Approved by mistake"),
        ];
        Keeps(Path.Combine(folder, "policyEvents.json"), events, typeof(PolicyEvent));
        commands.Select(static c => c.GetType()).ShouldBe(Subclasses(typeof(AmendmentCommand)), ignoreOrder: true);
        foreach (var command in commands)
        {
            DomainJson.Write(DomainJson.Read<AmendmentCommand>(DomainJson.Write(command))).ShouldBe(DomainJson.Write(command));
        }
    }

    private static void Keeps<T>(string file, IReadOnlyList<T> values, Type parent)
    {
        values.Select(static v => v!.GetType()).ShouldBe(Subclasses(parent), ignoreOrder: true);
        var golden = File.ReadAllLines(file);
        golden.ShouldBe(values.Select(static v => DomainJson.Write(v).ToString()));
        golden.Select(static line => DomainJson.Write(DomainJson.Read<T>(RawJson.Of(line))).ToString()).ShouldBe(golden);
    }

    private static IEnumerable<Type> Subclasses(Type parent) => parent.Assembly.GetTypes().Where(t => t.IsSubclassOf(parent));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Negotiation.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
