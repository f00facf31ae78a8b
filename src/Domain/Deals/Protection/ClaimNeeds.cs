namespace Negotiation.Domain.Deals;

/// <summary>What stands in the way of the acts on review and protection; the other half of <see cref="Protocol"/>.</summary>
internal static class ClaimNeeds
{
    public static bool Covers(Need need) => need is >= Need.ReviewRuns and <= Need.ProtectionRequested;

    public static string? WhyNot(Need need, DealState state) => need switch
    {
        Need.ReviewRuns => state.ReviewPause is null ? null : "reviewPaused",
        Need.ReviewPaused => state.ReviewPause is null ? "reviewNotPaused" : null,
        _ when state.Protection is not { Standing: ProtectionStanding.Running or ProtectionStanding.StandsStill } => "notProtected",
        Need.Protected => null,
        Need.ProtectionStill => state.Protection.Standing == ProtectionStanding.StandsStill ? null : "protectionRuns",
        Need.NoProtectionRequest => state.Protection.Request is null ? null : "protectionRequestPending",
        Need.ProtectionRequested => state.Protection.Request is null ? "noProtectionRequest" : null,
        _ => throw new InvalidOperationException($"The need {need} has no rule."),
    };
}
