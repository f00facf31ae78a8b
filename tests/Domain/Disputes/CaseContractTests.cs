using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>Stored and sent JSON of cases stays readable for ever, and what is stored is the case.</summary>
public class CaseContractTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Disputes", "Golden");

    [Fact]
    public void Every_command_has_a_row_a_decision_and_a_golden_payload()
    {
        var commands = EveryCase.Commands(CaseState.Nothing);
        commands.Select(c => c.GetType()).ShouldBe(EveryCase.CommandTypes, ignoreOrder: true);
        CaseProtocol.Table.Select(r => r.Act).ShouldBe(commands.Select(EveryCase.NameOf), ignoreOrder: true);
        Keeps("commands.json", commands);
    }

    [Fact]
    public void Every_event_has_an_effect_and_a_golden_payload()
    {
        var events = EveryCase.Events();
        events.Select(e => e.GetType()).ShouldBe(EveryCase.EventTypes, ignoreOrder: true);
        Keeps("events.json", events);
    }

    [Fact]
    public void Replaying_the_records_gives_the_case_and_the_stored_case_is_the_case()
    {
        foreach (var room in EveryCase.Rooms())
        {
            Same(CaseLedger.Replay(room.Records), room.State);
            Same(DomainJson.Read<CaseState>(DomainJson.Write(room.State)), room.State);
            room.Records.ShouldAllBe(r => r.Stream == CaseLedger.Stream(World.Tenant, CaseWorld.Id));
            room.Records.Select(r => r.Version).ShouldBe(Enumerable.Range(1, room.Records.Count).Select(i => (long)i));
        }
    }

    // A member that is null is not written, and a member that is not written has to have a default.
    [Fact]
    public void Whatever_may_be_null_can_be_read_back()
    {
        var nullness = new NullabilityInfoContext();
        Type[] unwritten = [typeof(CaseViewer), typeof(CaseContext), typeof(CaseOutcome), typeof(CaseRequest), typeof(CaseProtocol.Row)];
        typeof(CaseState).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(CaseState).Namespace && t is { IsPublic: true, IsClass: true } && !unwritten.Contains(t))
            .SelectMany(t => t.GetConstructors().Take(1).SelectMany(c => c.GetParameters()).Select(p => (Type: t, Parameter: p)))
            .Where(x => !x.Parameter.HasDefaultValue && nullness.Create(x.Parameter).ReadState == NullabilityState.Nullable)
            .Where(x => x.Type.GetProperty(x.Parameter.Name!)?.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Never })
            .Select(x => $"{x.Type.Name}.{x.Parameter.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        foreach (var sentence in CaseWhyNot.Sentences)
        {
            sentence.Value.ShouldEndWith(".");
            CaseWhyNot.Refuse(sentence.Key).Refusal!.Rules.Single().Code.ShouldBe(sentence.Key);
        }
    }

    private static void Same(CaseState one, CaseState other) => DomainJson.Write(one).ToString().ShouldBe(DomainJson.Write(other).ToString());

    // NEGOTIATION_GOLDEN=write writes today's form.
    private static void Keeps<T>(string file, IReadOnlyList<T> values, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("NEGOTIATION_GOLDEN") == "write")
        {
            foreach (var folder in new[] { Folder, Path.Combine(Path.GetDirectoryName(here)!, "Golden") })
            {
                Directory.CreateDirectory(folder);
                File.WriteAllLines(Path.Combine(folder, file), values.Select(v => DomainJson.Write(v).ToString()));
            }
        }

        var golden = File.ReadAllLines(Path.Combine(Folder, file));
        golden.ShouldBe(values.Select(v => DomainJson.Write(v).ToString()));
        golden.Select(line => DomainJson.Write(DomainJson.Read<T>(RawJson.Of(line))).ToString()).ShouldBe(golden);
    }
}
