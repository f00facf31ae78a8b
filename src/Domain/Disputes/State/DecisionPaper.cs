using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>One question answered: on which entries of the open record, by which rule, why, and what follows.</summary>
/// <param name="Facts">Numbers of entries in the case's index, at least one.</param>
/// <param name="Rule">The rule applied, as the policy states it.</param>
public sealed record DecisionPoint(string Question, IReadOnlyList<int> Facts, string Rule, string Rationale);

/// <summary>A paper a decider puts to the panel. Only the panel sees it until it is decided.</summary>
/// <param name="Hash">SHA-256 of terms and points; a vote must name it.</param>
public sealed record DecisionDraft(int Number, string Hash, string Person, string Name, DateTimeOffset At, OutcomeTerms Terms, IReadOnlyList<DecisionPoint> Points);

/// <summary>One decider's vote, sealed until all are in.</summary>
/// <param name="Draft">Number of the paper voted for.</param>
/// <param name="Reason">Optional; told with the vote when it is opened.</param>
public sealed record Ballot(string Person, string Name, int Draft, DateTimeOffset At, string? Reason = null);

/// <summary>Who decides in this round, and how far they are.</summary>
/// <param name="Number">1: the first panel; 2: the appeal panel.</param>
/// <param name="Right">The row of the authority matrix that applies.</param>
/// <param name="Voting">1, or 2 after a tie that is voted on again.</param>
public sealed record Round(SeatKind Kind, int Number, DecisionRight Right, IReadOnlyList<DecisionDraft> Drafts, IReadOnlyList<Ballot> Ballots, int Voting = 1);

/// <summary>How the votes fell for one paper.</summary>
public sealed record Tally(int Draft, int Votes);

/// <summary>A reasoned decision.</summary>
/// <param name="Round">Number of the round that made it.</param>
/// <param name="Policy">Version of the policy it applies.</param>
/// <param name="By">Names of those who voted, in alphabetical order.</param>
/// <param name="Appeal">What may be done against it, in a sentence.</param>
/// <param name="AppealUntil">Null: it is final.</param>
/// <param name="Code">SHA-256 over the paper, the votes and the time, 64 lower-case hex digits.</param>
/// <param name="Overridden">Why two others replaced it; null otherwise.</param>
public sealed record DecisionMade(
    int Round,
    SeatKind Kind,
    int Policy,
    OutcomeTerms Terms,
    IReadOnlyList<DecisionPoint> Points,
    IReadOnlyList<string> By,
    IReadOnlyList<Tally> Tally,
    DateTimeOffset At,
    string Appeal,
    string Code,
    DateTimeOffset? AppealUntil = null,
    string? Overridden = null);

/// <summary>One person's wish to replace a decision; it counts when a second one confirms it.</summary>
public sealed record Override(string Hash, string Person, string Name, DateTimeOffset At, string Reason, OutcomeTerms Terms);

public sealed record Appeal(string Side, string Person, string Name, DateTimeOffset At, string Grounds);

/// <summary>A settlement all sides accepted.</summary>
/// <param name="Until">End of the time to step back; null when it stands at once.</param>
/// <param name="Stands">The time to step back is over.</param>
public sealed record Settlement(Settled Settled, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? Until, bool Stands);

public enum CaseEnd
{
    Settled,
    Decided,
    Withdrawn,

    /// <summary>Nobody who may decide did. What was before goes on.</summary>
    Undecided,
}
