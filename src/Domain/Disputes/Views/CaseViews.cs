using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What a viewer may see of a case. Whatever is not put in here reaches nobody.</summary>
public static class CaseViews
{
    private static readonly string[] OfPlatform = ["fillSeats", "settleCase", "followSides", "tickCase", "openCase"];

    /// <param name="nobodyDecides">See <see cref="SeatOpenings.NobodyDecides"/>.</param>
    public static CaseView For(CaseState s, CaseViewer viewer, Policy policy, DateTimeOffset now, bool nobodyDecides = false)
    {
        // Somebody who was only asked sees what the case is about, to know what ties them to it; the record comes with the seat.
        var outside = viewer.Seat is { Status: not SeatStatus.Seated };
        return new CaseView(
            s.Id,
            CaseHandling.LastVisible(s, viewer),
            s.Policy,
            s.Type,
            s.Cause,
            s.Question,
            s.Subject!,
            s.Sides,
            s.InterimOwner,
            s.Stage,
            s.OpenedAt,
            s.ChangedAt,
            PartOf(viewer),
            outside ? [] : s.Items,
            outside ? [viewer.Seat!] : s.Seats,
            outside ? [] : s.Decisions,
            outside ? [] : s.Remedies,
            outside ? [.. s.Clocks.Where(c => c.Is(CaseClockKind.Seat, viewer.Actor.Person))] : s.Clocks,
            Acts(s, viewer, policy, now),
            MayTalk(s, viewer),
            policy.Calendar.Zone,
            NextOf(outside ? s with { Clocks = [.. s.Clocks.Where(c => c.Is(CaseClockKind.Seat, viewer.Actor.Person))] } : s),
            viewer.Side?.Id,
            s.OpenedBy,
            s.End,
            s.Round is { } round && !outside ? RoundFor(round, viewer) : null,
            outside ? null : s.Override,
            outside ? null : s.Appeal,
            outside || s.Settlement is null || !(s.Settlement.Stands || CaseAudience.Sees(viewer, CaseAudience.Sides)) ? null : s.Settlement,
            outside ? null : s.Extension,
            s.SuspendedBecause,
            s.MoveOn.Count > 0 && !outside ? s.MoveOn : null,
            s.Withdraw.Count > 0 && !outside ? s.Withdraw : null,
            s.PostMortems.Count > 0 && !outside ? s.PostMortems : null,
            s.Wanted,
            nobodyDecides && !outside ? true : null);
    }

    /// <summary>Events are for those who have the record; whoever was only asked hears of none.</summary>
    public static bool Sees(CaseViewer viewer, string? onlyFor) => viewer.Seat is not { Status: not SeatStatus.Seated } && CaseAudience.Sees(viewer, onlyFor);

    /// <summary>Audiences besides everyone's that <paramref name="viewer"/> belongs to; null: none of the case's events are for them.</summary>
    public static IReadOnlyList<string>? Audiences(CaseState s, CaseViewer viewer) =>
        !s.Exists || viewer.Seat is { Status: not SeatStatus.Seated } ? null
        : viewer.IsPanel ? [CaseAudience.PanelOf(viewer.Seat!.Kind), CaseAudience.Sealed(viewer.Actor.Person)]
        : CaseAudience.Sees(viewer, CaseAudience.Sides) ? [CaseAudience.Sides] : [];

    /// <summary>The clock that ends first among those that move the case; a remedy's only when nothing else runs, and what has to be done before a look at it or its end.</summary>
    public static NextStep? NextOf(CaseState s)
    {
        var clock = s.Clocks
            .Where(static c => !c.Time.RanOut)
            .OrderBy(static c => c.Kind is CaseClockKind.Remedy or CaseClockKind.Cure ? 1 : CaseEvolve.IsOfRemedy(c) ? 2 : 0)
            .ThenBy(static c => c.Time.Remaining is null ? 0 : 1)
            // A panel is done when its last member is.
            .ThenBy(c => c.Kind == CaseClockKind.Seat && s.Stage != CaseStage.Mediation ? -c.Time.Due.UtcTicks : c.Time.Due.UtcTicks)
            .FirstOrDefault();
        return clock is null ? null : new NextStep(clock.Kind, clock.Effect, clock.Time.Remaining is null ? clock.Time.Due : null);
    }

    /// <summary>The talks about the case are for the sides, and for the mediator who sits.</summary>
    public static bool MayTalk(CaseState s, CaseViewer viewer) =>
        viewer.IsMediator || (viewer.Side is { } side && viewer.Seat is null && side.Has(viewer.Actor.Person) && !s.Seats.Any(seat => seat.WasAsked && Is(seat.Person, viewer)));

    private static IReadOnlyList<Possibility> Acts(CaseState s, CaseViewer viewer, Policy policy, DateTimeOffset now) =>
    [
        .. CaseProtocol.Table
            .Where(row => !OfPlatform.Contains(row.Act, StringComparer.Ordinal))
            .Select(row => new Possibility(row.Act, CaseProtocol.WhyNot(row, s, viewer, policy, now)))
            .Where(static p => p.Why is not ("notYours" or "sidesOnly" or "clerkOnly" or "notInvited" or "neutralsOnly" or "panelOnly" or "overridersOnly")),
    ];

    private static RoundView RoundFor(Round round, CaseViewer viewer)
    {
        var onPanel = viewer.IsPanel && viewer.Seat!.Kind == round.Kind;
        return new RoundView(
            round.Kind,
            round.Number,
            round.Voting,
            round.Kind == SeatKind.AppealDecider ? round.Right.AppealVotes : round.Right.Votes,
            [.. round.Ballots.Select(static b => b.Person)],
            onPanel ? round.Drafts : null,
            onPanel ? round.Ballots.FirstOrDefault(b => Is(b.Person, viewer)) : null);
    }

    private static CasePart PartOf(CaseViewer viewer) => viewer switch
    {
        { Seat: { Status: not SeatStatus.Seated } } => CasePart.Invited,
        { Seat: { Kind: SeatKind.Mediator } } => CasePart.Mediator,
        { Seat: { Kind: SeatKind.Decider } } => CasePart.Decider,
        { Seat: not null } => CasePart.AppealDecider,
        { Side: not null } => CasePart.Side,
        { IsClerk: true } => CasePart.Clerk,
        _ => CasePart.Reader,
    };

    private static bool Is(string person, CaseViewer viewer) => string.Equals(person, viewer.Actor.Person, StringComparison.Ordinal);
}
