using Negotiation.Domain.Calendars;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>What the clock does by itself. State decides: a wake-up that finds nothing due does nothing.</summary>
public static class Deadlines
{
    /// <summary>The earliest instant at which something is due; null when nothing ever is.</summary>
    public static DateTimeOffset? Next(DealState state)
    {
        DateTimeOffset? next = null;
        for (var i = 0; i < state.Clocks.Count; i++)
        {
            if (state.Clocks[i].Next is { } at && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    /// <summary>The events of the one clock that is due first at <paramref name="now"/>; empty when none is. Call again after applying them.</summary>
    /// <remarks>After a long absence only the latest stage of a clock is acted on: nobody is warned of what is already past.</remarks>
    public static IReadOnlyList<DealEvent> Due(DealState state, DateTimeOffset now, Policy policy)
    {
        Clock? first = null;
        foreach (var clock in state.Clocks)
        {
            if (clock.Next is { } at && at <= now && (first is null || Earlier(clock, first, now)))
            {
                first = clock;
            }
        }

        return first is null ? [] : first.Due <= now ? RunOut(state, first, policy, now) : [Warning(first, now, policy)];
    }

    // What ran out earlier happens earlier; warnings come after everything that ran out.
    private static bool Earlier(Clock a, Clock b, DateTimeOffset now) =>
        (a.Due <= now, b.Due <= now) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => a.Due < b.Due || (a.Due == b.Due && a.Kind > b.Kind),
        };

    private static ClockWarned Warning(Clock clock, DateTimeOffset now, Policy policy) => clock.Warnings is { } own
        ? new(clock.Kind, 0, clock.Due, own.Count(at => at <= now), policy.Calendar.DateOf(clock.Due).DayNumber - policy.Calendar.DateOf(now).DayNumber)
        : new(clock.Kind, clock.Most <= now ? 90 : 50, clock.Due);

    private static IReadOnlyList<DealEvent> RunOut(DealState state, Clock clock, Policy policy, DateTimeOffset now) => clock.Kind switch
    {
        ClockKind.Review => Reviewing.Silence(state, clock, policy, now),
        ClockKind.Protection => [new ClockRanOut(ClockKind.Protection, clock.Due, Consequence.ProtectionEnds)],
        ClockKind.Expiry =>
        [
            new ClockRanOut(ClockKind.Expiry, clock.Due, Consequence.OfferExpires),
            new OfferExpired(state.Open!.Number, state.Open.Hash),
        ],
        ClockKind.Negotiation =>
        [
            new ClockRanOut(ClockKind.Negotiation, clock.Due, Consequence.NegotiationLapses),
            new NegotiationLapsed(policy.LapseOpensDispute && !Deciding.CoversAll(state)),
        ],
        ClockKind.Info =>
        [
            new ClockRanOut(ClockKind.Info, clock.Due, Consequence.RegistrationWithdrawn),
            new RegistrationWithdrawn("The question was not answered in time.", WithdrawalReason.NoAnswer),
        ],
        _ => [new ClockRanOut(clock.Kind, clock.Due, Consequence.ManagerStepsIn)],
    };
}
