using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>What the clocks of a case do by themselves. State decides: a wake-up that finds nothing due does nothing.</summary>
public static class CaseDeadlines
{
    /// <summary>The earliest instant at which something is due; null when nothing ever is.</summary>
    public static DateTimeOffset? Next(CaseState state)
    {
        DateTimeOffset? next = null;
        foreach (var clock in state.Clocks)
        {
            if (clock.Time.Next is { } at && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    /// <summary>The events of the one clock that is due first at <paramref name="now"/>; empty when none is. Call again after applying them.</summary>
    /// <remarks>After a long absence only the latest stage of a clock is acted on: nobody is warned of what is already past.</remarks>
    public static IReadOnlyList<CaseEvent> Due(CaseState state, DateTimeOffset now, Policy policy)
    {
        var first = state.Clocks
            .Where(c => c.Time.Next <= now)
            .OrderBy(c => c.Time.Due <= now ? 0 : 1)
            .ThenBy(c => c.Time.Due)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.Subject, StringComparer.Ordinal)
            .FirstOrDefault();
        return first is null ? [] : first.Time.Due <= now ? RunOut(state, first, now, policy) : Warn(state, first, now, policy);
    }

    private static IReadOnlyList<CaseEvent> Warn(CaseState state, CaseClock clock, DateTimeOffset now, Policy policy)
    {
        var time = clock.Time;
        var passed = time.Warnings is { } own ? own.Count(at => at <= now) : time.Most <= now ? 2 : 1;
        var percent = time.Warnings is not null ? 0 : passed == 2 ? 90 : clock.Kind == CaseClockKind.Mediation ? policy.Neutrals.AutoAppointAt : 50;
        var warned = new CaseClockWarned(clock.Kind, clock.Subject, percent, time.Due, passed);
        if (clock.Kind == CaseClockKind.Panel)
        {
            return [warned, .. Again(state)];
        }

        return clock.Kind == CaseClockKind.Mediation && state.Wanted is null && !state.Seats.Any(s => s is { Kind: SeatKind.Mediator, IsLive: true })
            ? [warned, new SeatsWanted(SeatKind.Mediator)]
            : [warned];
    }

    // The platform looks once more whether somebody who decides is on the roster by now.
    private static IReadOnlyList<CaseEvent> Again(CaseState state) =>
        state is { Round: { } round, Wanted: null } && SeatTaking.Open(state, round.Kind) == 0 ? [new SeatsWanted(round.Kind)] : [];

    private static IReadOnlyList<CaseEvent> RunOut(CaseState state, CaseClock clock, DateTimeOffset now, Policy policy)
    {
        var ran = new CaseClockRanOut(clock.Kind, clock.Subject, clock.Time.Due, clock.Effect);
        var after = CaseEvolve.Change(state, ran, now);
        return
        [
            ran,
            .. clock.Kind switch
            {
                CaseClockKind.Informal => Staging.ToMediation("The time for settling it among yourselves has ended.", now, policy),
                CaseClockKind.Mediation => Staging.ToDecision("The time for mediation has ended.", after),
                CaseClockKind.Panel => Again(after),
                CaseClockKind.Seat => SeatTaking.Silent(after, clock.Subject),
                CaseClockKind.AppealFiling => [new CaseClosed(CaseEnd.Decided, "Nobody appealed in time; the decision is final.")],
                CaseClockKind.CoolingOff => Settling.Stands(after, after.Settlement!.Settled, now, policy),
                _ => Following.RunOut(after, clock, now, policy),
            },
        ];
    }
}
