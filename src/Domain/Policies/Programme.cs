using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>What everyone in a programme may read of its policy: nothing in it tells one partner about another, or what the vendor's people may promise.</summary>
public sealed record Programme(
    string Tenant,
    int Version,
    string Name,
    BusinessCalendar Calendar,
    Clocks Clocks,
    IReadOnlyList<Activity> Activities,
    IReadOnlyList<Member> Reviewers,
    Member Manager,
    Party DirectSales,
    bool LapseOpensDispute,
    ReviewSilence ReviewSilence,
    ProtectionRules Protection,
    IReadOnlyList<CarveOut> CarveOuts,
    StageWindows Stages,
    IReadOnlyList<RemedyRule> Remedies,
    IReadOnlyList<TriggerRule> Triggers)
{
    public static Programme Of(Policy policy) => new(
        policy.Tenant,
        policy.Version,
        policy.Name,
        policy.Calendar,
        policy.Clocks,
        policy.Activities,
        policy.Reviewers,
        policy.Manager,
        policy.DirectSales,
        policy.LapseOpensDispute,
        policy.Review.Silence,
        policy.Protection,
        policy.CarveOuts,
        policy.Stages,
        policy.Remedies,
        policy.Triggers);
}
