using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Which seats of a case are open, by which right, and who could take them.</summary>
public static class SeatOpenings
{
    /// <summary>The kind of seat the stage has; null when it has none.</summary>
    public static SeatKind? KindOf(CaseState state) => state.Stage switch
    {
        CaseStage.Mediation => SeatKind.Mediator,
        CaseStage.Decision => state.Round?.Kind ?? SeatKind.Decider,
        CaseStage.Appeal when state.Round is not null || state.Wanted == SeatKind.AppealDecider => SeatKind.AppealDecider,
        _ => null,
    };

    /// <summary>The row of the authority matrix the case is decided by.</summary>
    public static DecisionRight RightOf(CaseState state, Policy policy) =>
        state.Round?.Right ?? DecisionRights.For(policy, state.Type, state.Subject!.Amount, state.Subject.Territory);

    /// <summary>The platform has a seat to fill, and can do it now.</summary>
    public static SeatKind? ToFill(CaseState state) => state.SuspendedBecause is null && state.Settlement is not { Stands: false } ? state.Wanted : null;

    /// <summary>People of <paramref name="roster"/> for a seat, on a panel only those the programme names, with what stands against each, the free ones first.</summary>
    public static IReadOnlyList<Candidate> Candidates(CaseState state, SeatKind kind, IReadOnlyList<NeutralOnFile> roster, Policy policy, DateTimeOffset now)
    {
        var where = Where(state, policy, now);
        return kind == SeatKind.Mediator
            ? Assignment.Mediators(roster, where)
            : [.. roster
                .Where(file => Assignment.Named(RightOf(state, policy), kind, policy).Contains(file.Person, StringComparer.Ordinal))
                .Where(file => !state.Seats.Any(s => s.Is(kind, file.Person)))
                .Select(file => new Candidate(file.Neutral, Conflicts.Standing(file, kind, where)))
                .OrderBy(static c => c.IsFree ? 0 : c.CouldBeWaived ? 1 : 2)];
    }

    /// <summary>What somebody is judged against before they take a seat of the case.</summary>
    /// <param name="except">A seat that does not count against its own holder.</param>
    internal static Seating Where(CaseState state, Policy policy, DateTimeOffset now, Seat? except = null) => new(
        state.Id,
        state.Subject!,
        state.Sides,
        [.. state.Seats.Where(s => s != except).Select(static s => new SeatHeld(s.Person, s.Kind))],
        policy,
        now) { Spoke = state.Spoke };
}
