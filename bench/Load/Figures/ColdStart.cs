using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>From starting the built server to its first page, in seconds; median of several starts.</summary>
public sealed record ColdStart(double EmptyStore, double SecondStart)
{
    public static async Task<ColdStart> Measure(Workplace work, int times)
    {
        var empty = new List<double>();
        var again = new List<double>();
        for (var i = 0; i < times; i++)
        {
            empty.Add(await Start(work, $"start{i}"));
            again.Add(await Start(work, $"start{i}"));
        }

        return new ColdStart(Median.Of(empty)!.Value, Median.Of(again)!.Value);
    }

    private static async Task<double> Start(Workplace work, string store)
    {
        await using var server = await ServerProcess.Start(work.Ours("start", 5, store), work, "/");
        return server.Started.TotalSeconds;
    }
}
