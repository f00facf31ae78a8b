namespace Negotiation.Bench.Load.Report;

/// <summary>One line of the table. An empty cell means the figure makes no sense there.</summary>
/// <param name="Met">Null when there is no goal, or no value to hold against it.</param>
public sealed record Row(string Figure, string Ours, string Bare = "", string Naive = "", string Ratio = "", string Goal = "", bool? Met = null)
{
    public override string ToString() => $"| {Figure} | {Ours} | {Bare} | {Naive} | {Ratio} | {Goal}{(Met is { } met ? met ? " (met)" : " (missed)" : "")} |";
}
