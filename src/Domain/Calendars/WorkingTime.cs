namespace Negotiation.Domain.Calendars;

/// <summary>
/// Deadlines over a business calendar. Results are absolute instants (UTC); zone changes and holidays are worked out here
/// once and never again.
/// </summary>
/// <remarks>
/// A business day is counted by the wall clock of the calendar's zone: two business days from Tuesday 14:00 end Thursday
/// 14:00 on that clock, whatever daylight saving does between. A start outside working hours counts from the next opening,
/// and a period that starts at an opening ends at a closing: two days from Friday 17:30 end Tuesday at closing time.
/// The hour that comes twice when summer time ends counts, in whole days, like its first pass both times.
/// </remarks>
public static class WorkingTime
{
    /// <summary>The instant <paramref name="days"/> business days after <paramref name="start"/>.</summary>
    /// <param name="days">0 to 1,000. Zero gives the next working moment.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of bounds.</exception>
    public static DateTimeOffset AddBusinessDays(this BusinessCalendar calendar, DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 1000);
        var week = WorkingDays.Of(calendar);
        var first = week.OpenAfter(WorkingDays.Before(start.UtcTicks), start.UtcTicks);
        var opens = week[first].Opens;
        var begin = Math.Max(start.UtcTicks, opens);
        if (days == 0)
        {
            return At(begin);
        }

        var last = first;
        for (var steps = begin == opens ? days - 1 : days; steps > 0; steps--)
        {
            last = week.Next(last);
        }

        return At(begin == opens ? week[last].Closes : week.SameTime(first, last, begin));
    }

    /// <summary>Working time between two instants; zero when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public static TimeSpan Between(this BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var week = WorkingDays.Of(calendar);
        var (begin, end) = (from.UtcTicks, to.UtcTicks);
        var total = 0L;
        for (var day = WorkingDays.Before(begin); begin < end && day <= WorkingDays.Before(end) + 2; day++)
        {
            var hours = week[day];
            if (hours.Works)
            {
                total += Math.Max(0, Math.Min(hours.Closes, end) - Math.Max(hours.Opens, begin));
            }
        }

        return new TimeSpan(total);
    }

    /// <summary>The instant at which <paramref name="span"/> of working time has passed since <paramref name="start"/>.</summary>
    /// <param name="span">Not negative. A span that ends exactly at a closing ends there, not at the next opening.</param>
    public static DateTimeOffset Add(this BusinessCalendar calendar, DateTimeOffset start, TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        var week = WorkingDays.Of(calendar);
        var day = week.OpenAfter(WorkingDays.Before(start.UtcTicks), start.UtcTicks);
        var from = Math.Max(start.UtcTicks, week[day].Opens);
        var left = span.Ticks;
        while (from + left > week[day].Closes)
        {
            left -= week[day].Closes - from;
            day = week.Next(day);
            from = week[day].Opens;
        }

        return At(from + left);
    }

    /// <summary>When work ends on <paramref name="day"/>, or, where it is free, on the next working day.</summary>
    public static DateTimeOffset ClosingFrom(this BusinessCalendar calendar, DateOnly day)
    {
        var week = WorkingDays.Of(calendar);
        return At(week[week.OpenAfter(day.DayNumber, 0)].Closes);
    }

    /// <summary>When work begins on <paramref name="day"/>, or, where it is free, on the working day before.</summary>
    public static DateTimeOffset OpeningUntil(this BusinessCalendar calendar, DateOnly day)
    {
        var week = WorkingDays.Of(calendar);
        return At(week[week.LastUntil(day.DayNumber)].Opens);
    }

    public static bool IsWorkingDay(this BusinessCalendar calendar, DateOnly day) =>
        calendar.Days.Contains(day.DayOfWeek) && !calendar.Holidays.Contains(day);

    /// <summary>The opening on <paramref name="day"/>, a local date, or on the first working day after it.</summary>
    public static DateTimeOffset StartOfWork(this BusinessCalendar calendar, DateOnly day)
    {
        var week = WorkingDays.Of(calendar);
        return At(week[week.OpenAfter(day.DayNumber, 0)].Opens);
    }

    /// <summary>The first instant of <paramref name="day"/>, a local date; where the clocks jump over midnight, the instant they jump at.</summary>
    public static DateTimeOffset StartOfDay(this BusinessCalendar calendar, DateOnly day)
    {
        var zone = Zones.Find(calendar.Zone);
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The local date of an instant in the calendar's zone.</summary>
    public static DateOnly DateOf(this BusinessCalendar calendar, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zones.Find(calendar.Zone)).DateTime);

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
