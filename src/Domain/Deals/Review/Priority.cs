namespace Negotiation.Domain.Deals;

/// <summary>What a claim's place in the order rests on.</summary>
/// <param name="ReceivedAt">When the complete submission reached us, or the change that made its customer another one; null: it never did.</param>
public readonly record struct ClaimPlace(DateTimeOffset? ReceivedAt, string Deal);

/// <summary>Which of several claims came first. Edits and returns do not move a claim, unless they make its customer another one, and a date claimed elsewhere does not count.</summary>
public static class Priority
{
    public static ClaimPlace Of(DealState state) => new(state.InLineSince, state.Id);

    /// <summary>Negative when <paramref name="a"/> comes first. A total order: at the same instant the smaller deal id, by its characters' codes, is first.</summary>
    public static int Compare(ClaimPlace a, ClaimPlace b)
    {
        var byTime = (a.ReceivedAt?.UtcTicks ?? long.MaxValue).CompareTo(b.ReceivedAt?.UtcTicks ?? long.MaxValue);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Deal, b.Deal);
    }
}
