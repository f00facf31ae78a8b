using System.Collections.Concurrent;

namespace Negotiation.Domain.Calendars;

/// <summary>Time zones by IANA id, looked up once.</summary>
public static class Zones
{
    private const int LongestId = 64;

    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Known = new(StringComparer.Ordinal);

    /// <exception cref="TimeZoneNotFoundException">There is no such zone on this machine.</exception>
    public static TimeZoneInfo Find(string id) => Known.GetOrAdd(id, TimeZoneInfo.FindSystemTimeZoneById);

    public static bool Exists(string id) =>
        Known.ContainsKey(id) || (id.Length is > 0 and <= LongestId && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId);
}
