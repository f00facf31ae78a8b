using System.Text.Json.Serialization;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

public enum OverlapStatus
{
    /// <summary>Found, and waiting for a person's judgement.</summary>
    Open,

    /// <summary>A person said that the claims collide; the playbook is being followed.</summary>
    Confirmed,

    /// <summary>A person said that they do not; the same facts are not raised again.</summary>
    Dismissed,

    /// <summary>Settled: everyone knows who goes on.</summary>
    Settled,

    /// <summary>One of the claims has ended by itself.</summary>
    Ended,
}

public enum DismissalReason
{
    DifferentCustomer,
    DifferentPartOfCustomer,
    DifferentNeed,
    AgreedBetweenSides,
    Other,
}

public enum SettlementKind
{
    FirstGoesOn,
    SecondGoesOn,
    BothGoOn,
    SellTogether,
    Other,
}

/// <summary>What a person decided, with why.</summary>
public sealed record Judgement(string Person, string Name, DateTimeOffset At, string Text, DismissalReason? Dismissal = null, SettlementKind? Settlement = null);

/// <summary>What a dismissal or settlement covers: what the overlap was judged as, and what it has been found as since.</summary>
/// <param name="Confidence">The surest.</param>
public sealed record Weighed(IReadOnlyList<OverlapKind> Kinds, Confidence Confidence)
{
    public static Weighed Of(OverlapState state) => state.Weighed ?? new(state.Kinds, state.Confidence);

    public Weighed With(Finding found) =>
        new([.. Kinds.Union(found.Kinds)], found.Confidence > Confidence ? found.Confidence : Confidence);
}

/// <summary>What stands still while the overlap is disputed, on each of the deals.</summary>
/// <param name="Activities">Ids from the policy's catalogue.</param>
public sealed record Standstill(IReadOnlyList<string> Activities, string InterimOwner, string InterimOwnerName);

/// <summary>Everything that is true of one overlap. Only the vendor's channel managers, admins and auditors ever see it.</summary>
public sealed record OverlapState
{
    public static readonly OverlapState Nothing = new();

    public string Tenant { get; init; } = "";

    public string Id { get; init; } = "";

    public long Version { get; init; }

    /// <summary>Version of the policy whose rules and playbook apply: the later claim's.</summary>
    public int Policy { get; init; }

    public Claim? First { get; init; }

    public Claim? Second { get; init; }

    public Exclusivity? Right { get; init; }

    public IReadOnlyList<OverlapKind> Kinds { get; init; } = [];

    public Confidence Confidence { get; init; }

    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];

    public bool Suggested { get; init; }

    public bool Tells { get; init; }

    /// <summary>
    /// Judged once at these customers, and raised anew since: it is for the vendor's people until one of them confirms it. An alert that
    /// came back with an edit of products would show the sides what the other claim is for.
    /// </summary>
    public bool Quiet { get; init; }

    public OverlapStatus Status { get; init; }

    public Judgement? Judged { get; init; }

    /// <summary>Set while a dismissal or settlement holds; null also in states stored before this was kept.</summary>
    public Weighed? Weighed { get; init; }

    /// <summary>Of a confirmed overlap; kept while one of its claims is away, for it may come back.</summary>
    public Standstill? Standstill { get; init; }

    public DateTimeOffset FoundAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Ids of requests answered, with the version each led to; the latest 16.</summary>
    public IReadOnlyList<AnsweredAct> Answered { get; init; } = [];

    [JsonIgnore]
    public bool Exists => Version > 0;

    /// <summary>Whether the sides' screens say that an overlap exists.</summary>
    [JsonIgnore]
    public bool Alerts => Exists && ((this is { Status: OverlapStatus.Open, Tells: true, Suggested: false, Quiet: false }) || Status == OverlapStatus.Confirmed);

    [JsonIgnore]
    public IEnumerable<Claim> Claims => new[] { First, Second }.OfType<Claim>();
}

/// <param name="Print">Fingerprint of who asked for what.</param>
public sealed record AnsweredAct(string Request, string Print, long Version);
