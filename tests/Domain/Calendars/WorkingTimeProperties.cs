using FsCheck.Fluent;
using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Tests;

public class WorkingTimeProperties
{
    private static readonly DateTimeOffset Base = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly FsCheck.Gen<Case> Cases =
        from zone in Gen.Elements("Europe/Berlin", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/Santiago", "Africa/Casablanca")
        from hours in Gen.Elements((9, 17), (0, 23), (1, 3), (2, 4), (22, 23))
        from days in Gen.Elements<DayOfWeek[]>(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            [DayOfWeek.Sunday],
            Enum.GetValues<DayOfWeek>())
        from holiday in Gen.Choose(0, 364)
        from minute in Gen.Choose(0, 366 * 24 * 60)
        from later in Gen.Choose(0, 5 * 24 * 60)
        from count in Gen.Choose(0, 12)
        from span in Gen.Choose(0, 20 * 60 * 60)
        select new Case(
            new BusinessCalendar(zone, new TimeOnly(hours.Item1, 0), new TimeOnly(hours.Item2, hours.Item2 == 23 ? 59 : 0), days, [new DateOnly(2026, 1, 1).AddDays(holiday)]),
            Base.AddMinutes(minute),
            Base.AddMinutes(minute + later),
            count,
            TimeSpan.FromSeconds(span));

    [Fact]
    public void A_later_start_never_ends_earlier() => Always.Holds(3000, Cases, c =>
    {
        // In the hour that comes twice a year the wall clock itself runs back; it counts like the first pass.
        if (!Repeats(c.Calendar, c.Start) && !Repeats(c.Calendar, c.Later))
        {
            c.Calendar.AddBusinessDays(c.Later, c.Days).ShouldBeGreaterThanOrEqualTo(c.Calendar.AddBusinessDays(c.Start, c.Days));
        }

        c.Calendar.Add(c.Later, c.Span).ShouldBeGreaterThanOrEqualTo(c.Calendar.Add(c.Start, c.Span));
    });

    [Fact]
    public void More_days_never_end_earlier() => Always.Holds(2000, Cases, c =>
        c.Calendar.AddBusinessDays(c.Start, c.Days + 1).ShouldBeGreaterThanOrEqualTo(c.Calendar.AddBusinessDays(c.Start, c.Days)));

    [Fact]
    public void The_time_added_is_the_time_between() => Always.Holds(3000, Cases, c =>
        c.Calendar.Between(c.Start, c.Calendar.Add(c.Start, c.Span)).ShouldBe(c.Span));

    [Fact]
    public void Time_between_adds_up() => Always.Holds(2000, Cases, c =>
    {
        var end = c.Later.AddHours(30);
        (c.Calendar.Between(c.Start, c.Later) + c.Calendar.Between(c.Later, end)).ShouldBe(c.Calendar.Between(c.Start, end));
    });

    [Fact]
    public void Every_result_lies_within_working_hours_and_not_before_the_start() => Always.Holds(3000, Cases, c =>
    {
        foreach (var at in new[] { c.Calendar.AddBusinessDays(c.Start, c.Days), c.Calendar.Add(c.Start, c.Span) })
        {
            at.ShouldBeGreaterThanOrEqualTo(c.Start);
            at.Offset.ShouldBe(TimeSpan.Zero);
            var local = TimeZoneInfo.ConvertTime(at, Zones.Find(c.Calendar.Zone)).DateTime;
            c.Calendar.IsWorkingDay(DateOnly.FromDateTime(local)).ShouldBeTrue();
            var time = TimeOnly.FromDateTime(local);
            (time >= c.Calendar.Opens && time <= c.Calendar.Closes || Jumped(c.Calendar, at)).ShouldBeTrue($"{time} in {c}");
        }
    });

    private static bool Repeats(BusinessCalendar calendar, DateTimeOffset at) =>
        Zones.Find(calendar.Zone) is var zone && Enumerable.Range(0, 130).Any(m => zone.GetUtcOffset(at.AddMinutes(m - 65)) > zone.GetUtcOffset(at.AddMinutes(m - 64)));

    // Opening hours that daylight saving skips altogether shrink to the moment of the jump.
    private static bool Jumped(BusinessCalendar calendar, DateTimeOffset at) =>
        Zones.Find(calendar.Zone) is var zone && zone.GetUtcOffset(at) > zone.GetUtcOffset(at.AddTicks(-1));

    private sealed record Case(BusinessCalendar Calendar, DateTimeOffset Start, DateTimeOffset Later, int Days, TimeSpan Span);
}
