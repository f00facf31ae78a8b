using System.Globalization;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

internal static class Words
{
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} and {all[^1]}",
        };
    }

    public static string Claims(int count) => count == 1 ? "1 live claim" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} live claims");

    public static string Right(Exclusivity right, ChannelMap map) => string.Concat(
        right.Product ?? "every product",
        right.Territory is null ? "" : $" in {map.TerritoryName(right.Territory)}",
        right.Segment is null ? "" : $" for {right.Segment}",
        right.Until is { } until ? $" until {Day(until)}" : "");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
