namespace Negotiation.Domain.Policies;

/// <summary>What an open dispute does to a running protection.</summary>
public enum ProtectionInDispute
{
    /// <summary>The protection stands still and keeps what was left of it.</summary>
    StandsStill,

    RunsOn,
}

/// <summary>How long an approved registration is protected. Days are calendar days in the calendar's zone; protection ends when work ends on the last of them.</summary>
public sealed record ProtectionRules
{
    public static readonly ProtectionRules Default = new();

    /// <summary>1 to 730. Default 90.</summary>
    public int Days { get; init; } = 90;

    /// <summary>Days before the end on which the partner is warned, largest first, each below <see cref="Days"/>. Default 14, 7, 1.</summary>
    public IReadOnlyList<int> Warnings { get; init; } = [14, 7, 1];

    /// <summary>Longest single extension, 1 to 365. Default 30.</summary>
    public int ExtensionDays { get; init; } = 30;

    /// <summary>0 to 10. Default 2.</summary>
    public int MaxExtensions { get; init; } = 2;

    public ProtectionInDispute Dispute { get; init; }
}
