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

    /// <summary>What somebody is judged against before they take a seat of this case.</summary>
    /// <param name="except">A seat that is being judged itself.</param>
    public static Seating Where(CaseState state, Policy policy, DateTimeOffset now, Seat? except = null) => new(
        state.Id,
        state.Subject!,
        state.Sides,
        [.. state.Seats.Where(s => s != except).Select(static s => new SeatHeld(s.Person, s.Kind)), .. state.Replaced.Select(static p => new SeatHeld(p, SeatKind.Decider))],
        policy,
        now)
    {
        Spoke = state.Spoke,
        Sitting = [.. state.Seats.Where(static s => s.IsLive).Select(static s => s.Person)],
    };

    /// <summary>
    /// Whether a case that is not settled would find nobody to decide it, as the programme and the roster stand now. It says so from the
    /// opening on, while there is time to name somebody.
    /// </summary>
    /// <param name="roster">Everybody who judges.</param>
    public static bool NobodyDecides(CaseState state, IReadOnlyList<NeutralOnFile> roster, Policy policy, DateTimeOffset now) =>
        CouldLackPeople(state, policy) && Assignment.IsNobody(RightOf(state, policy), roster, Where(state, policy, now));

    /// <summary>Nobody sits yet, and everybody whom the programme names to decide speaks for a side: only then the roster has to be asked.</summary>
    public static bool CouldLackPeople(CaseState state, Policy policy) =>
        state.IsOpen
        && state.Decisions.Count == 0
        && !state.Seats.Any(static s => s.Kind != SeatKind.Mediator && s.IsLive)
        && Assignment.Named(RightOf(state, policy), SeatKind.Decider, policy)
            .Concat(Assignment.Named(RightOf(state, policy), SeatKind.AppealDecider, policy))
            .All(person => state.Spoke.Contains(person, StringComparer.Ordinal) || state.Seats.Any(s => s.WasAsked && string.Equals(s.Person, person, StringComparison.Ordinal)));

    /// <summary>People of <paramref name="roster"/> for a seat, on a panel only those who may be asked to decide, with what stands against each, the free ones first.</summary>
    public static IReadOnlyList<Candidate> Candidates(CaseState state, SeatKind kind, IReadOnlyList<NeutralOnFile> roster, Policy policy, DateTimeOffset now) => kind == SeatKind.Mediator
        ? Assignment.Mediators(roster, Where(state, policy, now))
        : [.. Assignment.Judges(RightOf(state, policy), kind, roster, Where(state, policy, now)).OrderBy(static c => c.IsFree ? 0 : c.CouldBeWaived ? 1 : 2)];
}
