using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <summary>Two partners of which one is strong before the sale and the other after it: together they carry a customer all the way.</summary>
/// <param name="Finder">The partner that refers, qualifies or demonstrates.</param>
/// <param name="Deliverer">The partner that onboards and looks after the customer.</param>
/// <param name="Brings">Activity ids only the finder offers of the two.</param>
/// <param name="Adds">Activity ids only the deliverer offers of the two.</param>
/// <param name="Score">Activities the two complete each other in, 2 and up.</param>
public sealed record CoSellFit(
    string Territory,
    string Finder,
    string FinderName,
    string Deliverer,
    string DelivererName,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> Brings,
    IReadOnlyList<string> Adds,
    int Score,
    IReadOnlyList<string> Reasons)
{
    /// <summary>Best fit first; what is equal by territory and partners.</summary>
    public static IReadOnlyList<CoSellFit> All(ChannelMap map) => From(map, Meeting.All(map));

    internal static IReadOnlyList<CoSellFit> From(ChannelMap map, IEnumerable<Meeting> meetings) =>
        [.. meetings.Select(m => Of(map, m)).OfType<CoSellFit>().OrderByDescending(f => f.Score)];

    private static CoSellFit? Of(ChannelMap map, Meeting meeting)
    {
        var there = Between(map, meeting, meeting.First, meeting.FirstDoes, meeting.Second, meeting.SecondDoes);
        var back = Between(map, meeting, meeting.Second, meeting.SecondDoes, meeting.First, meeting.FirstDoes);
        return there is null || back?.Score > there.Score ? back : there;
    }

    private static CoSellFit? Between(ChannelMap map, Meeting meeting, string finder, IReadOnlyList<string> finds, string deliverer, IReadOnlyList<string> delivers)
    {
        var brings = Only(map, finds, delivers, ActivityGroup.Refer, ActivityGroup.Assist);
        var adds = Only(map, delivers, finds, ActivityGroup.Onboard);
        if (brings.Count == 0 || adds.Count == 0)
        {
            return null;
        }

        var (first, second) = (map.NameOf(finder), map.NameOf(deliverer));
        var territory = map.TerritoryName(meeting.Territory);
        return new CoSellFit(
            meeting.Territory,
            finder,
            first,
            deliverer,
            second,
            meeting.Products,
            meeting.Segments,
            brings,
            adds,
            brings.Count + adds.Count,
            [
                $"Both know {Words.List(meeting.Products)} in {territory}.",
                $"{first} brings what {second} does not offer: {Words.List(brings.Select(map.ActivityName))}.",
                $"{second} adds what {first} does not offer: {Words.List(adds.Select(map.ActivityName))}.",
            ]);
    }

    // In the order of the catalogue.
    private static List<string> Only(ChannelMap map, IReadOnlyList<string> one, IReadOnlyList<string> other, params ActivityGroup[] groups) =>
        [.. map.Policy.Activities.Where(a => groups.Contains(a.Group)).Select(a => a.Id).Where(id => one.Contains(id, StringComparer.Ordinal) && !other.Contains(id, StringComparer.Ordinal))];
}
