namespace Negotiation.Domain.Deals;

public sealed record PolicyProposed(PolicyMove Move) : DealEvent;

public sealed record PolicyAnswered(string Party, bool Agree) : DealEvent;

/// <summary>The offer on the table is not possible under the rules the deal follows from here on.</summary>
/// <param name="Why">Every line that those rules no longer allow.</param>
public sealed record OfferVoided(int Offer, string Hash, IReadOnlyList<BrokenRule> Why) : DealEvent;

/// <summary>The deal follows another version of the policy. Clocks that run keep their instants; those set from here on follow the new rules.</summary>
/// <param name="Undecided">Activities that a case ended in a way the new rules cannot hold: they are open again.</param>
public sealed record PolicyMoved(int From, int To, IReadOnlyList<string>? Undecided = null) : DealEvent;
