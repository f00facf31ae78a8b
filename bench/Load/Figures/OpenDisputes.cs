using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>How the board of disputes and single cases answer among many open deals, and how soon acts in cases are acknowledged at 100 a second.</summary>
/// <param name="Looks">Per kind of look, p50 and p95 in milliseconds over REST.</param>
/// <param name="Acts">Per kind of act, its times in milliseconds from the instant it was meant to be sent.</param>
public sealed record OpenDisputes(int Deals, int Cases, IReadOnlyList<(string Kind, double P50, double P95)> Looks, IReadOnlyList<(string Kind, IReadOnlyList<double> Times)> Acts)
{
    private const int Open = 300;

    // Those of the open ones that are with a panel when the acts begin.
    private const int Judged = 150;

    // Acts of each kind before the measured ones: how fast is asked, not how fast the runtime compiles.
    private const int Warm = 15;
    private const int Repeats = 100;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);
    private static readonly string[] Panel = ["greta", "samuel", "yuki"];

    public static async Task<OpenDisputes> Measure(Workplace work, int deals)
    {
        await using var server = await ServerProcess.Start(work.Ours("disputes", 9, "disputes"), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        var ids = await gateway.Register(deals);
        var cases = new string[Open];
        await Parallel.ForAsync(0, Open, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => cases[i] = await gateway.Dispute(ids[i]));
        var papers = new ConcurrentDictionary<string, JsonElement>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(cases.Take(Judged), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => await ToPanel(gateway, id));
        await Parallel.ForEachAsync(cases.Take(Judged), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => papers[id] = await Seat(gateway, id));

        var looks = new List<(string, double, double)>
        {
            await Look("list of cases, next due first", _ => "/api/cases?take=50"),
            await Look("tiles of the board", _ => "/api/cases/board"),
            await Look("search", i => $"/api/cases?q={Uri.EscapeDataString(Forms.Customer(i))}&take=50"),
            await Look("one case", i => $"/api/cases/{cases[i * 7 % Open]}"),
        };
        return new OpenDisputes(deals, Open, looks, await Act(gateway, ids, cases, papers));

        async Task<(string, double, double)> Look(string kind, Func<int, string> path)
        {
            var times = new List<double>();
            for (var i = 0; i < Repeats + 10; i++)
            {
                var clock = Stopwatch.StartNew();
                await gateway.Get(path(i));
                if (i >= 10)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }
            }

            return (kind, Median.Of(times)!.Value, Median.Quantile(times, 0.95));
        }
    }

    // Both sides go on twice, and the panel is asked. All are asked before the first sits: whoever sat between two sides is passed over next time.
    private static async Task ToPanel(Gateway gateway, string id)
    {
        var path = $"/api/cases/{id}/commands";
        for (var stage = 0; stage < 2; stage++)
        {
            await gateway.Send("priya", path, new { type = "moveOn", reason = "No use" }, $"{id[..20]}-p{stage}");
            await gateway.Send("mara", path, new { type = "moveOn", reason = "No use" }, $"{id[..20]}-m{stage}");
        }

        while ((await gateway.Look("mara", $"/api/cases/{id}")).GetProperty("seats").EnumerateArray().Count(s => s.GetProperty("kind").GetString() == "decider") < Panel.Length)
        {
            await Task.Delay(20);
        }
    }

    // The panel takes its seats, the sides let pass that it sat between them before, and its chair puts a paper to it.
    private static async Task<JsonElement> Seat(Gateway gateway, string id)
    {
        var path = $"/api/cases/{id}/commands";
        foreach (var judge in Panel)
        {
            await gateway.Send(judge, path, new { type = "answerInvitation", accept = true, ties = Array.Empty<string>() }, $"{id[..20]}-{judge}");
            var seat = (await gateway.Look("mara", $"/api/cases/{id}")).GetProperty("seats").EnumerateArray().Last(s => s.GetProperty("person").GetString() == judge);
            if (seat.GetProperty("status").GetString() == "waitsForWaivers")
            {
                await gateway.Send("priya", path, new { type = "waiveConflict", person = judge }, $"{id[..20]}-pw{judge}");
                await gateway.Send("mara", path, new { type = "waiveConflict", person = judge }, $"{id[..20]}-mw{judge}");
            }
        }

        var terms = new { lines = new[] { new { activity = "close", owner = "aurora" } }, remedies = Array.Empty<object>() };
        var points = new[] { new { question = "Who closes?", facts = new[] { 1 }, rule = "customerChoice", rationale = "It is on the record." } };
        await gateway.Send(Panel[0], path, new { type = "draftDecision", terms, points }, $"{id[..20]}-paper");
        return (await gateway.Look(Panel[0], $"/api/cases/{id}")).GetProperty("round").GetProperty("drafts")[0];
    }

    private static async Task<IReadOnlyList<(string, IReadOnlyList<double>)>> Act(Gateway gateway, IReadOnlyList<string> deals, string[] cases, IReadOnlyDictionary<string, JsonElement> papers)
    {
        var acts = new List<(string Kind, Func<Task> Send)>();
        for (var i = 0; i < Judged; i++)
        {
            if (i == Warm)
            {
                await Run([.. acts, .. cases.Take(Warm).Select(id => ("decision", (Func<Task>)(() => Vote(id, Panel[2]))))]);
                acts.Clear();
            }

            var (deal, talked, judged) = (deals[Open + i], cases[Judged + i], cases[i]);
            acts.Add(("opening", () => gateway.Dispute(deal)));
            acts.Add(("evidence", () => gateway.Send("priya", $"/api/cases/{talked}/commands", new { type = "addEvidence", kind = "firstMeeting", text = "We met on site.", happenedOn = "2026-02-03" }, $"{talked[..20]}-e")));
            acts.Add(("vote", () => Vote(judged, Panel[0])));
            acts.Add(("vote", () => Vote(judged, Panel[1])));
        }

        // The last vote of a case makes the decision. It comes a while after the others, as in life.
        acts.AddRange(cases.Take(Judged).Skip(Warm).Select(id => ("decision", (Func<Task>)(() => Vote(id, Panel[2])))));
        return await Run(acts);

        Task Vote(string id, string judge) => gateway.Send(
            judge,
            $"/api/cases/{id}/commands",
            new { type = "castVote", draft = new { number = papers[id].GetProperty("number").GetInt32(), hash = papers[id].GetProperty("hash").GetString() } },
            $"{id[..20]}-v{judge}");
    }

    private static async Task<IReadOnlyList<(string, IReadOnlyList<double>)>> Run(IReadOnlyList<(string Kind, Func<Task> Send)> acts)
    {
        var times = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        var under = new List<Task>();
        for (var i = 0; i < acts.Count; i++)
        {
            var due = Pace * i;
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            under.Add(Timed(acts[i].Kind, acts[i].Send, due));
        }

        await Task.WhenAll(under);
        return [.. times.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, (IReadOnlyList<double>)[.. t.Value]))];

        async Task Timed(string kind, Func<Task> send, TimeSpan due)
        {
            await send();
            times.GetOrAdd(kind, static _ => []).Add((clock.Elapsed - due).TotalMilliseconds);
        }
    }
}
