using Negotiation.Bench.Load.Live;
using Negotiation.Bench.Load.Measure;

namespace Negotiation.Bench.Load.Report;

/// <summary>The rows of the comparison under load. Figures are medians over the rounds; ratios are medians of each round's own ratio.</summary>
public static class LiveRows
{
    public static IEnumerable<Row> Of(Scenario scenario, IReadOnlyList<Round> rounds) =>
        scenario.Rate is null ? Closed(scenario, rounds) : Fixed(scenario, rounds);

    private static IEnumerable<Row> Closed(Scenario scenario, IReadOnlyList<Round> rounds)
    {
        var goal = scenario.Rooms == 1000;
        var bare = Ratio(rounds, "ours", "bare", s => s.Rate);
        var naive = Ratio(rounds, "ours", "naive", s => s.Rate);
        yield return new Row(
            $"{scenario.Name}: offers/s",
            Cell(rounds, "ours", s => s.Rate, "N0"),
            Cell(rounds, "bare", s => s.Rate, "N0"),
            Cell(rounds, "naive", s => s.Rate, "N0"),
            Join(Times(bare, "bare"), Times(naive, "naive")),
            goal ? "≥ 0.4 × bare, ≥ 2 × naive" : "",
            goal && bare is not null && naive is not null ? bare >= 0.4 && naive >= 2 : null);
        yield return Latency("send → last delivery, p50 / p99 / max, ms", rounds);
        yield return new Row(
            "server processor time per offer, µs",
            Cell(rounds, "ours", s => s.ServerCpu, "N0"),
            Cell(rounds, "bare", s => s.ServerCpu, "N0"),
            Cell(rounds, "naive", s => s.ServerCpu, "N0") is { Length: > 0 } cpu ? $"{cpu} + database" : "");
        yield return new Row(
            "bytes per delivery",
            Cell(rounds, "ours", s => s.DeliveryBytes, "N0"),
            Cell(rounds, "bare", s => s.DeliveryBytes, "N0"),
            Cell(rounds, "naive", s => s.DeliveryBytes, "N0"));
        var slow = Ratio(rounds, "ours+1ms", "ours", s => s.Rate);
        if (slow is { } kept)
        {
            yield return new Row(
                "with 1 ms added to every flush: offers/s",
                Cell(rounds, "ours+1ms", s => s.Rate, "N0"),
                Ratio: kept < 1 ? $"{1 - kept:P0} slower" : "not slower",
                Goal: goal ? "< 30 % slower" : "",
                Met: goal ? kept > 0.7 : null);
        }
    }

    private static IEnumerable<Row> Fixed(Scenario scenario, IReadOnlyList<Round> rounds)
    {
        var ratio = Ratio(rounds, "ours", "bare", s => s.P99);
        var ours = Median.Of(Samples(rounds, "ours").Select(s => s.P99));
        var bare = Median.Of(Samples(rounds, "bare").Select(s => s.P99));
        var row = Latency($"{scenario.Name}: due → last delivery, p50 / p99 / max, ms", rounds);
        yield return row with
        {
            Ratio = ratio is { } r ? $"p99 {r:N1} × bare" : "",
            Goal = "p99 ≤ 3 × bare or 5 ms",
            Met = ours is not null && bare is not null ? ours <= Math.Max(5, 3 * bare.Value) : null,
        };
    }

    private static Row Latency(string name, IReadOnlyList<Round> rounds) =>
        new(name, Spread(rounds, "ours"), Spread(rounds, "bare"), Spread(rounds, "naive"));

    private static string Spread(IReadOnlyList<Round> rounds, string server) =>
        Join(Cell(rounds, server, s => s.P50, "N1"), Cell(rounds, server, s => s.P99, "N1"), Cell(rounds, server, s => s.Max, "N0"));

    private static string Cell(IReadOnlyList<Round> rounds, string server, Func<Sample, double> figure, string format) =>
        Median.Of(Samples(rounds, server).Select(figure))?.ToString(format) ?? "";

    private static IEnumerable<Sample> Samples(IReadOnlyList<Round> rounds, string server) =>
        rounds.Select(round => round.Samples.GetValueOrDefault(server)).OfType<Sample>();

    private static double? Ratio(IReadOnlyList<Round> rounds, string server, string baseline, Func<Sample, double> figure) =>
        Median.Of(rounds.Select(round => round.Ratio(server, baseline, figure)).OfType<double>());

    private static string Times(double? ratio, string baseline) => ratio is { } r ? $"{r:N2} × {baseline}" : "";

    private static string Join(params string[] parts) => string.Join(parts[^1].Contains('×', StringComparison.Ordinal) ? ", " : " / ", parts.Where(part => part.Length > 0));
}
