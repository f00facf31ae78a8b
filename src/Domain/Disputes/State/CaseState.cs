using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>More time for the running stage, waiting for the other sides' consent.</summary>
public sealed record CaseExtension(int Days, string By, IReadOnlyList<string> AgreedBy);

/// <summary>Everything on the open record of one case. What is said in mediation is not in here. Only <see cref="CaseEvolve"/> makes the next one.</summary>
public sealed record CaseState
{
    public static readonly CaseState Nothing = new();

    public string Tenant { get; init; } = "";

    public string Id { get; init; } = "";

    /// <summary>Number of events so far; each event takes the next number.</summary>
    public long Version { get; init; }

    /// <summary>Version of the policy in force when the case opened.</summary>
    public int Policy { get; init; }

    public CaseType Type { get; init; }

    public CaseCause Cause { get; init; }

    /// <summary>What is to be settled, in the words of who opened it.</summary>
    public string Question { get; init; } = "";

    public CaseSubject? Subject { get; init; }

    public IReadOnlyList<CaseSide> Sides { get; init; } = [];

    /// <summary>Persons who ever spoke for a side, or might have: none of them judges, mediates or overrides here, even after they left.</summary>
    public IReadOnlyList<string> Spoke { get; init; } = [];

    /// <summary>Persons who proposed to replace a decision, or did: none of them hears the appeal.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>Side that does the disputed work meanwhile and earns nothing by it.</summary>
    public string InterimOwner { get; init; } = "";

    /// <summary>Side that opened it; null: the platform did.</summary>
    public string? OpenedBy { get; init; }

    public CaseStage Stage { get; init; }

    public CaseEnd? End { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public IReadOnlyList<CaseItem> Items { get; init; } = [];

    /// <summary>All seats ever offered, in order.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>Seats the platform has to fill now; null: none.</summary>
    public SeatKind? Wanted { get; init; }

    public Round? Round { get; init; }

    /// <summary>In order; the last one counts.</summary>
    public IReadOnlyList<DecisionMade> Decisions { get; init; } = [];

    public Override? Override { get; init; }

    public Appeal? Appeal { get; init; }

    public Settlement? Settlement { get; init; }

    /// <summary>How many settlements a side stepped back from.</summary>
    public int SettlementsLeft { get; init; }

    public IReadOnlyList<TrackedRemedy> Remedies { get; init; } = [];

    public IReadOnlyList<CaseClock> Clocks { get; init; } = [];

    public CaseExtension? Extension { get; init; }

    /// <summary>Extensions of the running stage so far.</summary>
    public int Extensions { get; init; }

    /// <summary>The neutral has extended the running stage for cause.</summary>
    public bool ExtendedForCause { get; init; }

    public string? SuspendedBecause { get; init; }

    /// <summary>Sides that want to go on to the next stage now.</summary>
    public IReadOnlyList<string> MoveOn { get; init; } = [];

    /// <summary>Sides that want the case ended without an outcome.</summary>
    public IReadOnlyList<string> Withdraw { get; init; } = [];

    public IReadOnlyList<PostMortem> PostMortems { get; init; } = [];

    /// <summary>Version of the last event everyone of the case may see.</summary>
    public long LastShared { get; init; }

    /// <summary>Per audience, the version of the last event only it may see.</summary>
    public IReadOnlyDictionary<string, long> LastPrivate { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, long>.Empty;

    [JsonPropertyName("requests")]
    public AnsweredRequests Answered { get; init; } = AnsweredRequests.None;

    [JsonIgnore]
    public bool Exists => Version > 0;

    [JsonIgnore]
    public bool IsOpen => Exists && Stage != CaseStage.Closed;

    [JsonIgnore]
    public Seat? Mediator => Seats.LastOrDefault(s => s is { Kind: SeatKind.Mediator, Status: SeatStatus.Seated });

    [JsonIgnore]
    public DecisionMade? Decision => Decisions.Count > 0 ? Decisions[^1] : null;

    public CaseClock? Clock(CaseClockKind kind, string subject = "") => Clocks.FirstOrDefault(c => c.Is(kind, subject));
}
