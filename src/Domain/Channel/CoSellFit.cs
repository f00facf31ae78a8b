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
    public static IReadOnlyList<CoSellFit> All(ChannelMap map) => [.. Complement.All(map, Meeting.All(map)).Select(c => c.Told(map))];
}
