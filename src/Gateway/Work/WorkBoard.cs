namespace Negotiation.Gateway.Work;

/// <summary>What can wait for a person.</summary>
public enum WorkKind
{
    /// <summary>Registrations the vendor has not decided yet.</summary>
    ToReview,

    /// <summary>Registrations that wait for the partner's answer.</summary>
    NeedsInfo,
    OverlapsToJudge,

    /// <summary>Protection that ends within the largest warning of the policy.</summary>
    ExpiringSoon,

    /// <summary>Requests for more protection.</summary>
    ProtectionAsked,

    /// <summary>What waits for the caller's own approval.</summary>
    ApprovalsWaiting,

    /// <summary>Amendments of the policy that wait for the caller's approval.</summary>
    PolicyToApprove,
}

/// <summary>Where the counted rows are listed.</summary>
public enum WorkList
{
    Deals,
    Overlaps,
    Policies,
}

/// <param name="Query">With it the list holds exactly the rows counted, most urgent first; empty where the list shows them by itself.</param>
/// <param name="Overdue">Those whose instant has come.</param>
/// <param name="Next">The earliest instant still ahead; null when there is none or no clock runs on this kind of work.</param>
public sealed record WorkTile(WorkKind Kind, WorkList List, string Query, int Count, int Overdue = 0, DateTimeOffset? Next = null);

/// <summary>What waits for the caller. A kind of work that can never be theirs has no tile.</summary>
public sealed record WorkBoard(IReadOnlyList<WorkTile> Tiles);
