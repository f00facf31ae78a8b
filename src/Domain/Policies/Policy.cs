using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

public enum ActivityGroup
{
    Refer,
    Assist,
    Close,
    Onboard,
}

/// <summary>One piece of sales work that can be given to a party.</summary>
/// <param name="Eligible">Kinds of party that may own it.</param>
public sealed record Activity(string Id, string Name, ActivityGroup Group, IReadOnlyList<PartyKind> Eligible);

/// <summary>All windows in business days of the policy's calendar.</summary>
/// <param name="Review">Default 2.</param>
/// <param name="Info">The partner's time to answer a question. Default 5.</param>
/// <param name="Response">Default 2.</param>
/// <param name="Negotiation">Default 10.</param>
/// <param name="MaxExtensionDays">Longest single extension. Default 5.</param>
/// <param name="MaxExtensions">Extensions per clock. Default 2.</param>
public sealed record Clocks(int Review, int Info, int Response, int Negotiation, int MaxExtensionDays, int MaxExtensions);

/// <summary>The rules of one vendor's programme in one version. A deal keeps the version it opened under.</summary>
/// <param name="Version">1 and up.</param>
/// <param name="Manager">The channel manager who is asked to step in.</param>
/// <param name="Reviewers">Who reviews a registration, shown to the submitter beforehand. At least one.</param>
/// <param name="DirectSales">The vendor's own side: party id, name and default members on a new deal.</param>
/// <param name="LapseOpensDispute">Whether a negotiation that runs out is due for a dispute.</param>
public sealed record Policy(
    string Tenant,
    int Version,
    string Name,
    BusinessCalendar Calendar,
    Clocks Clocks,
    IReadOnlyList<Activity> Activities,
    IReadOnlyList<Member> Reviewers,
    Member Manager,
    Party DirectSales,
    bool LapseOpensDispute)
{
    public ReviewRules Review { get; init; } = ReviewRules.Default;

    public ProtectionRules Protection { get; init; } = ProtectionRules.Default;

    public IReadOnlyList<Territory> Territories { get; init; } = [];

    public IReadOnlyList<PartnerTerritory> PartnerTerritories { get; init; } = [];

    public IReadOnlyList<Exclusivity> Exclusivities { get; init; } = [];

    public OverlapRules Overlaps { get; init; } = OverlapRules.Default;

    /// <summary>At most one per kind.</summary>
    public IReadOnlyList<Playbook> Playbooks { get; init; } = [];

    public AuthorityMatrix Authority { get; init; } = AuthorityMatrix.Default;

    public IReadOnlyList<CarveOut> CarveOuts { get; init; } = [];

    public StageWindows Stages { get; init; } = new();

    public IReadOnlyList<DecisionRight> Decisions { get; init; } = [];

    public IReadOnlyList<RemedyRule> Remedies { get; init; } = [];

    public IReadOnlyList<TriggerRule> Triggers { get; init; } = [];

    public NeutralRules Neutrals { get; init; } = NeutralRules.Default;

    public CaseRules Cases { get; init; } = CaseRules.Default;

    public NotificationRules Notifications { get; init; } = NotificationRules.Default;

    public AmendmentRules Amendments { get; init; } = new();

    public Activity? Find(string activity) => Activities.Find(activity, static (a, id) => string.Equals(a.Id, id, StringComparison.Ordinal));
}
