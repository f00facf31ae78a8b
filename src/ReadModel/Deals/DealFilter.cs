using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

public enum Turn
{
    /// <summary>The viewer's organisation is to answer the open offer.</summary>
    Mine,

    /// <summary>Somebody is to answer, and it is not the viewer's organisation.</summary>
    Theirs,
}

/// <summary>What is due on a registration, and by whom.</summary>
public enum DealDue
{
    /// <summary>The vendor's review.</summary>
    Review,

    /// <summary>The partner's answer to the reviewer.</summary>
    Info,

    /// <summary>The end of the protection.</summary>
    Protection,
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
    /// <summary>Only deals on which this is due, overdue ones included.</summary>
    public DealDue? Due { get; init; }

    /// <summary>Only deals on which what <see cref="Due"/> names comes at this instant or earlier.</summary>
    public DateTimeOffset? DueBy { get; init; }

    /// <summary>Person id; only registrations that wait for this person's review.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Persons whose reviews count as those of <see cref="Reviewer"/> too; without one they mean nothing.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>Person id; only deals this person is a member of.</summary>
    public string? Member { get; init; }

    /// <summary>Only deals with a request for more protection that waits for an answer.</summary>
    public bool ProtectionAsked { get; init; }

    /// <summary>Neither won or lost nor rejected or withdrawn.</summary>
    public bool OnlyLive { get; init; }

    /// <summary>Won, lost, rejected or withdrawn.</summary>
    public bool OnlyClosed { get; init; }

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

    /// <summary>By the instant it is due; deals without one come last, or first when descending. So are the next two.</summary>
    ReviewDue,
    InfoDue,
    ProtectionEnd,
}
