using System.Globalization;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

public enum Likelihood
{
    /// <summary>They cover the same ground and nobody has a live claim on it.</summary>
    Low,

    /// <summary>One of them, or the vendor's own sales, has live claims there.</summary>
    Medium,

    /// <summary>Both have live claims there, or one stands on the other's exclusive right.</summary>
    High,
}

/// <summary>Where two partners are likely to come upon the same customer, and why.</summary>
/// <param name="Segments">Empty: every segment.</param>
/// <param name="Claims">Live claims of both there.</param>
/// <param name="Breach">One stands on the other's exclusive right.</param>
/// <param name="Weight">Only to order by: higher comes first.</param>
/// <param name="Reasons">Plain sentences.</param>
public sealed record PredictedOverlap(
    string Territory,
    string First,
    string FirstName,
    string Second,
    string SecondName,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    Likelihood Likelihood,
    int Claims,
    bool Breach,
    int Weight,
    IReadOnlyList<string> Reasons)
{
    private const int BreachWeight = 10_000;
    private const int BothWeight = 1_000;
    private const int ClaimWeight = 10;

    /// <summary>Most likely first; what is equal by territory and partners.</summary>
    public static IReadOnlyList<PredictedOverlap> All(ChannelMap map) => From(map, Meeting.All(map));

    internal static IReadOnlyList<PredictedOverlap> From(ChannelMap map, IEnumerable<Meeting> meetings) =>
        [.. meetings.Select(m => Of(map, m)).OrderByDescending(o => o.Weight)];

    private static PredictedOverlap Of(ChannelMap map, Meeting meeting)
    {
        var (first, second) = (map.NameOf(meeting.First), map.NameOf(meeting.Second));
        var (firstLive, secondLive) = (map.Live(meeting.First, meeting.Territory, meeting.Products), map.Live(meeting.Second, meeting.Territory, meeting.Products));
        var own = map.OwnSales(meeting.Territory, meeting.Products);
        var breaches = Breaches(map, meeting).ToList();
        var both = firstLive > 0 && secondLive > 0;
        var likelihood = both || breaches.Count > 0 ? Likelihood.High : firstLive + secondLive + own > 0 ? Likelihood.Medium : Likelihood.Low;
        var weight = (breaches.Count > 0 ? BreachWeight : 0) + (both ? BothWeight : 0) + (Math.Min(50, firstLive + secondLive + own) * ClaimWeight) + Math.Min(9, meeting.Products.Count);
        return new PredictedOverlap(
            meeting.Territory,
            meeting.First,
            first,
            meeting.Second,
            second,
            meeting.Products,
            meeting.Segments,
            likelihood,
            firstLive + secondLive,
            breaches.Count > 0,
            weight,
            [Ground(map, meeting), .. breaches, .. Claimed(first, firstLive, second, secondLive, own)]);
    }

    private static string Ground(ChannelMap map, Meeting meeting) =>
        $"Both sell {Words.List(meeting.Products)} in {map.TerritoryName(meeting.Territory)} to {(meeting.Segments.Count == 0 ? "every segment" : Words.List(meeting.Segments))}.";

    private static IEnumerable<string> Claimed(string first, int firstLive, string second, int secondLive, int own)
    {
        if (firstLive + secondLive + own == 0)
        {
            yield return "Nobody has a live claim there today, so nothing has collided yet.";
        }

        foreach (var (name, live) in new[] { (first, firstLive), (second, secondLive), ("Own sales", own) }.Where(p => p.Item2 > 0))
        {
            var verb = ChannelMap.Same(name, "Own sales") ? "have" : "has";
            yield return $"{name} {verb} {Words.Claims(live)} there.";
        }
    }

    private static IEnumerable<string> Breaches(ChannelMap map, Meeting meeting) =>
        from right in map.Rights
        where meeting.Concerns(right.Partner) && Covers(right, meeting)
        let other = ChannelMap.Same(right.Partner, meeting.First) ? meeting.Second : meeting.First
        select $"{map.NameOf(right.Partner)} holds the exclusive right to {Words.Right(right, map)}, so what {map.NameOf(other)} covers there goes against it.";

    private static bool Covers(Exclusivity right, Meeting meeting) =>
        (right.Territory is null || ChannelMap.Same(right.Territory, meeting.Territory))
        && (right.Product is null || meeting.Products.Contains(right.Product, ChannelMap.Names))
        && (right.Segment is null || meeting.Segments.Count == 0 || meeting.Segments.Contains(right.Segment, ChannelMap.Names));
}

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
