using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Exports;

/// <summary>How Microsoft writes where review and sale stand.</summary>
internal readonly record struct ReferralPair(string Status, string Substatus)
{
    public static ReferralPair Of(ReviewState review, SalesStage stage) => (review, stage) switch
    {
        (_, SalesStage.Won) => new("Closed", "Won"),
        (_, SalesStage.Lost) => new("Closed", "Lost"),
        (ReviewState.Rejected, _) => new("Closed", "Declined"),
        (ReviewState.Withdrawn, _) => new("Closed", "Expired"),
        (ReviewState.Approved, _) => new("Active", "Accepted"),
        (ReviewState.InReview or ReviewState.NeedsInfo, _) => new("New", "Received"),
        _ => new("New", "Pending"),
    };
}
