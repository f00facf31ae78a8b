using System.Diagnostics;
using System.Globalization;
using Negotiation.Domain.Customers;

namespace Negotiation.MatchPairs;

/// <summary>How long normalising a name and comparing two prepared customers take, in microseconds, on one thread.</summary>
internal static class Speed
{
    private const int Rounds = 20;

    public static string Measure(IReadOnlyList<LabelledPair> pairs)
    {
        var prepared = pairs.Select(pair => (A: PreparedCustomer.Of(pair.A), B: PreparedCustomer.Of(pair.B))).ToList();
        var normalise = Average(pairs.Count, i => CompanyName.Normalise(pairs[i].A.Name, pairs[i].A.Country));
        var prepare = Average(pairs.Count, i => PreparedCustomer.Of(pairs[i].B));
        var compare = Average(pairs.Count, i => CustomerMatch.Compare(prepared[i].A, prepared[i].B));
        var keys = Average(pairs.Count, i => BlockingKeys.Of(prepared[i].A));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"normalise {normalise:F1} µs, prepare {prepare:F1} µs, compare {compare:F1} µs, blocking keys {keys:F1} µs");
    }

    // The first rounds are thrown away: the code is compiled in them.
    private static double Average(int count, Func<int, object> act)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                GC.KeepAlive(act(i));
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / count);
        }

        return best;
    }
}
