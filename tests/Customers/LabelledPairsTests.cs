using System.Globalization;
using System.Text;
using Negotiation.MatchPairs;
using Xunit.Abstractions;

namespace Negotiation.Customers.Tests;

/// <summary>docs/matching.md says how the pairs were made and split.</summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_development_half_is_told_apart() => Measure("development half", Pairs("pairs.csv").Where(IsDevelopment));

    [Fact]
    public void The_half_that_was_never_tuned_on_is_told_apart() => Measure("held-out half", Pairs("pairs.csv").Where(pair => !IsDevelopment(pair)));

    [Fact]
    public void Pairs_written_after_the_rules_are_told_apart() => Measure("pairs written after the rules", Pairs("fresh.csv"));

    [Fact]
    public void Pairs_listed_by_kind_of_spelling_are_told_apart() => Measure("pairs by kind of spelling", Pairs("kinds.csv"));

    [Fact]
    public void Pairs_written_as_a_stranger_would_are_told_apart() => Measure("pairs as a stranger would write them", Pairs("strangers.csv"));

    [Fact]
    public void The_half_of_them_whose_mistakes_were_never_read_is_told_apart() =>
        Measure("the half never read", Pairs("strangers.csv").Where(pair => pair.Note.EndsWith(", kept", StringComparison.Ordinal)));

    [Fact]
    public void Pairs_of_kinds_that_nobody_planned_for_are_told_apart() => Measure("unplanned kinds", Pairs("unplanned.csv"));

    [Fact]
    public void Pairs_by_somebody_who_never_saw_the_rules_are_told_apart() => Measure("an outsider's pairs", Pairs("outsiders.csv"), 0.95, 0.96);

    [Fact]
    public void Pairs_by_a_second_author_who_never_saw_the_rules_are_told_apart() => Measure("a second outsider's pairs", Pairs("outsiders-2.csv"), 0.95, 0.94);

    [Fact]
    public void Pairs_by_a_third_author_who_never_saw_the_rules_are_told_apart() => Measure("a third outsider's pairs", Pairs("outsiders-3.csv"), 0.93, 0.94);

    [Fact]
    public void Pairs_by_a_fourth_author_who_never_saw_the_rules_are_told_apart() => Measure("a fourth outsider's pairs", Pairs("outsiders-4.csv"), 0.93, 0.96);

    [Fact]
    public void Pairs_of_two_scripts_are_told_apart() => Measure("pairs of two scripts", Pairs("scripts.csv"), 0.90, 0.93, 0.97);

    [Fact]
    public void The_set_is_large_and_hard()
    {
        var pairs = Pairs("pairs.csv");

        pairs.Count.ShouldBeGreaterThan(1500);
        pairs.Count(pair => !pair.Same).ShouldBeGreaterThan(pairs.Count * 2 / 5);
        pairs.Count(pair => pair.A.Domain is null || pair.B.Domain is null).ShouldBeGreaterThan(pairs.Count / 2);
        pairs.Select(pair => (pair.A.Name, pair.A.Domain, pair.B.Name, pair.B.Domain, pair.A.Numbers?[0], pair.B.Numbers?[0])).Distinct().Count().ShouldBe(pairs.Count);
    }

    private void Measure(string what, IEnumerable<LabelledPair> pairs, double recall = 0.90, double blockingRecall = 0.93, double precision = 0.96)
    {
        var measured = Measured.Of([.. pairs]);
        output.WriteLine($"{what}: {measured}");

        measured.Pairs.ShouldBeGreaterThan(100);
        measured.Precision.ShouldBeGreaterThanOrEqualTo(precision);
        measured.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        measured.BlockingRecall.ShouldBeGreaterThanOrEqualTo(blockingRecall);
        measured.SearchRecall.ShouldBeGreaterThanOrEqualTo(0.97);
    }

    // Even numbers at the end of the note; all pairs of one company or family have the same number.
    private static bool IsDevelopment(LabelledPair pair) => int.Parse(pair.Note.Split(' ')[^1], CultureInfo.InvariantCulture) % 2 == 0;

    private static IReadOnlyList<LabelledPair> Pairs(string file)
    {
        using var stream = typeof(LabelledPairsTests).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return LabelledPair.ReadAll(reader);
    }
}
