namespace Negotiation.Domain.Disputes;

/// <summary>How facts change seats, rounds, votes and decisions.</summary>
internal static class SeatEvolve
{
    public static CaseState Change(CaseState s, CaseEvent body, DateTimeOffset at) => body switch
    {
        SeatsWanted e => s with { Wanted = e.Kind },
        SeatOffered e => s with { Seats = [.. s.Seats, e.Seat], Clocks = e.Clock is null ? s.Clocks : CaseEvolve.With(s.Clocks, [e.Clock]) },
        SeatChanged e => Changed(s, e, at),
        ConflictWaived e => s with { Seats = Edit(s.Seats, e.Kind, e.Person, seat => seat with { WaivedBy = [.. seat.WaivedBy, e.Side] }) },
        RoundBegan e => s with
        {
            Round = new Round(e.Kind, e.Number, e.Right, e.Voting > 1 ? s.Round?.Drafts ?? [] : [], [], e.Voting),
            Clocks = e.Clocks is null ? s.Clocks : CaseEvolve.With(s.Clocks, e.Clocks),
        },
        DecisionDrafted e => s.Round is { } round ? s with { Round = round with { Drafts = [.. round.Drafts, e.Draft] } } : s,
        VoteCast e => s.Round is { } round
            ? s with { Round = round with { Ballots = [.. round.Ballots, e.Ballot] }, Clocks = CaseEvolve.Without(s.Clocks, CaseClockKind.Seat, e.Ballot.Person) }
            : s,
        VotesOpened => s with { Clocks = CaseEvolve.Without(s.Clocks, CaseClockKind.Seat), Round = s.Round is { } round ? round with { Ballots = [] } : null },
        DecisionIssued e => s with
        {
            Decisions = [.. s.Decisions, e.Decision],
            Round = null,
            Override = null,
            Clocks = e.Clock is null ? CaseEvolve.Without(s.Clocks, CaseClockKind.AppealFiling) : CaseEvolve.With(s.Clocks, [e.Clock]),
        },
        OverrideProposed e => s with { Override = e.Override },
        AppealFiled e => s with
        {
            Appeal = e.Appeal,
            Override = null,
            Clocks = CaseEvolve.With(CaseEvolve.Without(s.Clocks, CaseClockKind.AppealFiling), e.Still ?? []),
            Remedies = e.Stays ? [.. s.Remedies.Select(Stayed)] : s.Remedies,
        },
        _ => throw new InvalidOperationException($"The event {body.GetType().Name} has no effect defined."),
    };

    private static CaseState Changed(CaseState s, SeatChanged e, DateTimeOffset at)
    {
        var seats = Edit(s.Seats, e.Kind, e.Person, seat => seat with
        {
            Status = e.Status,
            At = at,
            Conflicts = e.Conflicts ?? seat.Conflicts,
            Said = e.Said ?? seat.Said,
            Why = e.Why ?? seat.Why,
        });
        var live = e.Status is SeatStatus.Invited or SeatStatus.WaitsForWaivers or SeatStatus.Seated;
        var clocks = live && e.Clock is null && e.Kind != SeatKind.Mediator ? s.Clocks : CaseEvolve.Without(s.Clocks, CaseClockKind.Seat, e.Person);
        return s with
        {
            Seats = seats,
            Clocks = e.Clock is null ? clocks : CaseEvolve.With(clocks, [e.Clock]),
            // Whoever steps down takes the vote along.
            Round = !live && s.Round is { } round
                ? round with { Ballots = [.. round.Ballots.Where(b => !string.Equals(b.Person, e.Person, StringComparison.Ordinal))] }
                : s.Round,
        };
    }

    private static TrackedRemedy Stayed(TrackedRemedy remedy) =>
        remedy.Status is RemedyStatus.Running or RemedyStatus.Reported or RemedyStatus.InCure ? remedy with { Status = RemedyStatus.Stayed } : remedy;

    // Only the latest seat of a person can change: an earlier one is over.
    private static IReadOnlyList<Seat> Edit(IReadOnlyList<Seat> seats, SeatKind kind, string person, Func<Seat, Seat> edit)
    {
        var all = seats.ToList();
        var at = all.FindLastIndex(s => s.Is(kind, person));
        if (at >= 0)
        {
            all[at] = edit(all[at]);
        }

        return all;
    }
}
