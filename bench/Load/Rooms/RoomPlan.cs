namespace Negotiation.Bench.Load.Rooms;

/// <summary>One of the three connections of a room.</summary>
/// <param name="Token">Bearer token; null where the server asks for none.</param>
/// <param name="Terms">What this member offers, as JSON; taken in turn, so that each offer differs from the one before.</param>
public sealed record MemberPlan(string? Token, IReadOnlyList<byte[]> Terms);

/// <param name="Id">The room's name on the server.</param>
/// <param name="Since">The version the members say they have seen when they join.</param>
/// <param name="Turns">The order in which the members (by index) make offers, over and over.</param>
public sealed record RoomPlan(string Id, IReadOnlyList<MemberPlan> Members, IReadOnlyList<int> Turns, long Since = 0)
{
    /// <summary>A version no room reaches, for those who have seen everything.</summary>
    public const long Newest = 9_000_000_000_000_000;
}
