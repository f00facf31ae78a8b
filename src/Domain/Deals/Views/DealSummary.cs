namespace Negotiation.Domain.Deals;

/// <summary>One line of "my deals": what lists, filters and search need to know of a deal. Worked out from the state alone, so a rebuild gives the same.</summary>
/// <param name="Parties">Organisation ids that may see the deal.</param>
/// <param name="People">Person ids of the current members.</param>
/// <param name="ApprovalsWaiting">Person ids whose approval is waited for; null for none. Nobody may learn of it but each of them, of themselves.</param>
/// <param name="ReviewDue">When the running review is due; null while it stands still or there is none.</param>
/// <param name="InfoDue">When the partner's answer to the reviewer is due.</param>
/// <param name="ProtectionEnd">When the running protection ends; null while it stands still or there is none.</param>
/// <param name="Reviewer">Person id, while there is something to review.</param>
/// <param name="ProtectionAsked">A request for more protection waits for the channel manager.</param>
/// <param name="Corrects">The closed record this registration corrects.</param>
/// <param name="NextDeadline">The earliest instant at which something happens by itself.</param>
public sealed record DealSummary(
    string Tenant,
    string Id,
    long Version,
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
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> People,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    string? Domain = null,
    string? ExternalId = null,
    DateTimeOffset? NextDeadline = null,
    DateTimeOffset? TurnDue = null,
    IReadOnlyList<string>? ApprovalsWaiting = null,
    DateTimeOffset? ReviewDue = null,
    DateTimeOffset? InfoDue = null,
    DateTimeOffset? ProtectionEnd = null,
    string? Reviewer = null,
    bool ProtectionAsked = false,
    string? Corrects = null);
