namespace Negotiation.Domain.Deals;

/// <summary>A field of the registration that cannot change now.</summary>
/// <param name="Field">Name in the registration form.</param>
/// <param name="Why">Code; see <see cref="FieldLocks.Sentences"/>.</param>
public sealed record FieldLock(string Field, string Why);

/// <summary>Which fields of a registration may change when, in one table. What may change by it can still void acceptances.</summary>
public static class FieldLocks
{
    /// <summary>What the review judged, and what the talks began with.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        //   field               submitted           needs info          approved            after an agreement
        new("customerName",    Free,               Free,               Free,               Free),
        new("customerDomain",  Free,               Free,               Free,               Free),
        new("customerCountry", Free,               Free,               Free,               Free),
        new("customerDuns",    Free,               Free,               Free,               Free),
        new("title",           Free,               Free,               Free,               Free),
        new("products",        Free,               Free,               Free,               Free),
        new("amount",          Free,               Free,               Free,               Free),
        new("currency",        Free,               Free,               Free,               Free),
        new("period",          Free,               Free,               Free,               Free),
        new("expectedClose",   Free,               Free,               Free,               Free),
        new("kind",            Free,               Free,               Free,               Free),
        new("leadSource",      Free,               Free,               Approved,           Free),
        new("foundOn",         Free,               Free,               Approved,           Free),
        new("evidence",        Free,               Free,               Approved,           Free),
        new("checklist",       Free,               Free,               Approved,           Agreed),
        new("corrects",        Linked,             Linked,             Linked,             Linked),
    ];

    private const string? Free = null;
    private const string Approved = "lockedByApproval";
    private const string Agreed = "lockedByAgreement";
    private const string Linked = "lockedForever";
    private const string Reading = "lockedInReview";
    private const string Closed = "lockedForGood";

    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Approved] = "This field is fixed once the registration is approved.",
        [Agreed] = "The wishes became the first offer; what was agreed since is changed with a new offer.",
        [Linked] = "The record this one corrects stays the same.",
        [Reading] = "The reviewer is reading the registration.",
        [Closed] = "This record is closed. Register a correction instead.",
    };

    private static readonly Dictionary<string, Row> ByField = Table.ToDictionary(r => r.Field, StringComparer.Ordinal);

    /// <summary>Every field that cannot change now, with the reason; empty while there is no registration.</summary>
    public static IReadOnlyList<FieldLock> Of(DealState state) => state.Registration is null
        ? []
        : [.. Table.Select(row => (row.Field, Why: Why(row, state))).Where(l => l.Why is not null).Select(l => new FieldLock(l.Field, l.Why!))];

    /// <summary>Names each of <paramref name="changed"/> that is locked.</summary>
    internal static void Check(RuleBook rules, DealState state, IReadOnlyList<string> changed)
    {
        foreach (var field in changed)
        {
            if (ByField.TryGetValue(field, out var row) && Why(row, state) is { } why)
            {
                rules.Break("fieldLocked", $"form.{field}", Sentences[why]);
            }
        }
    }

    private static string? Why(Row row, DealState state) => state switch
    {
        { Stage: SalesStage.Won or SalesStage.Lost } or { Review: ReviewState.Rejected or ReviewState.Withdrawn } => Closed,
        { Review: ReviewState.InReview } => Reading,
        _ => (state.Review switch
        {
            ReviewState.Submitted => row.Submitted,
            ReviewState.NeedsInfo => row.NeedsInfo,
            ReviewState.Approved => row.Approved,
            _ => null,
        }) ?? (state.Negotiation == NegotiationState.Agreed ? row.Agreed : null),
    };

    /// <summary>One field: null where it may change, otherwise why not.</summary>
    public sealed record Row(string Field, string? Submitted, string? NeedsInfo, string? Approved, string? Agreed);
}
