using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Work;

/// <param name="Deals">1 to 500 ids. One named twice counts once.</param>
public sealed record BulkOrder(Command Command, IReadOnlyList<string> Deals);

public enum BulkOutcome
{
    /// <summary>In a preview: it would be done.</summary>
    Done,

    /// <summary>The deal is already as the command wants it.</summary>
    Unchanged,
    Refused,

    /// <summary>The deal did not answer, and whether the command was carried out is unknown; the same order with the same key finds out.</summary>
    NoAnswer,
}

/// <param name="Rules">Why it was refused; empty otherwise.</param>
/// <param name="Overlap">In a preview of an approval: an overlap of the deal that nobody has judged yet. It hinders nothing.</param>
public sealed record BulkResult(string Deal, BulkOutcome Outcome, IReadOnlyList<BrokenRule> Rules, string? Overlap = null);

/// <param name="Results">In the order of the order's deals.</param>
public sealed record BulkPreview(IReadOnlyList<BulkResult> Results);

/// <summary>An act on many deals as whoever ordered it sees it. Results come in the order in which deals were done.</summary>
/// <param name="Deals">How many deals it is about.</param>
public sealed record BulkJob(string Id, int Deals, bool Done, IReadOnlyList<BulkResult> Results);
