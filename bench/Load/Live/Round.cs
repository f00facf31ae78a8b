using Negotiation.Bench.Load.Measure;

namespace Negotiation.Bench.Load.Live;

/// <summary>One measurement of each server, shortly after one another.</summary>
public sealed record Round(IReadOnlyDictionary<string, Sample> Samples)
{
    /// <summary>Null when one of the two did not take part.</summary>
    public double? Ratio(string server, string baseline, Func<Sample, double> figure) =>
        Samples.TryGetValue(server, out var one) && Samples.TryGetValue(baseline, out var other) ? figure(one) / figure(other) : null;
}
