using System.Diagnostics;
using System.Text.Json;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>How a store full of deals answers lists and searches, and how fast deals come back to life after a restart.</summary>
/// <param name="Registered">Deals a second while the store was filled over REST.</param>
/// <param name="Queries">Per kind of query, p50 and p95 in milliseconds over REST.</param>
/// <param name="Activated">Deals a second, first touched inside the server process.</param>
/// <param name="Warm">The same deals a second time, when they are active.</param>
/// <param name="Fetched">Deals a second, first touched by GET over REST from this client.</param>
/// <param name="Start">Seconds from process start to the first page over this store.</param>
public sealed record FullStore(
    int Deals,
    double Registered,
    IReadOnlyList<(string Kind, double P50, double P95)> Queries,
    double Activated,
    double Warm,
    double Fetched,
    double Start)
{
    private const int Repeats = 60;

    public static async Task<FullStore> Measure(Workplace work, int deals)
    {
        IReadOnlyList<string> ids;
        double registered;
        List<(string, double, double)> queries;
        await using (var server = await ServerProcess.Start(work.Ours("store", 6, "store"), work, "/health/ready"))
        {
            using var gateway = await Gateway.SignIn(server.Address);
            var clock = Stopwatch.StartNew();
            ids = await gateway.Register(deals);
            registered = deals / clock.Elapsed.TotalSeconds;
            await Settled(gateway, deals);
            queries = await Query(gateway, deals);
        }

        var half = Math.Min(10_000, deals / 2);
        var list = Path.Combine(work.Folder, "deals");
        await File.WriteAllLinesAsync(list, ids.Take(half));
        await using var again = await ServerProcess.Start(work.Ours("store", 6, "store").Probed(work.Probe, work.ProbePort), work, "/");
        using var visitor = await Gateway.SignIn(again.Address);

        // A few hundred first: how fast a deal wakes up is asked, not how fast the runtime compiles.
        await Fetch(visitor, [.. ids.TakeLast(500)]);
        var passes = (await ProbeClient.Ask(work.ProbePort, $"activate {visitor.Tenant} 64 {list}")).Split(' ').Select(long.Parse).ToArray();
        var fetched = await Fetch(visitor, [.. ids.Skip(half).Take(Math.Min(5000, deals / 4))]);
        return new FullStore(deals, registered, queries, half * 1e6 / passes[0], half * 1e6 / passes[1], fetched, again.Started.TotalSeconds);
    }

    private static async Task<List<(string, double, double)>> Query(Gateway gateway, int deals)
    {
        var some = Uri.EscapeDataString(Forms.Customer(deals / 3));
        (string Kind, Func<int, string> Path)[] kinds =
        [
            ("list, most urgent first", _ => "/api/deals?sort=clock&take=50"),
            ("list, by amount", i => $"/api/deals?sort=amount{(i % 2 == 0 ? "&desc=true" : "")}&take=50"),
            ("list, by customer, next page", _ => ""),
            ("filter by review and talks", i => $"/api/deals?review={(i % 2 == 0 ? "submitted" : "approved")}&negotiation=open&take=50"),
            ("filter by turn", i => $"/api/deals?turn={(i % 2 == 0 ? "mine" : "theirs")}&take=50"),
            ("search, one customer", _ => $"/api/deals?q={some}&take=50"),
            ("search, a common word", i => $"/api/deals?q={(i % 2 == 0 ? "steel" : "planning")}&take=50"),
        ];
        var results = new List<(string, double, double)>();
        foreach (var (kind, path) in kinds)
        {
            const string First = "/api/deals?sort=customer&take=50";
            var next = First;
            var times = new List<double>();
            for (var i = 0; i < Repeats + 5; i++)
            {
                var paging = path(i).Length == 0;
                var clock = Stopwatch.StartNew();
                var body = await gateway.Get(paging ? next : path(i));
                if (i >= 5)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }

                if (paging)
                {
                    using var page = JsonDocument.Parse(body);
                    next = page.RootElement.TryGetProperty("next", out var cursor) ? $"{First}&after={Uri.EscapeDataString(cursor.GetString()!)}" : First;
                }
            }

            results.Add((kind, Median.Of(times)!.Value, Median.Quantile(times, 0.95)));
        }

        return results;
    }

    /// <summary>Lists follow the deals with a short delay; wait until they have caught up.</summary>
    private static async Task Settled(Gateway gateway, int deals)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var page = JsonDocument.Parse(await gateway.Get("/api/deals?take=1"));
            var total = page.RootElement.GetProperty("total").GetInt32();
            if (total >= deals)
            {
                return;
            }

            if (clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException($"The list shows {total} of {deals} deals two minutes after they were made.");
            }

            await Task.Delay(100);
        }
    }

    private static async Task<double> Fetch(Gateway gateway, string[] ids)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (id, _) => await gateway.Get($"/api/deals/{id}"));
        return ids.Length / clock.Elapsed.TotalSeconds;
    }
}
