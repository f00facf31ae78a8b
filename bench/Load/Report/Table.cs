using Negotiation.Bench.Load.Figures;
using Negotiation.Bench.Load.Live;
using Negotiation.Bench.Load.Measure;

namespace Negotiation.Bench.Load.Report;

/// <summary>Everything measured, as one Markdown table that says how it was measured.</summary>
public sealed class Table(Options options)
{
    // How many programs wanted a core before we began: on a machine of our own close to 0.
    private readonly string others = File.ReadAllText("/proc/loadavg").Split(' ')[0];
    private readonly List<Row> rows = [];
    private readonly List<string> faults = [];

    /// <summary>Offers that failed, came twice or went missing; empty when all is well.</summary>
    public IReadOnlyList<string> Faults => faults;

    public void Add(IReadOnlyDictionary<Scenario, IReadOnlyList<Round>> live)
    {
        foreach (var (scenario, rounds) in live)
        {
            rows.AddRange(LiveRows.Of(scenario, rounds));
            faults.AddRange(rounds.SelectMany(round => round.Samples.Values).Where(sample => !sample.Clean).Select(sample =>
                $"{scenario.Name}, {sample.Server}: {sample.Errors} errors, {sample.Gaps} gaps, {sample.Doubles} doubles, {sample.Unfinished} unfinished rooms. {sample.FirstError}"));
        }
    }

    public void Add(RoomMemory memory)
    {
        rows.Add(new Row(
            $"idle open room beyond its connections, managed heap, {memory.Rooms:N0} rooms",
            $"{memory.Heap / 1024:N1} KB",
            Goal: "≤ 10 KB",
            Met: memory.Heap <= 10 * 1024));
        rows.Add(new Row("of it the active deal, before anybody joins", $"{memory.Deal / 1024:N1} KB"));
        rows.Add(new Row("the same, resident memory", $"{memory.Resident / 1024:N1} KB"));
    }

    public void Add(ColdStart start) => rows.Add(new Row(
        "process start to first page, empty store / second start",
        $"{start.EmptyStore:N2} s / {start.SecondStart:N2} s",
        Goal: "≤ 3 s",
        Met: start.EmptyStore <= 3 && start.SecondStart <= 3));

    public void Add(FullStore store)
    {
        rows.Add(new Row($"activation from storage, {store.Deals:N0} deals stored", $"{store.Activated:N0} deals/s", Goal: "≥ 5,000 deals/s", Met: store.Activated >= 5000));
        rows.Add(new Row("the same deals again, already active", $"{store.Warm:N0} deals/s"));
        rows.Add(new Row("first GET of stored deals over REST", $"{store.Fetched:N0} deals/s"));
        rows.Add(new Row("registering over REST", $"{store.Registered:N0} deals/s"));
        rows.Add(new Row($"process start to first page, {store.Deals:N0} deals stored", $"{store.Start:N2} s", Goal: "≤ 3 s", Met: store.Start <= 3));
        rows.AddRange(store.Queries.Select(query => new Row(
            $"{query.Kind}: p50 / p95, ms",
            $"{query.P50:N1} / {query.P95:N1}",
            Goal: "p95 ≤ 100 ms",
            Met: query.P95 <= 100)));
    }

    public void Add(ClaimOverlaps claims)
    {
        static string Both(IReadOnlyList<double> times) => $"{Median.Of(times):N1} / {Median.Quantile(times, 0.99):N1} / {times.Max():N0}";
        var p99 = Median.Quantile(claims.Alerts, 0.99);
        rows.Add(new Row($"overlap shown after sending a registration, {claims.Claims:N0} live claims, p50 / p99 / max, ms", Both(claims.Alerts), Goal: "p99 ≤ 50 ms", Met: p99 <= 50));
        rows.Add(new Row("the registration acknowledged, overlapping", Both(claims.Answers)));
        rows.Add(new Row("the registration acknowledged, no overlap", Both(claims.Quiet)));
    }

    public void Add(OpenDisputes disputes)
    {
        foreach (var (kind, p50, p95) in disputes.Looks)
        {
            rows.Add(new Row($"{disputes.Cases:N0} open disputes among {disputes.Deals:N0} deals: {kind}, p50 / p95, ms", $"{p50:N1} / {p95:N1}", Goal: "p95 ≤ 150 ms", Met: p95 <= 150));
        }

        foreach (var (kind, times) in disputes.Acts)
        {
            var p99 = Median.Quantile(times, 0.99);
            rows.Add(new Row($"acts in cases at 100/s: {kind} acknowledged, p50 / p99 / max, ms", $"{Median.Of([.. times]):N1} / {p99:N1} / {times.Max():N0}", Goal: "p99 ≤ 25 ms", Met: p99 <= 25));
        }
    }

    public void Add(ImportBesideRooms import)
    {
        double P99(IReadOnlyList<Sample> samples) => Median.Of([.. samples.Select(sample => sample.P99)])!.Value;
        var growth = Median.Of([.. import.Quiet.Zip(import.Importing, (quiet, importing) => importing.P99 / quiet.P99)])!.Value;
        rows.Add(new Row($"{ImportBesideRooms.Rate:N0} offers/s over {ImportBesideRooms.Rooms:N0} rooms: due → last delivery, p99, ms", $"{P99(import.Quiet):N1}"));
        rows.Add(new Row($"the same while {ImportBesideRooms.Rows:N0} rows are imported", $"{P99(import.Importing):N1}, {growth:N2} × alone", Goal: "< 2 × alone", Met: growth < 2));
        rows.Add(new Row($"{ImportBesideRooms.Rows:N0} rows at their pace beside the rooms, s", $"{Median.Of(import.Imports):N1}", Goal: "≤ 60 s", Met: import.Imports.Max() <= 60));
        faults.AddRange(import.Quiet.Concat(import.Importing).Where(sample => !sample.Clean).Select(sample =>
            $"import beside rooms: {sample.Errors} errors, {sample.Gaps} gaps, {sample.Doubles} doubles, {sample.Unfinished} unfinished rooms. {sample.FirstError}"));
    }

    public void Add(OnCluster cluster)
    {
        foreach (var load in cluster.Samples.GroupBy(sample => sample.Load, sample => sample.Sample, StringComparer.Ordinal))
        {
            var fixedRate = !load.Key.StartsWith("Closed", StringComparison.Ordinal);
            var p99 = Median.Of([.. load.Select(sample => sample.P99)])!.Value;
            rows.Add(new Row($"cluster, {load.Key}: offers/s", $"{Median.Of([.. load.Select(sample => sample.Rate)]):N0}"));
            rows.Add(new Row(
                "→ last delivery, p50 / p99 / max, ms",
                $"{Median.Of([.. load.Select(sample => sample.P50)]):N1} / {p99:N1} / {Median.Of([.. load.Select(sample => sample.Max)]):N0}",
                Goal: fixedRate ? "p99 ≤ 50 ms" : "",
                Met: fixedRate ? p99 <= 50 : null));
            faults.AddRange(load.Where(sample => !sample.Clean).Select(sample =>
                $"cluster, {load.Key}: {sample.Errors} errors, {sample.Gaps} gaps, {sample.Doubles} doubles, {sample.Unfinished} unfinished rooms. {sample.FirstError}"));
        }
    }

    public override string ToString()
    {
        var machine = $"{Environment.ProcessorCount} cores shared by client, server and database; .NET {Environment.Version}; load average {others} at the start";
        string[] head =
        [
            $"Measured {DateTime.UtcNow:yyyy-MM-dd} with `bench/run` on {machine}; {options.Rounds} interleaved rounds of {options.Length.TotalSeconds:0.#} s per server and load, medians, ratios within each round.",
            "",
            "| figure | ours | bare hub | naive hub | ratio | goal |",
            "|---|---|---|---|---|---|",
        ];
        return string.Join('\n', [.. head, .. rows.Select(row => row.ToString())]);
    }
}
