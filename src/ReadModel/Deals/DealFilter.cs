using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

public enum Turn
{
    /// <summary>The viewer's organisation is to answer the open offer.</summary>
    Mine,

    /// <summary>Somebody is to answer, and it is not the viewer's organisation.</summary>
    Theirs,
}

/// <summary>Empty lists and nulls do not filter. Values of one list are alternatives; the lists must all fit.</summary>
/// <param name="Search">Words that must all occur in customer, title, partner, domain or external id. The first 200 characters and 8 words count.</param>
/// <param name="ApprovalOf">Only deals that wait for this person's approval. Must be the viewer: nobody may learn whose approval others wait for.</param>
public sealed record DealFilter(
    IReadOnlyList<ReviewState> Review,
    IReadOnlyList<NegotiationState> Negotiation,
    IReadOnlyList<SalesStage> Stage,
    Turn? Turn = null,
    string? Search = null,
    string? ApprovalOf = null)
{
    public static readonly DealFilter None = new([], [], []);
}

public enum DealSort
{
    /// <summary>By the next deadline; deals without one come last, or first when descending.</summary>
    Clock,
    Changed,
    Amount,

    /// <summary>By customer name without regard to case and diacritics.</summary>
    Customer,
}
