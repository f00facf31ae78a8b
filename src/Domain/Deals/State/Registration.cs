using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The end customer.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Domain">Web domain in lower case without scheme or path; null when the source had none.</param>
/// <param name="Duns">Nine digits as text, leading zeros kept.</param>
public sealed record Customer(string Name, string Country, string? Domain = null, string? Duns = null);

public enum AmountPeriod
{
    Total,
    Yearly,
    Monthly,
}

/// <summary>What the opportunity is worth, in the period the source stated; never converted silently.</summary>
/// <param name="Value">0 to 1,000,000,000,000 with at most two decimals.</param>
/// <param name="Currency">ISO 4217, three upper-case letters.</param>
public sealed record Amount(decimal Value, string Currency, AmountPeriod Period);

public enum OpportunityKind
{
    New,
    Renewal,
    Expansion,
}

/// <param name="Products">1 to 50 product names or ids of at most 200 characters.</param>
public sealed record Opportunity(string Title, IReadOnlyList<string> Products, Amount Amount, DateOnly ExpectedClose, OpportunityKind Kind);

/// <summary>How and when the lead was found, with what supports it.</summary>
public sealed record Provenance(string How, DateOnly FoundOn, string? Evidence = null);

/// <summary>Where an imported registration came from. <see cref="ExternalId"/> makes a second import of the same row recognisable.</summary>
/// <param name="ClaimedAt">When the source says the claim was made. Kept and marked as claimed; priority still follows our receipt.</param>
public sealed record Origin(string Source, string ExternalId, DateTimeOffset? ClaimedAt = null, string? PartnerReference = null, string? Group = null);

public enum Wish
{
    WeDoIt,
    WeWantHelp,
    LeaveToVendor,
}

/// <summary>One row of the activity checklist: what the partner would like to happen with one activity of the catalogue.</summary>
public sealed record ChecklistItem(string Activity, Wish Wish, string? Note = null);

/// <summary>A complete registration: the partner's claim on an opportunity.</summary>
public sealed record Registration(
    Customer Customer,
    Opportunity Opportunity,
    Provenance Provenance,
    IReadOnlyList<ChecklistItem> Checklist,
    Origin? Origin = null,
    string? Corrects = null)
{
    private Written written;

    internal void Write(System.Text.Json.Utf8JsonWriter json) => written.To(json, this);
}
