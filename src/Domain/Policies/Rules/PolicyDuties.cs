using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>Who lets a change of the policy pass, and how long it is announced before.</summary>
public sealed record AmendmentRules
{
    /// <summary>The named few; empty: the channel manager alone.</summary>
    public IReadOnlyList<Member> Approvers { get; init; } = [];

    /// <summary>How many of them have to agree, 1 to their number. The proposer's own approval counts only when they are alone.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>Business days between the last approval and the effective date, 0 to 60. Default 0.</summary>
    public int NoticeDays { get; init; }
}

/// <summary>When people hear of what. Percentages are of a clock's working time.</summary>
public sealed record NotificationRules
{
    public static readonly NotificationRules Default = new();

    /// <summary>Days before a commitment's due date, largest first. Default 3 and 1.</summary>
    public IReadOnlyList<int> CommitmentBefore { get; init; } = [3, 1];

    /// <summary>Days after a commitment's due date. Default 1.</summary>
    public IReadOnlyList<int> CommitmentAfter { get; init; } = [1];
}
