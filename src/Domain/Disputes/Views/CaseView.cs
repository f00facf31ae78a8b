using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What the viewer is in the case.</summary>
public enum CasePart
{
    Side,
    Mediator,
    Decider,
    AppealDecider,

    /// <summary>Asked to take a seat, and has not taken it yet.</summary>
    Invited,
    Clerk,
    Reader,
}

/// <summary>What happens next by itself, and when.</summary>
/// <param name="Effect">Of silence; it is never consent.</param>
/// <param name="At">Null while the clock stands still.</param>
public sealed record NextStep(CaseClockKind Clock, CaseEffect Effect, DateTimeOffset? At = null);

/// <summary>How far the panel is, without how anybody voted.</summary>
/// <param name="Drafts">Null for everyone but the panel.</param>
/// <param name="Voted">Persons of the panel who have voted; who did is known, how is not.</param>
/// <param name="Mine">The viewer's own vote.</param>
public sealed record RoundView(SeatKind Kind, int Number, int Voting, int Needed, IReadOnlyList<string> Voted, IReadOnlyList<DecisionDraft>? Drafts = null, Ballot? Mine = null);

/// <summary>One case as one viewer may see it. Nothing of it comes from where the case was talked over.</summary>
/// <param name="Me">The viewer's side; null for all others.</param>
/// <param name="Acts">Acts the viewer might take, with what stands in the way.</param>
/// <param name="Talks">The viewer may enter the room where the case is talked over.</param>
/// <param name="Zone">Of the programme's calendar.</param>
/// <param name="NobodyDecides">True: should the sides not settle, there is nobody yet who could decide. The programme's admin can put somebody on the roster.</param>
public sealed record CaseView(
    string Id,
    long Version,
    int Policy,
    CaseType Type,
    CaseCause Cause,
    string Question,
    CaseSubject Subject,
    IReadOnlyList<CaseSide> Sides,
    string InterimOwner,
    CaseStage Stage,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    CasePart Part,
    IReadOnlyList<CaseItem> Items,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<DecisionMade> Decisions,
    IReadOnlyList<TrackedRemedy> Remedies,
    IReadOnlyList<CaseClock> Clocks,
    IReadOnlyList<Possibility> Acts,
    bool Talks,
    string Zone,
    NextStep? Next = null,
    string? Me = null,
    string? OpenedBy = null,
    CaseEnd? End = null,
    RoundView? Round = null,
    Override? Override = null,
    Appeal? Appeal = null,
    Settlement? Settlement = null,
    CaseExtension? Extension = null,
    string? SuspendedBecause = null,
    IReadOnlyList<string>? MoveOn = null,
    IReadOnlyList<string>? Withdraw = null,
    IReadOnlyList<PostMortem>? PostMortems = null,
    SeatKind? Wanted = null,
    bool? NobodyDecides = null);

/// <summary>One case in a list.</summary>
/// <param name="Due">What the case waits for next; null when nothing.</param>
public sealed record CaseSummary(
    string Tenant,
    string Id,
    long Version,
    CaseType Type,
    CaseCause Cause,
    CaseStage Stage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CaseEnd? End,
    string Question,
    string Deal,
    string Title,
    string Customer,
    Amount Amount,
    IReadOnlyList<CaseSide> Sides,
    IReadOnlyList<Seat> Seats,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? Due,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CaseClockKind? Clock,
    bool MediatorMissing,
    bool Suspended,
    int RemediesOpen)
{
    public static CaseSummary Of(CaseState s)
    {
        var next = CaseViews.NextOf(s);
        return new CaseSummary(
            s.Tenant,
            s.Id,
            s.Version,
            s.Type,
            s.Cause,
            s.Stage,
            s.End,
            s.Question,
            s.Subject!.Deal,
            s.Subject.Title,
            s.Subject.Customer,
            s.Subject.Amount,
            s.Sides,
            s.Seats,
            s.OpenedAt,
            s.ChangedAt,
            next?.At,
            next?.Clock,
            s.Stage == CaseStage.Mediation && s.Mediator is null,
            s.SuspendedBecause is not null,
            s.Remedies.Count(static r => r.Status is not (RemedyStatus.Confirmed or RemedyStatus.Missed or RemedyStatus.Ended)));
    }
}
