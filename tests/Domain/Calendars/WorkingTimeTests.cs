using Negotiation.Domain.Calendars;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class WorkingTimeTests
{
    [Theory]
    [InlineData("2026-03-03 10:00", 0, "2026-03-03 10:00", "within hours, no days")]
    [InlineData("2026-03-03 07:00", 0, "2026-03-03 09:00", "before opening, no days")]
    [InlineData("2026-03-03 17:00", 0, "2026-03-04 09:00", "exactly at closing")]
    [InlineData("2026-03-03 14:00", 2, "2026-03-05 14:00", "within hours")]
    [InlineData("2026-03-03 09:00", 2, "2026-03-04 17:00", "exactly at opening")]
    [InlineData("2026-03-03 08:59", 2, "2026-03-04 17:00", "before opening")]
    [InlineData("2026-03-03 09:01", 2, "2026-03-05 09:01", "a minute after opening")]
    [InlineData("2026-03-03 16:59", 1, "2026-03-04 16:59", "a minute before closing")]
    [InlineData("2026-03-06 17:30", 2, "2026-03-10 17:00", "Friday evening")]
    [InlineData("2026-03-06 12:00", 1, "2026-03-09 12:00", "over a weekend")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-09 17:00", "from a Saturday")]
    [InlineData("2026-04-02 12:00", 1, "2026-04-07 12:00", "over Easter")]
    [InlineData("2026-04-03 12:00", 1, "2026-04-07 17:00", "from a holiday")]
    [InlineData("2026-12-31 12:00", 1, "2027-01-04 12:00", "over the year")]
    public void Business_days_in_Berlin(string start, int days, string end, string why)
    {
        var calendar = DefaultProgramme.Calendar(Zone, new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6), new DateOnly(2027, 1, 1));
        calendar.AddBusinessDays(At(Zone, start), days).ShouldBe(At(Zone, end), why);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-27 14:00", "2026-03-31 14:00", 95)]
    [InlineData("Europe/Berlin", "2026-10-23 14:00", "2026-10-27 14:00", 97)]
    [InlineData("America/New_York", "2026-03-06 14:00", "2026-03-10 14:00", 95)]
    [InlineData("America/New_York", "2026-10-30 14:00", "2026-11-03 14:00", 97)]
    [InlineData("Australia/Lord_Howe", "2026-10-02 14:00", "2026-10-06 14:00", 95.5)]
    [InlineData("Australia/Lord_Howe", "2026-04-03 14:00", "2026-04-07 14:00", 96.5)]
    [InlineData("Asia/Kolkata", "2026-03-27 14:00", "2026-03-31 14:00", 96)]
    [InlineData("UTC", "2026-03-27 14:00", "2026-03-31 14:00", 96)]
    public void Two_days_over_a_change_of_the_clocks_end_at_the_same_time_of_day(string zone, string start, string end, double hours)
    {
        var calendar = DefaultProgramme.Calendar(zone);
        var due = calendar.AddBusinessDays(At(zone, start), 2);
        due.ShouldBe(At(zone, end));
        (due - At(zone, start)).TotalHours.ShouldBe(hours);
        calendar.Between(At(zone, start), due).ShouldBe(TimeSpan.FromHours(16));
    }

    [Fact]
    public void A_day_of_work_round_the_clock_is_an_hour_shorter_when_summer_time_begins()
    {
        var calendar = Nights(Zone);
        calendar.Between(Local(Zone, 2026, 3, 29, 0), Local(Zone, 2026, 3, 29, 23, 59)).ShouldBe(new TimeSpan(22, 59, 0));
        calendar.Between(Local(Zone, 2026, 10, 25, 0), Local(Zone, 2026, 10, 25, 23, 59)).ShouldBe(new TimeSpan(24, 59, 0));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_the_moment_of_the_jump()
    {
        var jump = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
        Nights(Zone).AddBusinessDays(Local(Zone, 2026, 3, 28, 2, 15), 1).ShouldBe(jump);
        Nights(Zone).AddBusinessDays(Local(Zone, 2026, 3, 28, 2, 45), 1).ShouldBe(jump);
        Nights(Zone).AddBusinessDays(Local(Zone, 2026, 3, 28, 3, 10), 1).ShouldBe(jump.AddMinutes(10));
    }

    [Fact]
    public void The_next_working_moment_in_the_hour_that_comes_twice_is_not_in_the_past()
    {
        var second = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);
        Nights(Zone).AddBusinessDays(second, 0).ShouldBe(second);
        Nights(Zone).Add(second, TimeSpan.FromMinutes(10)).ShouldBe(second.AddMinutes(10));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Days_out_of_bounds_are_a_fault(int days) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddBusinessDays(Start, days));

    [Fact]
    public void Time_that_does_not_pass_is_no_time()
    {
        Calendar.Between(Start, Start).ShouldBe(TimeSpan.Zero);
        Calendar.Between(Start, Start.AddDays(-3)).ShouldBe(TimeSpan.Zero);
        Calendar.Between(Berlin(3, 6, 18), Berlin(3, 9, 9)).ShouldBe(TimeSpan.Zero);
        Calendar.Add(Berlin(3, 6, 9), TimeSpan.FromHours(8)).ShouldBe(Berlin(3, 6, 17));
    }

    private static BusinessCalendar Nights(string zone) =>
        new(zone, new TimeOnly(0, 0), new TimeOnly(23, 59), Enum.GetValues<DayOfWeek>(), []);

    private static DateTimeOffset At(string zone, string local)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return Local(zone, at.Year, at.Month, at.Day, at.Hour, at.Minute);
    }
}
