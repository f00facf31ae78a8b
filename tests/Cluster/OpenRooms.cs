using System.Diagnostics;
using Negotiation.Crash.Tests;

namespace Negotiation.Cluster.Tests;

/// <summary>Rooms in which two people talk, from two gateways, until they are checked.</summary>
internal sealed class OpenRooms : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly List<Talk> talks = [];
    private readonly CancellationTokenSource enough = new();
    private readonly Person looker;
    private readonly CancellationToken stop;
    private Task[] talking = [];

    private OpenRooms(Person looker, CancellationToken stop) => (this.looker, this.stop) = (looker, stop);

    public List<string> Report { get; } = [];

    public static async Task<OpenRooms> Of(int count, ClusterProcesses cluster, Person partner, Person direct, CancellationToken stop)
    {
        var rooms = new OpenRooms(direct, stop);
        for (var i = 0; i < count; i++)
        {
            var id = await partner.Register(SampleDeal.Form, $"register-{i}");
            rooms.talks.Add(new Talk(id, new Screen(id, partner.Token, cluster.Gateways, 0), new Screen(id, direct.Token, cluster.Gateways, 1)));
        }

        await Task.WhenAll(rooms.Screens.Select(s => s.Open())).WaitAsync(stop);
        rooms.talking = [.. rooms.talks.Select((talk, i) => Task.Run(() => talk.Go(i, direct, Pace, rooms.enough.Token, stop)))];
        return rooms;
    }

    private IEnumerable<Screen> Screens => talks.SelectMany(t => new[] { t.Partner, t.Direct });

    /// <summary>Something fails, and the rooms talk on. How long each was without an answer is told by its slowest act.</summary>
    public async Task Lose(string what, Func<Task> fault)
    {
        var from = Stopwatch.GetTimestamp();
        await fault();
        var over = Stopwatch.GetTimestamp();
        while (talks.Exists(t => t.LastBegan < over || t.LastAnswered < t.LastBegan))
        {
            Stopwatch.GetElapsedTime(from).ShouldBeLessThan(Longest * 1.5, $"{talks.Count(t => t.LastAnswered < over)} rooms are still without an answer after losing {what}");
            await Task.Delay(50, stop);
        }

        var waits = talks.Select(t => t.SlowestSince(from)).Order().ToList();
        Report.Add($"Losing {what}: half of the rooms answered within {waits[waits.Count / 2].TotalSeconds:0.0} s, 95 of 100 within {waits[waits.Count * 95 / 100].TotalSeconds:0.0} s, all within {waits[^1].TotalSeconds:0.0} s.");
        waits[^1].ShouldBeLessThan(Longest);
    }

    /// <summary>Ends the talks and holds journal, screens and acknowledgements against each other.</summary>
    /// <returns>Number of deadlines that came.</returns>
    public async Task<int> Check()
    {
        await enough.CancelAsync();
        await Task.WhenAll(talking).WaitAsync(stop);
        var late = new List<TimeSpan>();
        foreach (var talk in talks)
        {
            late.AddRange(await talk.Check(looker, stop));
        }

        Report.Add($"{talks.Sum(t => t.Acts.Count)} acts acknowledged, {talks.Sum(t => t.Acts.Count(a => a.Sent > 1))} of them repeated; "
            + $"{Screens.Sum(s => s.Connections) - Screens.Count()} reconnects, {Screens.Sum(s => s.Gaps)} gaps noticed and filled; "
            + $"{late.Count} deadlines, at most {late.DefaultIfEmpty().Max().TotalSeconds:0.0} s late.");
        Screens.Sum(s => s.Doubles).ShouldBe(0);
        return late.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        foreach (var screen in Screens)
        {
            await screen.DisposeAsync();
        }

        enough.Dispose();
    }
}
