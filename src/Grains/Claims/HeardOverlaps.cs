using Negotiation.Domain.Claims;

namespace Negotiation.Grains;

/// <summary>The overlaps a holder was told of.</summary>
internal static class HeardOverlaps
{
    // Of those that are over, so many are remembered against a notice that comes late.
    private const int MostOver = 32;

    /// <returns>Null when the notice changes nothing, because it is known or older than what is.</returns>
    public static IReadOnlyList<HeardOverlap>? With(IReadOnlyList<HeardOverlap> heard, OverlapNotice notice)
    {
        var known = heard.FirstOrDefault(o => string.Equals(o.Id, notice.Overlap, StringComparison.Ordinal));
        if (known is not null && known.Version >= notice.Version)
        {
            return null;
        }

        var others = heard.Where(o => o != known).ToList();
        var over = others.Count(o => !o.Live);
        return [.. others.Where(o => o.Live || over-- <= MostOver), new HeardOverlap(notice.Overlap, notice.Version, notice.Alert, notice.Live, notice.Dismissed, notice.Outcome.Length > 0)];
    }

    /// <summary>The words of a settlement that the holder has not heard yet; empty: there are none.</summary>
    public static string Words(IReadOnlyList<HeardOverlap> heard, OverlapNotice notice) =>
        heard.Any(o => o.Settled && string.Equals(o.Id, notice.Overlap, StringComparison.Ordinal)) ? "" : notice.Outcome;

    /// <summary>
    /// Whether the claim has to be posted anew: it is gone; it says something else than what the overlap knows, and its own posting may
    /// have been before that was found; or a place is free where more had been found than are reported.
    /// </summary>
    /// <param name="claim">As it is now; null: it has ended.</param>
    public static bool CallForAnother(OverlapNotice notice, Claim? claim, PostedClaim? posted)
    {
        if (claim is null)
        {
            return notice.Live;
        }

        var free = notice.Dismissed || !notice.Live;
        return (free && posted is { More: true })
            || (notice is { Live: true, Print: { } print } && !string.Equals(print, Claims.Print(claim), StringComparison.Ordinal));
    }
}
