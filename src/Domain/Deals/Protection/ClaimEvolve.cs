using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What events of review and protection change; the other half of <see cref="Evolve"/>.</summary>
internal static class ClaimEvolve
{
    /// <summary>Null when the event is none of these.</summary>
    public static DealState? Apply(DealState s, Fact fact) => fact.Body switch
    {
        ReviewPaused e => s with { ReviewPause = new ReviewPause(e.Reason, e.Text, fact.Name, fact.At), Clocks = Evolve.With(s.Clocks, e.Review) },
        ReviewResumed e => s with { ReviewPause = null, Clocks = Evolve.With(s.Clocks, e.Review) },
        ReviewReassigned e => s with
        {
            Reviewer = e.Reviewer,
            ReviewerName = e.ReviewerName,
            ReviewHandedOn = s.ReviewHandedOn || e.Reason == HandoverReason.Silence,
            Clocks = e.Review is null ? s.Clocks : Evolve.With(s.Clocks, e.Review),
        },
        ProtectionStarted e => s with { Protection = new Protection(ProtectionStanding.Running, fact.At), Clocks = Evolve.With(s.Clocks, e.Clock) },
        ProtectionExtensionRequested e => With(s, p => p with { Request = new ProtectionRequest(e.Days, e.Reason, e.Evidence, fact.Person, fact.Name, fact.At) }),
        ProtectionExtended e => With(s, p => p with { Request = null, Because = null }) with { Clocks = Evolve.With(s.Clocks, e.Clock) },
        ProtectionExtensionDenied e => With(s, p => p with { Request = null, Because = e.Text }),
        ProtectionTolled e => With(s, p => p with { Standing = ProtectionStanding.StandsStill, Tolls = [.. p.Tolls ?? [], new Toll(e.Case, e.Reason, e.Text, fact.At)] }) with
        {
            Clocks = e.Clock is null ? s.Clocks : Evolve.With(s.Clocks, e.Clock),
        },
        ProtectionUntolled e => Untolled(s, e),
        ProtectionRevoked e => With(s, p => new Protection(ProtectionStanding.Revoked, p.Since, Because: e.Text, Ended: fact.At)) with
        {
            Clocks = [.. s.Clocks.Where(c => c.Kind != ClockKind.Protection)],
        },
        _ => null,
    };

    /// <summary>What a protection that ran out leaves behind.</summary>
    public static DealState Expired(DealState s) => With(s, p => new Protection(ProtectionStanding.Expired, p.Since, Ended: s.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Protection)?.Due));

    private static DealState Untolled(DealState s, ProtectionUntolled e)
    {
        var clocks = e.Clock is null ? s.Clocks : Evolve.With(s.Clocks, e.Clock);
        return With(s, p => p with
        {
            Standing = e.Clock is null ? p.Standing : ProtectionStanding.Running,
            Tolls = p.Tolls.Without(e.Case),
        }) with { Clocks = clocks };
    }

    private static IReadOnlyList<Toll>? Without(this IReadOnlyList<Toll>? tolls, string id) =>
        tolls?.Where(t => !string.Equals(t.Case, id, StringComparison.Ordinal)).ToArray() is { Length: > 0 } left ? left : null;

    private static DealState With(DealState s, Func<Protection, Protection> change) =>
        s with { Protection = change(s.Protection ?? new Protection(ProtectionStanding.Running, s.ChangedAt)) };
}
