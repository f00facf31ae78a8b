namespace Negotiation.ReadModel;

/// <summary>A column of <c>deals</c> for the write path: exactly one of the two getters is set.</summary>
internal sealed record DealColumn(string Name, Func<StoredDeal, string?>? Text, Func<StoredDeal, long?>? Number)
{
    public static DealColumn Of(string name, Func<StoredDeal, string?> text) => new(name, text, null);

    public static DealColumn Of(string name, Func<StoredDeal, long?> number) => new(name, null, number);
}

internal static class DealColumns
{
    public static readonly IReadOnlyList<DealColumn> Identity =
    [
        DealColumn.Of("tenant", d => d.Tenant),
        DealColumn.Of("id", d => d.Id),
    ];

    /// <summary>What changes with every offer.</summary>
    public static readonly IReadOnlyList<DealColumn> Moving =
    [
        DealColumn.Of("version", d => d.Version),
        DealColumn.Of("agreed_lines", d => d.AgreedLines),
        DealColumn.Of("lines", d => d.Lines),
        DealColumn.Of("awaiting", d => d.Awaiting),
        DealColumn.Of("changed_at", d => d.ChangedAt),
        DealColumn.Of("clock", d => d.Clock),
        DealColumn.Of("turn_due", d => d.TurnDue),
    ];

    /// <summary>What seldom changes.</summary>
    public static readonly IReadOnlyList<DealColumn> Settled =
    [
        DealColumn.Of("review", d => d.Review.ToString()),
        DealColumn.Of("negotiation", d => d.Negotiation.ToString()),
        DealColumn.Of("stage", d => d.Stage.ToString()),
        DealColumn.Of("amount", d => d.Amount),
        DealColumn.Of("currency", d => d.Currency),
        DealColumn.Of("period", d => d.Period.ToString()),
        DealColumn.Of("opened_at", d => d.OpenedAt),
        DealColumn.Of("country", d => d.Country),
        DealColumn.Of("customer", d => d.Customer),
        DealColumn.Of("customer_order", d => d.CustomerOrder),
        DealColumn.Of("title", d => d.Title),
        DealColumn.Of("partner", d => d.Partner),
        DealColumn.Of("domain", d => d.Domain),
        DealColumn.Of("external_id", d => d.ExternalId),
        DealColumn.Of("words", d => d.Words),
        DealColumn.Of("review_due", d => d.ReviewDue),
        DealColumn.Of("info_due", d => d.InfoDue),
        DealColumn.Of("protection_end", d => d.ProtectionEnd),
        DealColumn.Of("protection_asked", d => d.ProtectionAsked),
        DealColumn.Of("reviewer", d => d.Reviewer),
        DealColumn.Of("corrects", d => d.Corrects),
    ];

    public static readonly IReadOnlyList<DealColumn> All = [.. Identity, .. Moving, .. Settled];

    /// <summary>Whether only <see cref="Moving"/> columns and no membership can differ between the two.</summary>
    public static bool OnlyMoved(Domain.Deals.DealSummary before, Domain.Deals.DealSummary after) =>
        before.Review == after.Review
        && before.Negotiation == after.Negotiation
        && before.Stage == after.Stage
        && before.Amount == after.Amount
        && before.Period == after.Period
        && before.OpenedAt == after.OpenedAt
        && before.ReviewDue == after.ReviewDue
        && before.InfoDue == after.InfoDue
        && before.ProtectionEnd == after.ProtectionEnd
        && before.ProtectionAsked == after.ProtectionAsked
        && Same(before.Reviewer, after.Reviewer)
        && Same(before.Corrects, after.Corrects)
        && Same(before.Currency, after.Currency)
        && Same(before.Country, after.Country)
        && Same(before.Customer, after.Customer)
        && Same(before.Title, after.Title)
        && Same(before.Partner, after.Partner)
        && Same(before.Domain, after.Domain)
        && Same(before.ExternalId, after.ExternalId)
        && Same(before.Parties, after.Parties)
        && Same(before.People, after.People)
        && Same(before.ApprovalsWaiting ?? [], after.ApprovalsWaiting ?? []);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    private static bool Same(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        ReferenceEquals(a, b) || a.SequenceEqual(b, StringComparer.Ordinal);
}
