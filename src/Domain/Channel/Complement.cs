using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Channel;

/// <summary>A meeting in which each side can do what the other cannot. Put into words only where somebody reads it.</summary>
internal sealed record Complement(Meeting Meeting, bool FirstFinds, IReadOnlyList<string> Brings, IReadOnlyList<string> Adds)
{
    public int Score => Brings.Count + Adds.Count;

    /// <summary>Best first.</summary>
    public static IReadOnlyList<Complement> All(ChannelMap map, IEnumerable<Meeting> meetings)
    {
        var before = Ids(map, ActivityGroup.Refer, ActivityGroup.Assist);
        var after = Ids(map, ActivityGroup.Onboard);
        return [.. meetings.Select(m => Of(m, before, after)).OfType<Complement>().OrderByDescending(c => c.Score)];
    }

    public CoSellFit Told(ChannelMap map)
    {
        var (finder, deliverer) = FirstFinds ? (Meeting.First, Meeting.Second) : (Meeting.Second, Meeting.First);
        var (first, second) = (map.NameOf(finder), map.NameOf(deliverer));
        return new CoSellFit(
            Meeting.Territory,
            finder,
            first,
            deliverer,
            second,
            Meeting.Products,
            Meeting.Segments,
            Brings,
            Adds,
            Score,
            [
                $"Both know {Words.List(Meeting.Products)} in {map.TerritoryName(Meeting.Territory)}.",
                $"{first} brings what {second} does not offer: {Words.List(Brings.Select(map.ActivityName))}.",
                $"{second} adds what {first} does not offer: {Words.List(Adds.Select(map.ActivityName))}.",
            ]);
    }

    private static Complement? Of(Meeting meeting, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (meeting.FirstDoes.Count == 0 || meeting.SecondDoes.Count == 0)
        {
            return null;
        }

        var there = Between(meeting, true, meeting.FirstDoes, meeting.SecondDoes, before, after);
        var back = Between(meeting, false, meeting.SecondDoes, meeting.FirstDoes, before, after);
        return there is null || back?.Score > there.Score ? back : there;
    }

    private static Complement? Between(Meeting meeting, bool firstFinds, IReadOnlyList<string> finds, IReadOnlyList<string> delivers, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var brings = Only(before, finds, delivers);
        var adds = brings.Count == 0 ? brings : Only(after, delivers, finds);
        return adds.Count == 0 ? null : new Complement(meeting, firstFinds, brings, adds);
    }

    // In the order of the catalogue.
    private static List<string> Only(IReadOnlyList<string> catalogue, IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. catalogue.Where(id => one.Contains(id, StringComparer.Ordinal) && !other.Contains(id, StringComparer.Ordinal))];

    private static List<string> Ids(ChannelMap map, params ActivityGroup[] groups) => [.. map.Policy.Activities.Where(a => groups.Contains(a.Group)).Select(a => a.Id)];
}
