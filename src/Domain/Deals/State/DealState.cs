using System.Text.Json.Serialization;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>A line the parties have marked as settled for themselves; nothing is agreed until everything is.</summary>
public sealed record Tentative(string Activity, IReadOnlyList<string> Parties);

/// <summary>A line a party will not move on. Shown to the others only when <paramref name="Open"/>.</summary>
public sealed record Firm(string Party, string Activity, bool Open);

/// <summary>A request for more time that waits for the other parties' consent.</summary>
public sealed record Extension(ClockKind Clock, int Days, string By, IReadOnlyList<string> AgreedBy);

/// <summary>A proposal to follow a later version of the policy that waits for the other parties' consent.</summary>
public sealed record PolicyMove(int To, string By, IReadOnlyList<string> AgreedBy);

/// <summary>An imported row as its source last had it, so that the same row again is told from a newer one.</summary>
/// <param name="Print">Fingerprint of the customer and the opportunity.</param>
public sealed record SourceRow(string Print, SalesStage Stage);

/// <summary>Everything that is true of one deal. Only <see cref="Evolve"/> makes the next one.</summary>
public sealed record DealState
{
    public static readonly DealState Nothing = new();

    public string Tenant { get; init; } = "";

    public string Id { get; init; } = "";

    /// <summary>Number of events so far; each event takes the next number.</summary>
    public long Version { get; init; }

    /// <summary>Version of the policy in force when the deal opened; it stays until every required party agrees to a later one.</summary>
    public int Policy { get; init; }

    public ReviewState Review { get; init; }

    public NegotiationState Negotiation { get; init; }

    public SalesStage Stage { get; init; }

    public RegistrationForm? Draft { get; init; }

    public Registration? Registration { get; init; }

    /// <summary>Set on an imported deal only.</summary>
    public SourceRow? Row { get; init; }

    /// <summary>When the complete submission reached us, UTC: the claim's priority. Survives edits and returns.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Null while the customer is the one it was received with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Place? Place { get; init; }

    /// <summary>From when on it stands in the line for its customer: null while it was never handed in.</summary>
    [JsonIgnore]
    public DateTimeOffset? InLineSince => Place?.Since ?? ReceivedAt;

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Person at the vendor who reviews; announced before it begins.</summary>
    public string? Reviewer { get; init; }

    public string? ReviewerName { get; init; }

    /// <summary>Set while the review stands still without a question to the partner.</summary>
    public ReviewPause? ReviewPause { get; init; }

    /// <summary>Silence has moved the review to a deputy once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ReviewHandedOn { get; init; }

    /// <summary>Null before approval and on a closed record.</summary>
    public Protection? Protection { get; init; }

    /// <summary>The last question or reason of the reviewer.</summary>
    public string? ReviewNote { get; init; }

    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>Number of offers made so far.</summary>
    public int Offers { get; init; }

    /// <summary>The offer that can be answered now; null when none is on the table.</summary>
    public Offer? Open { get; init; }

    public IReadOnlyList<Acceptance> Acceptances { get; init => field = value.Lean(); } = [];

    public IReadOnlyList<Tentative> Tentatives { get; init => field = value.Lean(); } = [];

    public IReadOnlyList<Firm> Firms { get; init => field = value.Lean(); } = [];

    public Agreement? Agreement { get; init; }

    /// <summary>What waits for a colleague's approval, at most one per party. Each is its own party's alone.</summary>
    [JsonIgnore]
    public IReadOnlyList<Held> Held { get => SomeHeld ?? []; init => SomeHeld = value.Count == 0 ? null : value; }

    /// <summary>What colleagues let through on the offer on the table. Each is its own party's alone.</summary>
    [JsonIgnore]
    public IReadOnlyList<Approval> Approvals { get => SomeApprovals ?? []; init => SomeApprovals = value.Count == 0 ? null : value; }

    /// <summary>Disputed lines that stand still; a line with several causes is here once for each.</summary>
    [JsonIgnore]
    public IReadOnlyList<FrozenLine> Frozen { get => SomeFrozen ?? []; init => SomeFrozen = value.Count == 0 ? null : value; }

    /// <summary>Lines that the agreement does not say: they were frozen, or a case ended them since. What stands of <see cref="Decided"/> completes it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Unsettled { get => SomeUnsettled ?? []; init => SomeUnsettled = value.Count == 0 ? null : value; }

    /// <summary>What cases settled or decided, in the order in which it was heard: the last of an activity stands.</summary>
    [JsonIgnore]
    public IReadOnlyList<DecidedLine> Decided { get => SomeDecided ?? []; init => SomeDecided = value.Count == 0 ? null : value; }

    // Most deals never have any of these, and the state is written often.
    [JsonPropertyName("held")]
    public IReadOnlyList<Held>? SomeHeld { get; init; }

    [JsonPropertyName("approvals")]
    public IReadOnlyList<Approval>? SomeApprovals { get; init; }

    [JsonPropertyName("frozen")]
    public IReadOnlyList<FrozenLine>? SomeFrozen { get; init; }

    [JsonPropertyName("unsettled")]
    public IReadOnlyList<string>? SomeUnsettled { get; init; }

    [JsonPropertyName("decided")]
    public IReadOnlyList<DecidedLine>? SomeDecided { get; init; }

    /// <summary>In the order in which they were attached, at most <see cref="Limits.Files"/>.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init => field = value.Lean(); } = [];

    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    public Extension? Extension { get; init; }

    public PolicyMove? Move { get; init; }

    public string? SuspendedBecause { get; init; }

    /// <summary>The vendor's channel manager has been brought in, by a clock or by a person.</summary>
    public bool ManagerCalled { get; init; }

    /// <summary>The sides know that another claim touches this customer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Overlap { get; init; }

    /// <summary>Version of the last event everyone may see.</summary>
    public long LastShared { get; init; }

    /// <summary>Per party, the version of the last event only it may see.</summary>
    public IReadOnlyDictionary<string, long> LastPrivate { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, long>.Empty;

    /// <summary>The latest <see cref="Limits.RememberedRequests"/> requests.</summary>
    [JsonPropertyName("requests")]
    public AnsweredRequests Answered { get; init; } = AnsweredRequests.None;

    [JsonIgnore]
    public bool Exists => Version > 0;

    /// <summary>Never handed in, so its author's side's alone; so it stays when it is withdrawn.</summary>
    [JsonIgnore]
    public bool IsPrivate => Review == ReviewState.Draft || Registration is null;

    /// <summary>The partner that registered the deal; others may join later.</summary>
    [JsonIgnore]
    public string? Registrant => Parties.Find(PartyKind.Partner, static (p, kind) => p.Kind == kind)?.Id;

    /// <summary>Whether <paramref name="party"/> has accepted the offer on the table.</summary>
    public bool HasAccepted(string party) => Acceptances.Has(party, static (a, id) => string.Equals(a.Party, id, StringComparison.Ordinal));

    /// <summary>The last event <paramref name="party"/> may see; null stands for a reader of everything.</summary>
    public long LastVisible(string? party) => party is null ? Version : Math.Max(LastShared, LastPrivate.GetValueOrDefault(party));
}
