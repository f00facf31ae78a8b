using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

/// <summary>One line of a list of deals, for one viewer.</summary>
/// <param name="ReviewDue">When the vendor's review is due; null while it stands still or there is none.</param>
/// <param name="InfoDue">When the partner's answer to the reviewer is due.</param>
/// <param name="ProtectionEnd">When the running protection ends.</param>
/// <param name="ProtectionAsked">A request for more protection waits for an answer.</param>
/// <param name="Reviewer">Person id, while there is something to review.</param>
/// <param name="Corrects">The closed record this registration corrects.</param>
/// <param name="Overlap">An overlap of the deal that is not judged yet; only in lists of registrations to review, and only for who may read overlaps.</param>
/// <param name="MyTurn">Whether the viewer's organisation is to answer the open offer.</param>
public sealed record DealRow(
    string Id,
    string Customer,
    string Country,
    string Title,
    decimal Amount,
    string Currency,
    AmountPeriod Period,
    string Partner,
    ReviewState Review,
    NegotiationState Negotiation,
    SalesStage Stage,
    int AgreedLines,
    int Lines,
    IReadOnlyList<string> Awaiting,
    bool MyTurn,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    string? Domain = null,
    string? ExternalId = null,
    DateTimeOffset? NextDeadline = null,
    DateTimeOffset? TurnDue = null,
    DateTimeOffset? ReviewDue = null,
    DateTimeOffset? InfoDue = null,
    DateTimeOffset? ProtectionEnd = null,
    bool ProtectionAsked = false,
    string? Reviewer = null,
    string? Corrects = null,
    string? Overlap = null)
{
    internal static DealRow Of(StoredDeal deal, DealScope scope)
    {
        var awaiting = NameList.Read(deal.Awaiting);
        return new DealRow(
            deal.Id,
            deal.Customer,
            deal.Country,
            deal.Title,
            deal.Amount / 100m,
            deal.Currency,
            deal.Period,
            deal.Partner,
            deal.Review,
            deal.Negotiation,
            deal.Stage,
            deal.AgreedLines,
            deal.Lines,
            awaiting,
            scope.Organisation is { } mine && awaiting.Contains(mine, StringComparer.Ordinal),
            new DateTimeOffset(deal.OpenedAt, TimeSpan.Zero),
            new DateTimeOffset(deal.ChangedAt, TimeSpan.Zero),
            deal.Domain,
            deal.ExternalId,
            Instant(deal.Clock),
            deal.TurnDue is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null,
            Instant(deal.ReviewDue),
            Instant(deal.InfoDue),
            Instant(deal.ProtectionEnd),
            deal.ProtectionAsked == 1,
            deal.Reviewer,
            deal.Corrects);
    }

    private static DateTimeOffset? Instant(long ticks) => ticks == StoredDeal.NoClock ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}

/// <param name="Total">All deals that fit, counted when the first page was read.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record DealPage(IReadOnlyList<DealRow> Items, int Total, string? Next = null);

/// <summary>A deal to go to.</summary>
public sealed record DealLink(string Id, string Title);

/// <summary>A deal whose deadline has come without anybody acting on it.</summary>
public sealed record OverdueDeal(string Tenant, string Id, DateTimeOffset Deadline);
