using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

internal static class CalendarRules
{
    /// <summary>Years a holiday may lie apart from another; further is a typing error.</summary>
    private const int Years = 30;

    public static void Check(RuleBook rules, Policy policy)
    {
        var calendar = policy.Calendar;
        rules.Require(calendar.Opens < calendar.Closes, "hours", "calendar.closes", "Work ends after it starts, on the same day.");
        for (var i = 0; i < calendar.Holidays.Count; i++)
        {
            rules.Require(
                Math.Abs(calendar.Holidays[i].Year - calendar.Holidays[0].Year) <= Years && calendar.Holidays[i].Year > 1999,
                "holidayFarAway",
                $"calendar.holidays[{i}]",
                "This holiday lies decades from the others.");
        }

        Descending(rules, policy.Protection.Warnings, "protection.warnings", policy.Protection.Days, "warning");
        Descending(rules, policy.Notifications.CommitmentBefore, "notifications.commitmentBefore", int.MaxValue, "reminder");
    }

    private static void Descending(RuleBook rules, IReadOnlyList<int> days, string path, int below, string what)
    {
        for (var i = 0; i < days.Count; i++)
        {
            rules.Require(days[i] < below, "afterStart", $"{path}[{i}]", $"A {what} comes after the protection has begun: fewer than {below} days before its end.");
            rules.Require(i == 0 || days[i] < days[i - 1], "order", $"{path}[{i}]", $"Each {what} comes later than the one before: largest number of days first.");
        }
    }
}
