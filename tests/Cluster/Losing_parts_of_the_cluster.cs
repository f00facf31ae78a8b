using System.Diagnostics;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Xunit.Abstractions;

namespace Negotiation.Cluster.Tests;

public sealed class Losing_parts_of_the_cluster(ITestOutputHelper output)
{
    private const int Rooms = 200;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_nobody_sees_a_gap_and_every_deadline_fires()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(9));
        await using var cluster = await ClusterProcesses.Start(silos: 2, gateways: 2);
        using var priya = new Person(cluster.Gateways[0], "priya", stop.Token);
        using var dana = new Person(cluster.Gateways[1], "dana", stop.Token);
        await priya.SignIn();
        await dana.SignIn();
        var talks = new List<Talk>();
        for (var i = 0; i < Rooms; i++)
        {
            var id = await priya.Register(Deals.Form, $"register-{i}");
            talks.Add(new Talk(id, new Screen(id, priya.Token, cluster.Gateways, 0), new Screen(id, dana.Token, cluster.Gateways, 1)));
        }

        await Task.WhenAll(talks.SelectMany(t => new[] { t.Partner.Open(), t.Direct.Open() })).WaitAsync(stop.Token);
        using var enough = new CancellationTokenSource();
        var talking = talks.Select((talk, i) => Task.Run(() => talk.Go(i, dana, Pace, enough.Token, stop.Token))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(5), stop.Token);

        await Loses("a silo", talks, () => cluster.KillSilo(1), stop.Token);
        await cluster.StartSilo(1);
        await Loses("a gateway", talks, () => cluster.KillGateway(0), stop.Token);
        await cluster.StartGateway(0);
        await Loses("PostgreSQL for 10 s", talks, async () =>
        {
            await cluster.CrashPostgres();
            await Task.Delay(TimeSpan.FromSeconds(10), stop.Token);
            await cluster.StartPostgres();
        }, stop.Token);
        await enough.CancelAsync();
        await Task.WhenAll(talking).WaitAsync(stop.Token);

        var late = new List<TimeSpan>();
        foreach (var talk in talks)
        {
            late.AddRange(await talk.Check(dana, stop.Token));
        }

        var screens = talks.SelectMany(t => new[] { t.Partner, t.Direct }).ToList();
        output.WriteLine($"{talks.Sum(t => t.Acts.Count)} acts acknowledged, {talks.Sum(t => t.Acts.Count(a => a.Sent > 1))} of them repeated; "
            + $"{screens.Sum(s => s.Connections) - screens.Count} reconnects, {screens.Sum(s => s.Gaps)} gaps noticed and filled; "
            + $"{late.Count} deadlines, at most {late.Max().TotalSeconds:0.0} s late.");
        screens.Sum(s => s.Doubles).ShouldBe(0);
        late.Count.ShouldBeGreaterThan(Rooms / 10);
        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }
    }

    // The rooms talk on. How long each was without an answer is told by its slowest act.
    private async Task Loses(string what, List<Talk> talks, Func<Task> fault, CancellationToken stop)
    {
        var from = Stopwatch.GetTimestamp();
        await fault();
        var over = Stopwatch.GetTimestamp();
        while (talks.Exists(t => t.LastBegan < over || t.LastAnswered < t.LastBegan))
        {
            Stopwatch.GetElapsedTime(from).ShouldBeLessThan(Longest + TimeSpan.FromSeconds(30), $"{talks.Count(t => t.LastAnswered < over)} rooms are still without an answer after losing {what}");
            await Task.Delay(50, stop);
        }

        var waits = talks.Select(t => t.SlowestSince(from)).Order().ToList();
        output.WriteLine($"Losing {what}: half of the rooms answered within {waits[Rooms / 2].TotalSeconds:0.0} s, 95 of 100 within {waits[Rooms * 95 / 100].TotalSeconds:0.0} s, all within {waits[^1].TotalSeconds:0.0} s.");
        waits[^1].ShouldBeLessThan(Longest);
    }
}
