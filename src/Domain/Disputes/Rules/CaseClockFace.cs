using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Sets the clocks of a case: windows in business days become absolute instants.</summary>
internal static class CaseClockFace
{
    public static CaseClock Start(CaseClockKind kind, DateTimeOffset now, int businessDays, Policy policy, string subject = "") =>
        new(kind, subject, ClockFace.Start(ClockKind.Case, now, businessDays, policy.Calendar));

    /// <summary>The window of mediation warns first when the platform has to find a mediator by itself.</summary>
    public static CaseClock Mediation(DateTimeOffset now, Policy policy)
    {
        var clock = Start(CaseClockKind.Mediation, now, policy.Stages.Mediation, policy);
        return Appointing(clock, policy);
    }

    // The share counts from the clock's start, which moves along with every pause.
    private static CaseClock Appointing(CaseClock clock, Policy policy)
    {
        if (clock.Kind != CaseClockKind.Mediation || clock.Time.Passed > 0)
        {
            return clock;
        }

        var whole = policy.Calendar.Between(clock.Time.Start, clock.Time.Due);
        var appoint = policy.Calendar.Add(clock.Time.Start, whole * (policy.Neutrals.AutoAppointAt / 100.0));
        return clock with { Time = clock.Time with { Half = appoint < clock.Time.Due ? appoint : clock.Time.Due } };
    }

    /// <summary>A clock that only rings at its end.</summary>
    public static CaseClock At(CaseClockKind kind, string subject, DateTimeOffset now, DateTimeOffset due) =>
        new(kind, subject, new Clock(ClockKind.Case, now, due, due, due, Warnings: []));

    /// <summary>A remedy's due day: warned three and one business days before.</summary>
    public static CaseClock Remedy(TrackedRemedy remedy, DateTimeOffset now, Policy policy) =>
        Remedy(remedy.Id, policy.Calendar.ClosingFrom(remedy.Order.Due), now, policy);

    /// <summary>The clock of a remedy that stood still goes on with what it had left, and not before <paramref name="least"/> ends.</summary>
    public static CaseClock GoOn(CaseClock clock, DateTimeOffset now, DateTimeOffset least, Policy policy)
    {
        var on = Resume(clock, now, policy);
        return clock.Kind == CaseClockKind.Remedy ? Remedy(clock.Subject, on.Time.Due < least ? least : on.Time.Due, now, policy)
            : on.Time.Due < least ? on with { Time = ClockFace.Until(ClockKind.Case, now, least, policy.Calendar) }
            : on;
    }

    private static CaseClock Remedy(string id, DateTimeOffset due, DateTimeOffset now, Policy policy)
    {
        DateTimeOffset[] warnings = [.. new[] { 3, 1 }.Select(days => Before(due, days, policy)).Where(at => at > now).Distinct()];
        return new CaseClock(CaseClockKind.Remedy, id, new Clock(ClockKind.Case, now, warnings.FirstOrDefault(due), warnings.LastOrDefault(due), due, Warnings: warnings));
    }

    public static CaseClock Suspend(CaseClock clock, DateTimeOffset now, Policy policy) => clock with { Time = ClockFace.Suspend(clock.Time, now, policy.Calendar) };

    public static CaseClock Resume(CaseClock clock, DateTimeOffset now, Policy policy) => Appointing(clock with { Time = ClockFace.Resume(clock.Time, now, policy.Calendar) }, policy);

    public static CaseClock Extend(CaseClock clock, int days, DateTimeOffset now, Policy policy) => Longer(clock with { Time = ClockFace.Extend(clock.Time, days, now, policy.Calendar) }, now, policy);

    private static CaseClock Longer(CaseClock clock, DateTimeOffset now, Policy policy)
    {
        if (clock.Kind != CaseClockKind.Mediation)
        {
            return clock;
        }

        var longer = Appointing(clock with { Time = clock.Time with { Passed = 0 } }, policy);
        return longer with { Time = longer.Time with { Passed = longer.Time.Half > now ? 0 : longer.Time.Most > now ? 1 : 2 } };
    }

    private static DateTimeOffset Before(DateTimeOffset due, int businessDays, Policy policy)
    {
        var day = policy.Calendar.DateOf(due);
        for (var left = businessDays; left > 0;)
        {
            day = day.AddDays(-1);
            left -= policy.Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return policy.Calendar.StartOfWork(day);
    }
}
