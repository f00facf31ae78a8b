namespace Negotiation.Domain.Deals;

public sealed record PolicyProposed(PolicyMove Move) : DealEvent;

/// <param name="Reason">Of a no; null in a yes, and in what was written before a no named its reason.</param>
public sealed record PolicyAnswered(string Party, bool Agree, MoveDenial? Reason = null, string? Text = null) : DealEvent;

/// <summary>Its side took the proposed move back.</summary>
/// <param name="To">The version the deal was to follow.</param>
public sealed record PolicyWithdrawn(string Party, int To, string Text) : DealEvent;

/// <summary>The offer on the table is not possible under the rules the deal follows from here on.</summary>
/// <param name="Why">Every line that those rules no longer allow.</param>
public sealed record OfferVoided(int Offer, string Hash, IReadOnlyList<BrokenRule> Why) : DealEvent;

/// <summary>The deal follows another version of the policy. Clocks that run keep their instants; those set from here on follow the new rules.</summary>
/// <param name="Undecided">Activities that a case ended in a way the new rules cannot hold: they are open again.</param>
public sealed record PolicyMoved(int From, int To, IReadOnlyList<string>? Undecided = null) : DealEvent;
