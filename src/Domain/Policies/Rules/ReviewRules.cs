namespace Negotiation.Domain.Policies;

/// <summary>What follows when nobody reviewed in time. Silence never approves.</summary>
public enum ReviewSilence
{
    /// <summary>The channel manager is told and asked to step in.</summary>
    ManagerStepsIn,

    /// <summary>The review moves to the reviewer's deputy, once, with a fresh clock; then to the channel manager.</summary>
    GoesToDeputy,
}

/// <summary>Who reviews what comes from one territory.</summary>
public sealed record TerritoryReviewer(string Territory, string Person);

/// <summary>Who stands in for a reviewer.</summary>
public sealed record Deputy(string Person, string For);

/// <summary>How a submission finds its reviewer, and what silence does.</summary>
public sealed record ReviewRules
{
    public static readonly ReviewRules Default = new();

    /// <summary>Reviewers of single territories; everything else is spread evenly over the policy's reviewers.</summary>
    public IReadOnlyList<TerritoryReviewer> ByTerritory { get; init; } = [];

    public IReadOnlyList<Deputy> Deputies { get; init; } = [];

    public ReviewSilence Silence { get; init; }
}
