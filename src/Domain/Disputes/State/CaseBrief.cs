using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>What the room where a case is talked over has to know of the case. The same version again changes nothing.</summary>
/// <param name="Version">Of the case.</param>
/// <param name="Stage">Talks are open in the informal stage, without a mediator, and in mediation.</param>
/// <param name="Mediator">Null while none is seated.</param>
/// <param name="Due">End of the stage's window: nothing is accepted from this instant on. Null while it stands still, or when talks are closed.</param>
/// <param name="Barred">People who sit, or sat, on a panel of this case: they learn nothing of the talks, whatever else they are.</param>
/// <param name="Left">How many settlements a side stepped back from; each time the talks go on.</param>
/// <param name="End">How the case ended; null while it is open.</param>
public sealed record CaseBrief(
    string Tenant,
    string Case,
    long Version,
    int Policy,
    CaseStage Stage,
    CaseSubject Subject,
    IReadOnlyList<CaseSide> Sides,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Member? Mediator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? Due,
    IReadOnlyList<string> Barred,
    int Left = 0,
    CaseEnd? End = null)
{
    /// <summary>Whether anything can be said or settled.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Stage is CaseStage.Informal or CaseStage.Mediation && (Due is not { } due || now < due);
}

/// <summary>What every side accepted in exactly one version, with where it came from.</summary>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Hash">SHA-256 of its content, 64 lower-case hex digits.</param>
/// <param name="AcceptedBy">One acceptance for each side.</param>
public sealed record Settled(int Proposal, string Hash, OutcomeTerms Terms, IReadOnlyList<Acceptance> AcceptedBy, DateTimeOffset At);
