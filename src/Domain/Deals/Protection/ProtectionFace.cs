using Negotiation.Domain.Calendars;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>
/// Sets clocks of protection, which count calendar days. One ends when work ends on its last day, or, where nobody works on
/// that day, on the next one that is worked: nobody's claim ends on a holiday (as a period does under § 193 of the German
/// civil code). A warning comes when work begins on its day, or on the working day before.
/// </summary>
public static class ProtectionFace
{
    public static Clock Start(DateTimeOffset now, Policy policy) =>
        Until(policy.Calendar.DateOf(now).AddDays(policy.Protection.Days), now, now, 0, policy);

    /// <summary>The clock with more days; one that stands still gets them added to what is left.</summary>
    public static Clock Extend(Clock clock, int days, DateTimeOffset now, Policy policy) =>
        clock.Remaining is { } left
            ? clock with { Remaining = left + TimeSpan.FromDays(days), Extensions = clock.Extensions + 1 }
            : Until(LastDay(clock, policy).AddDays(days), clock.Start, now, clock.Extensions + 1, policy);

    /// <summary>Stands still with the calendar days that were left, today not counted.</summary>
    public static Clock Toll(Clock clock, DateTimeOffset now, Policy policy) =>
        clock with { Remaining = TimeSpan.FromDays(Math.Max(0, LastDay(clock, policy).DayNumber - policy.Calendar.DateOf(now).DayNumber)) };

    public static Clock Untoll(Clock clock, DateTimeOffset now, Policy policy) =>
        clock.Remaining is { } left
            ? Until(policy.Calendar.DateOf(now).AddDays((int)left.TotalDays), clock.Start, now, clock.Extensions, policy)
            : clock;

    private static DateOnly LastDay(Clock clock, Policy policy) => policy.Calendar.DateOf(clock.Due);

    private static Clock Until(DateOnly last, DateTimeOffset start, DateTimeOffset now, int extensions, Policy policy)
    {
        var due = policy.Calendar.ClosingFrom(last);

        // Days left after which nobody would be warned in time any more count as said.
        DateTimeOffset[] warnings =
        [
            .. policy.Protection.Warnings
                .Select(days => policy.Calendar.OpeningUntil(last.AddDays(-days)))
                .Where(at => at < due)
                .Distinct()
                .Order(),
        ];
        return new Clock(
            ClockKind.Protection,
            start,
            warnings.Length > 0 ? warnings[0] : due,
            warnings.Length > 0 ? warnings[^1] : due,
            due,
            warnings.Count(at => at <= now),
            Extensions: extensions,
            Warnings: warnings);
    }
}
