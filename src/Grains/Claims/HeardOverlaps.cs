namespace Negotiation.Grains;

/// <summary>The overlaps a holder was told of.</summary>
internal static class HeardOverlaps
{
    /// <returns>Null when the notice changes nothing, because it is known or older than what is.</returns>
    public static IReadOnlyList<HeardOverlap>? With(IReadOnlyList<HeardOverlap> heard, OverlapNotice notice)
    {
        var known = heard.FirstOrDefault(o => string.Equals(o.Id, notice.Overlap, StringComparison.Ordinal));
        if (known is not null && known.Version >= notice.Version)
        {
            return null;
        }

        return [.. heard.Where(o => o != known), new HeardOverlap(notice.Overlap, notice.Version, notice.Alert, notice.Live)];
    }
}
