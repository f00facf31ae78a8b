namespace Negotiation.Domain.Deals;

/// <summary>The registration as typed so far. Everything may be missing while it is a draft; submitting needs it complete.</summary>
public sealed record RegistrationForm
{
    public string? CustomerName { get; init; }

    public string? CustomerDomain { get; init; }

    public string? CustomerCountry { get; init; }

    public string? CustomerDuns { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string>? Products { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public AmountPeriod? Period { get; init; }

    public DateOnly? ExpectedClose { get; init; }

    public OpportunityKind? Kind { get; init; }

    public string? LeadSource { get; init; }

    public DateOnly? FoundOn { get; init; }

    public string? Evidence { get; init; }

    public IReadOnlyList<ChecklistItem>? Checklist { get; init; }

    /// <summary>The deal this registration corrects, when the earlier record is final and cannot change any more.</summary>
    public string? Corrects { get; init; }
}
