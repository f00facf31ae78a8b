namespace Negotiation.Domain.Calendars;

/// <summary>When work is done: a zone, working hours per weekday, and holidays.</summary>
/// <param name="Zone">IANA time zone id, e.g. <c>Europe/Berlin</c>.</param>
/// <param name="Opens">Local opening time.</param>
/// <param name="Closes">Local closing time, after <paramref name="Opens"/>, on the same day.</param>
/// <param name="Days">Working weekdays; at least one.</param>
/// <param name="Holidays">Local dates on which nobody works.</param>
public sealed record BusinessCalendar(
    string Zone,
    TimeOnly Opens,
    TimeOnly Closes,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<DateOnly> Holidays);
