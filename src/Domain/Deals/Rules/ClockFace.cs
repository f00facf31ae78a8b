using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Deals;

/// <summary>Sets clocks: turns windows in business days into absolute instants.</summary>
public static class ClockFace
{
    public static Clock Start(ClockKind kind, DateTimeOffset now, int businessDays, BusinessCalendar calendar) =>
        Until(kind, now, calendar.AddBusinessDays(now, businessDays), calendar);

    /// <summary>A clock to an instant a person chose; its reminders still follow working time.</summary>
    public static Clock Until(ClockKind kind, DateTimeOffset now, DateTimeOffset due, BusinessCalendar calendar)
    {
        var whole = calendar.Between(now, due);
        return new Clock(
            kind,
            now,
            Earlier(calendar.Add(now, whole / 2), due),
            Earlier(calendar.Add(now, whole * 0.9), due),
            due);
    }

    public static Clock Extend(Clock clock, int businessDays, DateTimeOffset now, BusinessCalendar calendar)
    {
        var due = calendar.AddBusinessDays(clock.Due, businessDays);
        var fresh = Until(clock.Kind, clock.Start, due, calendar);
        var passed = fresh.Half <= now ? fresh.Most <= now ? 2 : 1 : 0;
        return fresh with { Passed = passed, Extensions = clock.Extensions + 1 };
    }

    public static Clock Suspend(Clock clock, DateTimeOffset now, BusinessCalendar calendar) =>
        clock with { Remaining = calendar.Between(now, clock.Due) };

    public static Clock Resume(Clock clock, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (clock.RanOut)
        {
            return clock with { Remaining = null };
        }

        var remaining = clock.Remaining ?? TimeSpan.Zero;
        var whole = calendar.Between(clock.Start, clock.Due);
        var gone = whole - remaining;
        var due = calendar.Add(now, remaining);

        // The start moves along, so that from start to end it stays the time the clock is about, without the pauses.
        var start = calendar.Add(clock.Start, calendar.Between(clock.Start, due) - whole);
        var half = clock.Passed >= 1 ? clock.Half : Earlier(calendar.Add(now, AtLeastZero((whole / 2) - gone)), due);
        var most = clock.Passed >= 2 ? clock.Most : Earlier(calendar.Add(now, AtLeastZero((whole * 0.9) - gone)), due);
        return clock with { Start = start, Half = half, Most = most, Due = due, Remaining = null };
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static TimeSpan AtLeastZero(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
