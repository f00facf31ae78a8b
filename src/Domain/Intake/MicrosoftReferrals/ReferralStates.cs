using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <param name="Stage">Set when the pair itself decides the sale: won or lost.</param>
/// <param name="Closed">Nothing is open any more: the close date may lie in the past.</param>
/// <param name="Remark">Said to the importer when the pair needs a word.</param>
public sealed record ReferralState(ReviewState Review, bool Closed, SalesStage? Stage = null, string? Remark = null);

/// <summary>What a pair of referral status and substatus means on our two axes of review and sale.</summary>
public static class ReferralStates
{
    /// <returns>Null: the pair does not exist.</returns>
    public static ReferralState? Read(string status, string substatus) => (Word(status), Word(substatus)) switch
    {
        ("new", "pending") => new(ReviewState.Submitted, Closed: false),
        ("new", "received") => new(ReviewState.InReview, Closed: false),
        ("new", "accepted") => new(ReviewState.Approved, Closed: false, Remark: "New with Accepted is taken as approved, as files for new deals write it."),
        ("active", "accepted") => new(ReviewState.Approved, Closed: false),
        ("closed", "won") => new(ReviewState.Approved, Closed: true, SalesStage.Won),
        ("closed", "lost") => new(ReviewState.Approved, Closed: true, SalesStage.Lost),
        ("closed", "declined") => new(ReviewState.Rejected, Closed: true),
        ("closed", "expired") => new(ReviewState.Withdrawn, Closed: true, Remark: "The referral expired there and is taken as withdrawn here."),
        ("closed" or "active" or "new" or "error", "error") => new(ReviewState.Rejected, Closed: true, Remark: "The referral stands in error there and is taken as rejected here."),
        _ => null,
    };

    private static string Word(string cell) => string.Concat(cell.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>The number in the column Sales Stage, 0 to 100.</summary>
public static class SalesStages
{
    /// <returns>Null: not a number of that range.</returns>
    public static SalesStage? Read(string cell) =>
        int.TryParse(cell.TrimEnd('%').TrimEnd(), System.Globalization.NumberStyles.None, null, out var percent)
            ? percent switch
            {
                < 20 => SalesStage.Prospect,
                < 40 => SalesStage.Qualified,
                < 60 => SalesStage.TechnicalValidation,
                < 80 => SalesStage.BusinessValidation,
                <= 100 => SalesStage.Committed,
                _ => null,
            }
            : null;
}
