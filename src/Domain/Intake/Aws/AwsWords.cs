using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>
/// The enumerations of AWS Partner Central and what they mean here. Compared by letters and digits alone, because AWS writes
/// <c>In review</c>, <c>In Review</c> and <c>In-Review</c>.
/// </summary>
internal static class AwsWords
{
    public static IReadOnlyList<(string Word, ReviewState State)> Reviews { get; } =
    [
        ("Pending Submission", ReviewState.Draft),
        ("Draft", ReviewState.Draft),
        ("Submitted", ReviewState.Submitted),
        ("In review", ReviewState.InReview),
        ("Action Required", ReviewState.NeedsInfo),
        ("Approved", ReviewState.Approved),
        ("Rejected", ReviewState.Rejected),
        ("Withdrawn", ReviewState.Withdrawn),
        ("Canceled", ReviewState.Withdrawn),
        ("Cancelled", ReviewState.Withdrawn),
        ("Expired", ReviewState.Withdrawn),
    ];

    public static IReadOnlyList<(string Word, SalesStage Stage)> Stages { get; } =
    [
        ("Prospect", SalesStage.Prospect),
        ("Qualified", SalesStage.Qualified),
        ("Technical Validation", SalesStage.TechnicalValidation),
        ("Business Validation", SalesStage.BusinessValidation),
        ("Committed", SalesStage.Committed),
        ("Launched", SalesStage.Won),
        ("Closed Lost", SalesStage.Lost),
    ];

    public static IReadOnlyList<(string Word, OpportunityKind Kind)> Kinds { get; } =
    [
        ("Net New Business", OpportunityKind.New),
        ("Flat Renewal", OpportunityKind.Renewal),
        ("Expansion", OpportunityKind.Expansion),
    ];

    private static readonly (string Word, string Activity)[] Needs =
    [
        ("Architectural Validation", "architecture"),
        ("Business Presentation", "valueProposition"),
        ("Competitive Information", "valueProposition"),
        ("Pricing Assistance", "pricing"),
        ("Technical Consultation", "technicalProof"),
        ("Total Cost of Ownership Evaluation", "pricing"),
        ("Deal Support", "qualify"),
        ("Support for Public Tender / RFx", "proposal"),
    ];

    /// <returns>Null: AWS has no such word.</returns>
    public static T? Find<T>(IReadOnlyList<(string Word, T Means)> table, string word)
        where T : struct
    {
        var letters = JsonShape.Letters(word);
        foreach (var (known, means) in table)
        {
            if (string.Equals(JsonShape.Letters(known), letters, StringComparison.Ordinal))
            {
                return means;
            }
        }

        return null;
    }

    /// <summary>What AWS calls the needs of a checklist that wants help.</summary>
    public static IEnumerable<string> NeedsOf(IReadOnlyList<ChecklistItem> checklist) => checklist
        .Where(i => i.Wish == Wish.WeWantHelp)
        .SelectMany(i => Needs.Where(n => string.Equals(n.Activity, i.Activity, StringComparison.Ordinal)).Take(1))
        .Select(n => $"Co-Sell - {n.Word}");

    /// <summary>The word AWS uses first for a state.</summary>
    public static string WordOf<T>(IReadOnlyList<(string Word, T Means)> table, T state)
        where T : struct =>
        table.First(row => EqualityComparer<T>.Default.Equals(row.Means, state)).Word;

    /// <summary>The activity a need asks help with, with or without AWS's <c>Co-Sell - </c> in front.</summary>
    public static (string Activity, string Name)? Need(string word)
    {
        var letters = JsonShape.Letters(word);
        letters = letters.StartsWith("cosell", StringComparison.Ordinal) ? letters["cosell".Length..] : letters;
        foreach (var (known, activity) in Needs)
        {
            if (string.Equals(JsonShape.Letters(known), letters, StringComparison.Ordinal))
            {
                return (activity, known);
            }
        }

        return null;
    }
}
