using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>An offer beyond its sender's authority waits for a colleague. The other sides see nothing of it.</summary>
public sealed record OfferHeld(Held Held) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Held.Party;
}

/// <summary>An acceptance beyond its sender's authority waits for a colleague. The offer's clocks go on.</summary>
public sealed record AcceptanceHeld(Held Held) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Held.Party;
}

/// <summary>A colleague let it through; the offer or acceptance itself follows.</summary>
/// <param name="Hash">Of what was held.</param>
public sealed record HeldApproved(string Hash, Approval Approval) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Approval.Party;
}

public sealed record HeldDeclined(string Party, string Hash, DeclineReason Reason, string Text) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Party;
}

/// <summary>When it came to the approval, what it answered was no longer there. The content is kept for its sender.</summary>
/// <param name="Why">One plain sentence.</param>
public sealed record HeldWentStale(string Party, string Hash, string Why) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Party;
}

public sealed record HeldWithdrawn(string Party, string Hash) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Party;
}

/// <summary>
/// Every side had accepted, but this one's acceptance is no longer covered by the authority of the person who gave it. It
/// falls away, and the side is to accept anew.
/// </summary>
public sealed record ConfirmationNeeded(int Offer, string Hash, string Party) : DealEvent;
