using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Negotiation.Domain.Calendars;

/// <summary>One day's working hours as instants, in UTC ticks.</summary>
/// <param name="Plain">The hours are as long as the wall clock says: no clock change lies between opening and closing.</param>
internal readonly record struct WorkingDay(bool Works, bool Plain, long Opens, long Closes);

/// <summary>
/// The days of one calendar as instants, each worked out once. Zone rules are slow to ask and deadlines are set with every
/// offer, so what was found is kept for as long as the calendar is in use. Days are numbered as <see cref="DateOnly.DayNumber"/>.
/// </summary>
internal sealed class WorkingDays
{
    private const int BlockBits = 5;

    /// <summary>Days searched for a working day before the calendar is called unusable.</summary>
    private const int Reach = 3660;

    private static readonly ConditionalWeakTable<BusinessCalendar, WorkingDays> Known = [];

    private readonly ConcurrentDictionary<int, WorkingDay[]> blocks = new();
    private readonly BusinessCalendar calendar;
    private readonly TimeZoneInfo zone;

    private WorkingDays(BusinessCalendar calendar)
    {
        this.calendar = calendar;
        zone = Zones.Find(calendar.Zone);
    }

    public WorkingDay this[int day] =>
        (blocks.TryGetValue(day >> BlockBits, out var block) ? block : blocks.GetOrAdd(day >> BlockBits, Block))[day & ((1 << BlockBits) - 1)];

    public static WorkingDays Of(BusinessCalendar calendar) => Known.GetValue(calendar, static c => new WorkingDays(c));

    /// <summary>A day that lies before, or is, the local day of an instant, whatever the zone.</summary>
    public static int Before(long ticks) => (int)(ticks / TimeSpan.TicksPerDay) - 1;

    /// <summary>The first working day from <paramref name="day"/> on that closes after the instant.</summary>
    public int OpenAfter(int day, long ticks)
    {
        for (var tries = 0; tries < Reach; tries++, day++)
        {
            var candidate = this[day];
            if (candidate.Works && candidate.Closes > ticks)
            {
                return day;
            }
        }

        throw new InvalidOperationException($"The calendar has no working day within {Reach} days.");
    }

    /// <summary>The last working day up to and including <paramref name="day"/>.</summary>
    public int LastUntil(int day)
    {
        for (var tries = 0; tries < Reach; tries++, day--)
        {
            if (this[day].Works)
            {
                return day;
            }
        }

        throw new InvalidOperationException($"The calendar has no working day within {Reach} days.");
    }

    public int Next(int day) => OpenAfter(day + 1, 0);

    /// <summary>The instant on <paramref name="to"/> that shows the same time of day as <paramref name="ticks"/> does on <paramref name="from"/>.</summary>
    public long SameTime(int from, int to, long ticks)
    {
        if (this[from].Plain && this[to].Plain)
        {
            return this[to].Opens + ticks - this[from].Opens;
        }

        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone).DateTime;
        return Instant(DateOnly.FromDayNumber(to), TimeOnly.FromDateTime(local));
    }

    private WorkingDay[] Block(int number)
    {
        var block = new WorkingDay[1 << BlockBits];
        for (var i = 0; i < block.Length; i++)
        {
            var day = DateOnly.FromDayNumber((number << BlockBits) + i);
            if (calendar.IsWorkingDay(day))
            {
                var opens = Instant(day, calendar.Opens);
                var closes = Instant(day, calendar.Closes);
                block[i] = new WorkingDay(Works: true, closes - opens == (calendar.Closes - calendar.Opens).Ticks, opens, closes);
            }
        }

        return block;
    }

    // A wall-clock time that daylight saving skips is the moment of the jump; one that occurs twice, its first pass. Only
    // offsets at instants are asked for: what a zone says about local times is wrong where winter is the saving time.
    private long Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time).Ticks;
        var early = local - OffsetAt(local - TimeSpan.TicksPerDay);
        var late = local - OffsetAt(local + TimeSpan.TicksPerDay);
        if (early + OffsetAt(early) == local)
        {
            return late < early && late + OffsetAt(late) == local ? late : early;
        }

        if (late + OffsetAt(late) == local)
        {
            return late;
        }

        var jump = late - (late % TimeSpan.TicksPerMinute);
        while (jump + OffsetAt(jump) < local)
        {
            jump += TimeSpan.TicksPerMinute;
        }

        return jump;
    }

    private long OffsetAt(long ticks) => zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks;
}
