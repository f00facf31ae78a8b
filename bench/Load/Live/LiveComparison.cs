using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Live;

/// <summary>
/// All servers under the same load, one at a time, in rounds of alternating order: a machine whose speed drifts then drifts
/// for all of them.
/// </summary>
public sealed class LiveComparison(Options options, Workplace work)
{
    private const int MostRooms = 1000;

    public async Task<IReadOnlyDictionary<Scenario, IReadOnlyList<Round>>> Run()
    {
        var contestants = new List<Contestant>();
        try
        {
            await Start(contestants);
            foreach (var contestant in contestants)
            {
                Warm(contestant);
            }

            return Scenario.All.ToDictionary(scenario => scenario, IReadOnlyList<Round> (scenario) => Rounds(scenario, contestants));
        }
        finally
        {
            foreach (var contestant in contestants)
            {
                await contestant.DisposeAsync();
            }
        }
    }

    /// <summary>By number of offers rather than by time: on a busy machine a few seconds are too few to have the hot code compiled in full.</summary>
    private void Warm(Contestant contestant)
    {
        var offers = 0.0;
        for (var i = 0; i < 8 && offers < options.PrewarmOffers; i++)
        {
            offers += contestant.Measure(Measurement(TimeSpan.Zero, options.Prewarm, null), 200).Rate * options.Prewarm.TotalSeconds;
        }

        Say($"warmed up {contestant.Name} with {offers:N0} offers");
    }

    private async Task Start(List<Contestant> contestants)
    {
        foreach (var name in options.Servers)
        {
            contestants.Add(name switch
            {
                "bare" => await Contestant.Baseline(work.Bare, work),
                "naive" => await Contestant.Baseline(work.Naive, work),
                "ours" => await Contestant.Ours(work.Ours("ours", 2, "live"), work, MostRooms),
                "ours+1ms" => await Contestant.Ours(work.Ours("ours+1ms", 3, "slow", TimeSpan.FromMilliseconds(1)), work, MostRooms),
                _ => throw new InvalidOperationException($"There is no server called {name}."),
            });
        }
    }

    private List<Round> Rounds(Scenario scenario, List<Contestant> all)
    {
        var measurement = Measurement(scenario.Rate is null ? options.Warm : options.Settle, options.Length, scenario.Rate);
        var taking = all.Where(c => scenario.Servers.Contains(c.Name, StringComparer.Ordinal)).ToList();
        var rounds = new List<Round>();
        for (var i = 0; i < options.Rounds; i++)
        {
            var samples = new Dictionary<string, Sample>(StringComparer.Ordinal);
            foreach (var contestant in i % 2 == 0 ? taking : Enumerable.Reverse(taking))
            {
                var sample = samples[contestant.Name] = contestant.Measure(measurement, scenario.Rooms);
                Say($"{scenario.Name}, round {i + 1}, {sample.Server}: {sample.Rate:N0}/s, p50 {sample.P50:N1} ms, p99 {sample.P99:N1} ms, max {sample.Max:N0} ms, {sample.ServerCpu:N0} µs cpu/offer{Complaint(sample)}");
            }

            rounds.Add(new Round(samples));
        }

        return rounds;
    }

    private Measurement Measurement(TimeSpan warm, TimeSpan length, double? rate) => new(warm, length, rate, options.Workers);

    private static string Complaint(Sample sample) => sample.Clean
        ? ""
        : $"; errors {sample.Errors}, gaps {sample.Gaps}, doubles {sample.Doubles}, unfinished rooms {sample.Unfinished} {sample.FirstError}";

    private static void Say(string text) => Console.Error.WriteLine(text);
}
