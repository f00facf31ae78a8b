using System.Globalization;

namespace Negotiation.Domain.Intake;

/// <summary>Dates of the co-sell file: month, day, year in UTC, with or without leading zeros.</summary>
public static class Dates
{
    private static readonly string[] Stamps =
    [
        "M/d/yyyy", "M/d/yyyy h:mm:ss tt", "M/d/yyyy h:mm tt", "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm",
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss",
    ];

    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The instant of a read-only column, which some files write with a time of day.</summary>
    public static DateTimeOffset? Instant(string cell) =>
        DateTimeOffset.TryParseExact(cell, Stamps, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;
}
