namespace Negotiation.Domain.Channel;

/// <summary>What one partner does where. A partner may have several entries.</summary>
/// <param name="Partner">Organisation id.</param>
/// <param name="Territories">Ids of the policy's territories; at least one.</param>
/// <param name="Products">At least one; compared without regard to case.</param>
/// <param name="Segments">Empty: every segment.</param>
/// <param name="Activities">Ids of the policy's activities; may be empty when nobody has said.</param>
/// <param name="Capacity">Deals the partner can work on at a time, 0 to 100,000; null: not said.</param>
public sealed record Coverage(
    string Partner,
    string Name,
    IReadOnlyList<string> Territories,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> Activities,
    int? Capacity = null,
    string? Note = null)
{
    public const int MaxCapacity = 100_000;
}

/// <summary>Live claims of one holder in one country on the same products.</summary>
/// <param name="Direct">The vendor's own sales hold them.</param>
/// <param name="Count">1 and up.</param>
public sealed record ClaimTally(string Holder, string HolderName, bool Direct, string Country, IReadOnlyList<string> Products, int Count);

/// <param name="Complete">False: there are more claims than were counted.</param>
public sealed record ClaimTallies(IReadOnlyList<ClaimTally> Tallies, bool Complete);
