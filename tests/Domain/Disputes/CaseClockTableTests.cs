using System.Runtime.CompilerServices;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Tests;

/// <summary>docs/case-clocks.md names every clock with what its silence does and how long it is.</summary>
public class CaseClockTableTests
{
    [Fact]
    public void The_table_names_every_clock_with_its_effect_and_every_column()
    {
        var rows = Rows();
        foreach (var kind in Enum.GetValues<CaseClockKind>())
        {
            var effect = new CaseClock(kind, "", new Clock(ClockKind.Case, default, default, default, default)).Effect;
            var own = rows.Where(r => r[0].Contains($"`{Camel(kind)}`", StringComparison.Ordinal)).ToList();
            own.ShouldNotBeEmpty($"{kind}");
            own.ShouldAllBe(r => r[5].StartsWith($"`{Camel(effect)}`:", StringComparison.Ordinal));
        }

        rows.Select(r => r[0].Split('`')[1]).Distinct(StringComparer.Ordinal).ShouldBe(Enum.GetValues<CaseClockKind>().Select(k => Camel(k)), ignoreOrder: true);
        rows.ShouldAllBe(r => r.Length == 8 && r.All(cell => cell.Length > 0));
    }

    [Fact]
    public void The_defaults_in_the_table_are_the_programmes()
    {
        var rules = CaseWorld.Rules;
        var rows = Rows();
        Window("`informal`").ShouldBe($"`stages.informal`, {rules.Stages.Informal}");
        Window("`mediation`").ShouldBe($"`stages.mediation`, {rules.Stages.Mediation}");
        Window("`seat` of a mediator").ShouldBe($"`clocks.response`, {rules.Clocks.Response}");
        Window("`seat` of a decider").ShouldBe($"`stages.decision`, {rules.Stages.Decision}");
        Window("`seat` of an appeal decider").ShouldBe($"`stages.appealDecided`, {rules.Stages.AppealDecided}");
        Window("`appealFiling`").ShouldBe($"`stages.appealFiled`, {rules.Stages.AppealFiled}");
        Window("`coolingOff`").ShouldStartWith($"`cases.coolingOff`, {rules.Cases.CoolingOff};");

        string Window(string clock) => rows.Single(r => r[0] == clock)[4];
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static IReadOnlyList<string[]> Rows([CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "case-clocks.md");
        return [.. File.ReadLines(file).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }
}
