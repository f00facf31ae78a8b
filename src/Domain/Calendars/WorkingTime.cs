namespace Negotiation.Domain.Calendars;

/// <summary>
/// Deadlines over a business calendar. Results are absolute instants (UTC); zone changes and holidays are worked out here
/// once and never again.
/// </summary>
/// <remarks>
/// A business day is counted by the wall clock of the calendar's zone: two business days from Tuesday 14:00 end Thursday
/// 14:00 on that clock, whatever daylight saving does between. A start outside working hours counts from the next opening,
/// and a period that starts at an opening ends at a closing: two days from Friday 17:30 end Tuesday at closing time.
/// </remarks>
public static class WorkingTime
{
    /// <summary>Days searched for a working day before the calendar is called unusable.</summary>
    private const int Reach = 3660;

    /// <summary>The instant <paramref name="days"/> business days after <paramref name="start"/>.</summary>
    /// <param name="days">0 to 1,000. Zero gives the next working moment.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of bounds.</exception>
    public static DateTimeOffset AddBusinessDays(this BusinessCalendar calendar, DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 1000);
        var zone = ZoneOf(calendar);
        var (day, time) = NextWorkingMoment(calendar, TimeZoneInfo.ConvertTime(start, zone).DateTime);
        if (days == 0)
        {
            return Instant(zone, day, time);
        }

        var atOpening = time == calendar.Opens;
        var steps = atOpening ? days - 1 : days;
        for (; steps > 0; steps--)
        {
            day = NextWorkingDay(calendar, day.AddDays(1));
        }

        return Instant(zone, day, atOpening ? calendar.Closes : time);
    }

    /// <summary>Working time between two instants; zero when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public static TimeSpan Between(this BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        if (to <= from)
        {
            return total;
        }

        var zone = ZoneOf(calendar);
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, zone).DateTime);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime); day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(calendar, day))
            {
                continue;
            }

            var opens = Instant(zone, day, calendar.Opens);
            var closes = Instant(zone, day, calendar.Closes);
            var begin = opens > from ? opens : from;
            var end = closes < to ? closes : to;
            if (end > begin)
            {
                total += end - begin;
            }
        }

        return total;
    }

    /// <summary>The instant at which <paramref name="span"/> of working time has passed since <paramref name="start"/>.</summary>
    /// <param name="span">Not negative. A span that ends exactly at a closing ends there, not at the next opening.</param>
    public static DateTimeOffset Add(this BusinessCalendar calendar, DateTimeOffset start, TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        var zone = ZoneOf(calendar);
        var (day, time) = NextWorkingMoment(calendar, TimeZoneInfo.ConvertTime(start, zone).DateTime);
        var from = Instant(zone, day, time);
        if (from < start)
        {
            // The wall clock passes twice through the hour when summer time ends; stay on the later pass.
            from = start.ToUniversalTime();
        }

        while (true)
        {
            var closes = Instant(zone, day, calendar.Closes);
            if (from + span <= closes)
            {
                return from + span;
            }

            span -= closes > from ? closes - from : TimeSpan.Zero;
            day = NextWorkingDay(calendar, day.AddDays(1));
            from = Instant(zone, day, calendar.Opens);
        }
    }

    public static bool IsWorkingDay(this BusinessCalendar calendar, DateOnly day) =>
        calendar.Days.Contains(day.DayOfWeek) && !calendar.Holidays.Contains(day);

    /// <summary>The local date of an instant in the calendar's zone.</summary>
    public static DateOnly DateOf(this BusinessCalendar calendar, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, ZoneOf(calendar)).DateTime);

    private static (DateOnly Day, TimeOnly Time) NextWorkingMoment(BusinessCalendar calendar, DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        if (IsWorkingDay(calendar, day) && time < calendar.Closes)
        {
            return (day, time > calendar.Opens ? time : calendar.Opens);
        }

        return (NextWorkingDay(calendar, day.AddDays(IsWorkingDay(calendar, day) ? 1 : 0)), calendar.Opens);
    }

    private static DateOnly NextWorkingDay(BusinessCalendar calendar, DateOnly day)
    {
        for (var tries = 0; tries < Reach; tries++, day = day.AddDays(1))
        {
            if (IsWorkingDay(calendar, day))
            {
                return day;
            }
        }

        throw new InvalidOperationException($"The calendar has no working day within {Reach} days.");
    }

    // A wall-clock time that daylight saving skips is taken after the jump; one that occurs twice, at its first pass.
    private static DateTimeOffset Instant(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            // The offset in force before the jump places the missing time just as far after the jump.
            var before = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(-1), TimeSpan.Zero));
            return new DateTimeOffset(local, before).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static TimeZoneInfo ZoneOf(BusinessCalendar calendar) => Zones.Find(calendar.Zone);
}
