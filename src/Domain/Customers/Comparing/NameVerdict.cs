namespace Negotiation.Domain.Customers.Comparing;

/// <summary>What two names alone say.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Rare">Whether something that few names share agrees.</param>
/// <param name="IsGroup">Whether they look like units of one group.</param>
internal sealed record NameVerdict(double Score, bool Rare, bool IsGroup, MatchReason Reason)
{
    public static NameVerdict None { get; } = new(0, false, false, new MatchReason("namesDiffer", "The names differ", false));
}
