using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <summary>How likely a meeting becomes an overlap. Put into words only where somebody reads it.</summary>
internal sealed record Prediction(Meeting Meeting, Likelihood Likelihood, int Weight, int FirstLive, int SecondLive, int Own, bool Breach)
{
    private const int BreachWeight = 10_000;
    private const int BothWeight = 1_000;
    private const int ClaimWeight = 10;

    /// <summary>Most likely first.</summary>
    public static IReadOnlyList<Prediction> All(ChannelMap map, IEnumerable<Meeting> meetings) =>
        [.. meetings.Select(m => Of(map, m)).OrderByDescending(p => p.Weight)];

    public PredictedOverlap Told(ChannelMap map)
    {
        var (first, second) = (map.NameOf(Meeting.First), map.NameOf(Meeting.Second));
        return new PredictedOverlap(
            Meeting.Territory,
            Meeting.First,
            first,
            Meeting.Second,
            second,
            Meeting.Products,
            Meeting.Segments,
            Likelihood,
            FirstLive + SecondLive,
            Breach,
            Weight,
            [Ground(map), .. Breaches(map, Meeting).Select(r => Against(map, r)), .. Claimed(first, second)]);
    }

    private static Prediction Of(ChannelMap map, Meeting meeting)
    {
        var (first, second) = (map.Live(meeting.First, meeting.Territory, meeting.Products), map.Live(meeting.Second, meeting.Territory, meeting.Products));
        var own = map.OwnSales(meeting.Territory, meeting.Products);
        var breach = map.Rights.Count > 0 && Breaches(map, meeting).Any();
        var both = first > 0 && second > 0;
        var likelihood = both || breach ? Likelihood.High : first + second + own > 0 ? Likelihood.Medium : Likelihood.Low;
        var weight = (breach ? BreachWeight : 0) + (both ? BothWeight : 0) + (Math.Min(50, first + second + own) * ClaimWeight) + Math.Min(9, meeting.Products.Count);
        return new Prediction(meeting, likelihood, weight, first, second, own, breach);
    }

    private static IEnumerable<Exclusivity> Breaches(ChannelMap map, Meeting meeting) => map.Rights.Where(r => meeting.Concerns(r.Partner) && Covers(r, meeting));

    private static bool Covers(Exclusivity right, Meeting meeting) =>
        (right.Territory is null || ChannelMap.Same(right.Territory, meeting.Territory))
        && (right.Product is null || meeting.Products.Contains(right.Product, ChannelMap.Names))
        && (right.Segment is null || meeting.Segments.Count == 0 || meeting.Segments.Contains(right.Segment, ChannelMap.Names));

    private string Ground(ChannelMap map) =>
        $"Both sell {Words.List(Meeting.Products)} in {map.TerritoryName(Meeting.Territory)} to {(Meeting.Segments.Count == 0 ? "every segment" : Words.List(Meeting.Segments))}.";

    private string Against(ChannelMap map, Exclusivity right)
    {
        var other = ChannelMap.Same(right.Partner, Meeting.First) ? Meeting.Second : Meeting.First;
        return $"{map.NameOf(right.Partner)} holds the exclusive right to {Words.Right(right, map)}, so what {map.NameOf(other)} covers there goes against it.";
    }

    private IEnumerable<string> Claimed(string first, string second)
    {
        if (FirstLive + SecondLive + Own == 0)
        {
            yield return "Nobody has a live claim there today, so nothing has collided yet.";
        }

        foreach (var (who, live) in new[] { ($"{first} has", FirstLive), ($"{second} has", SecondLive), ("Own sales have", Own) }.Where(p => p.Item2 > 0))
        {
            yield return $"{who} {Words.Claims(live)} there.";
        }
    }
}
