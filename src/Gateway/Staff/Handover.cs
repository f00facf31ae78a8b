using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Staff;

/// <summary>A deal that would be handed over.</summary>
/// <param name="Reviews">The person reviews it.</param>
/// <param name="Closed">It no longer changes; only who may read it does.</param>
public sealed record HandoverDeal(string Id, string Customer, string Title, string Partner, bool Reviews, bool Closed = false);

/// <param name="Deals">At most <see cref="Handovers.MostDeals"/>; those that still change come first.</param>
/// <param name="Total">All deals of the person that the caller may see and that still change.</param>
/// <param name="Closed">All closed records of the person that the caller may see.</param>
public sealed record HandoverPreview(string Person, IReadOnlyList<HandoverDeal> Deals, int Total, int Closed = 0);

/// <param name="To">Who takes the places.</param>
/// <param name="Text">At most 4,000 characters, the same on every deal.</param>
/// <param name="Deals">Ids; null for all that the preview names.</param>
public sealed record HandoverOrder(HandoverTo To, HandoverReason Reason, string Text, IReadOnlyList<string>? Deals = null);

/// <param name="Zone">IANA time zone.</param>
public sealed record HandoverTo(string Person, string Name, string Zone);

public enum HandoverOutcome
{
    HandedOver,

    /// <summary>The person has no place on the deal any more.</summary>
    Unchanged,
    Refused,

    /// <summary>The deal did not answer; the same order again tries it again.</summary>
    NoAnswer,
}

public sealed record HandoverResult(string Deal, HandoverOutcome Outcome, string? Text = null);

/// <summary>A handover as whoever ordered it sees it. Results come in the order in which deals were done.</summary>
/// <param name="Deals">How many deals it is about.</param>
public sealed record HandoverJob(string Id, string Person, string To, int Deals, bool Done, IReadOnlyList<HandoverResult> Results);
