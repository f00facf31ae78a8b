using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// What each stage of a case accepts, in one table: who may take an act, in which stage, and what it needs besides.
/// <see cref="CaseDecide"/> refuses by it and <see cref="CaseViews"/> offers by it, so that a button and its refusal cannot disagree.
/// </summary>
public static class CaseProtocol
{
    private const CaseStages Talks = CaseStages.Informal | CaseStages.Mediation;
    private const CaseStages Judged = CaseStages.Decision | CaseStages.Appeal;
    private const CaseStages Open = Talks | Judged;

    /// <summary>In the order in which a screen should offer them.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        // act                    who                 stage                               needs
        new("stateCase",            CaseWho.Side,       Talks,                              CaseNeed.Nothing),
        new("addEvidence",          CaseWho.Side,       Open,                               CaseNeed.RecordOpen),
        new("moveOn",               CaseWho.SideOrMediator, Talks,                          CaseNeed.Running),
        new("withdrawCase",         CaseWho.Side,       Talks,                              CaseNeed.Running),
        new("proposeCaseExtension", CaseWho.Side,       Talks,                              CaseNeed.NoExtension),
        new("answerCaseExtension",  CaseWho.Side,       Talks,                              CaseNeed.ExtensionOfAnother),
        new("extendForCause",       CaseWho.Neutral,    CaseStages.Mediation | Judged,      CaseNeed.NotExtendedForCause),
        new("suspendCase",          CaseWho.Clerk,      Open,                               CaseNeed.Running),
        new("resumeCase",           CaseWho.Clerk,      Open,                               CaseNeed.Suspended),
        new("inviteNeutral",        CaseWho.Clerk,      CaseStages.Mediation | Judged,      CaseNeed.Running),
        new("answerInvitation",     CaseWho.Invited,    CaseStages.Mediation | Judged,      CaseNeed.Nothing),
        new("waiveConflict",        CaseWho.Side,       CaseStages.Mediation | Judged,      CaseNeed.WaiverWaits),
        new("recuse",               CaseWho.Seated,     CaseStages.Mediation | Judged,      CaseNeed.Nothing),
        new("replaceNeutral",       CaseWho.Clerk,      CaseStages.Mediation | Judged,      CaseNeed.Running),
        new("draftDecision",        CaseWho.Panel,      Judged,                             CaseNeed.Voting),
        new("castVote",             CaseWho.Panel,      Judged,                             CaseNeed.NotVoted),
        new("fileAppeal",           CaseWho.Side,       CaseStages.Appeal,                  CaseNeed.MayAppeal),
        new("proposeOverride",      CaseWho.Overrider,  CaseStages.Appeal,                  CaseNeed.Decided),
        new("confirmOverride",      CaseWho.Overrider,  CaseStages.Appeal,                  CaseNeed.OverrideOfAnother),
        new("withdrawSettlement",   CaseWho.Side,       Open,                               CaseNeed.CoolingOff),
        new("reportRemedy",         CaseWho.Side,       CaseStages.Appeal | CaseStages.Closed, CaseNeed.Remedies),
        new("confirmRemedy",        CaseWho.Side,       CaseStages.Appeal | CaseStages.Closed, CaseNeed.Remedies),
        new("contestRemedy",        CaseWho.Side,       CaseStages.Appeal | CaseStages.Closed, CaseNeed.Remedies),
        new("writePostMortem",      CaseWho.SideOrClerk, CaseStages.Closed,                 CaseNeed.Nothing),
        new("fillSeats",            CaseWho.System,     CaseStages.Mediation | Judged,      CaseNeed.Nothing),
        new("settleCase",           CaseWho.System,     CaseStages.All,                     CaseNeed.Nothing),
        new("followSides",          CaseWho.System,     CaseStages.All,                     CaseNeed.Nothing),
        new("tickCase",             CaseWho.System,     CaseStages.All,                     CaseNeed.Nothing),
        new("openCase",             CaseWho.Nobody,     CaseStages.All,                     CaseNeed.Nothing),
    ];

    private static readonly Dictionary<string, Row> ByAct = Table.ToDictionary(r => r.Act, StringComparer.Ordinal);

    public static Row Find(string act) => ByAct[act];

    /// <summary>The code of what stands in the way of an act, or null when it can be taken. The end first, then the person, then the rest.</summary>
    public static string? WhyNot(Row row, CaseState state, CaseViewer viewer, Policy policy, DateTimeOffset now)
    {
        if (state.Stage == CaseStage.Closed && !row.Stages.HasFlag(CaseStages.Closed))
        {
            return "caseClosed";
        }

        return WhyNotThem(row.Who, state, viewer, policy)
            ?? (((int)row.Stages & (1 << (int)state.Stage)) != 0 ? null : "otherStage")
            ?? WhyNotNeed(row.Need, state, viewer, now);
    }

    /// <summary>The round whose panel decides now, seated for it.</summary>
    internal static bool OnPanel(CaseState state, CaseViewer viewer) => viewer.IsPanel && viewer.Seat!.Kind == state.Round?.Kind;

    private static string? WhyNotThem(CaseWho who, CaseState state, CaseViewer viewer, Policy policy) => who switch
    {
        CaseWho.Nobody => "alreadyOpen",
        CaseWho.System => viewer.IsSystem ? null : "notYours",
        CaseWho.Side => viewer.Side is null ? "sidesOnly" : null,
        CaseWho.Clerk => viewer.IsClerk ? null : "clerkOnly",
        CaseWho.SideOrClerk => viewer.Side is null && !viewer.IsClerk ? "sidesOnly" : null,
        CaseWho.SideOrMediator => viewer.Side is null && !viewer.IsMediator ? "sidesOnly" : null,
        CaseWho.Invited => viewer.Seat is { Status: SeatStatus.Invited } ? null : "notInvited",
        CaseWho.Seated => viewer.Seat is null ? "neutralsOnly" : null,
        CaseWho.Neutral => (state.Stage == CaseStage.Mediation ? viewer.IsMediator : OnPanel(state, viewer)) ? null : "neutralsOnly",
        CaseWho.Panel => OnPanel(state, viewer) ? null : "panelOnly",
        CaseWho.Overrider => viewer.Seat is null && !state.Spoke.Contains(viewer.Actor.Person, StringComparer.Ordinal) && policy.Cases.Overriders.Contains(viewer.Actor.Person, StringComparer.Ordinal) ? null : "overridersOnly",
        _ => throw new InvalidOperationException($"Who {who} is has no rule."),
    };

    private static string? WhyNotNeed(CaseNeed need, CaseState state, CaseViewer viewer, DateTimeOffset now)
    {
        var settled = state.Settlement is { Stands: false };
        var suspended = state.SuspendedBecause is not null;
        return need switch
        {
            CaseNeed.Nothing => null,
            CaseNeed.RecordOpen => state.Round is { Drafts.Count: > 0 } or { Ballots.Count: > 0 } or { Voting: > 1 } || (state.Decision is not null && state.Appeal is null) ? "recordClosed" : null,
            CaseNeed.Running => suspended ? "caseSuspended" : settled ? "settled" : null,
            CaseNeed.Suspended => suspended ? null : "notSuspended",
            CaseNeed.NoExtension => suspended ? "caseSuspended" : settled ? "settled" : state.Extension is null ? null : "extensionPending",
            CaseNeed.ExtensionOfAnother => suspended ? "caseSuspended" : settled ? "settled" : state.Extension is null ? "noExtension"
                : state.Extension.AgreedBy.Contains(viewer.Side!.Id, StringComparer.Ordinal) ? "ownExtension" : null,
            CaseNeed.NotExtendedForCause => suspended ? "caseSuspended" : settled ? "settled" : state.ExtendedForCause ? "extendedForCause" : null,
            CaseNeed.WaiverWaits => state.Seats.Any(s => s.Status == SeatStatus.WaitsForWaivers && !s.WaivedBy.Contains(viewer.Side!.Id, StringComparer.Ordinal)) ? null : "noWaiver",
            CaseNeed.Voting => suspended ? "caseSuspended" : settled ? "settled" : state.Round is null ? "noRound" : state.Round.Ballots.Any(b => Is(b.Person, viewer)) ? "alreadyVoted" : null,
            CaseNeed.NotVoted => suspended ? "caseSuspended" : settled ? "settled" : state.Round is null || state.Round.Drafts.Count == 0 ? "noDraft"
                : state.Round.Ballots.Any(b => Is(b.Person, viewer)) ? "alreadyVoted" : null,
            // By the clock and not by the decision's own date: a suspension moves it.
            CaseNeed.MayAppeal => state.Appeal is not null ? "appealedOnce"
                : state.Clock(CaseClockKind.AppealFiling) is not { Time.RanOut: false } filing || (filing.Time.Remaining is null && filing.Time.Due <= now) ? "appealOver"
                : suspended ? "caseSuspended" : null,
            CaseNeed.Decided => suspended ? "caseSuspended" : state.Decision is null || state.Appeal is not null ? "nothingDecided" : Proposed(state) is null ? null : "overridePending",
            CaseNeed.OverrideOfAnother => suspended ? "caseSuspended" : Proposed(state) is not { } proposed ? "noOverride" : Is(proposed.Person, viewer) ? "ownOverride" : null,
            CaseNeed.CoolingOff => state.Settlement is { Stands: false, Until: { } end } && now < end ? null : "settlementStands",
            CaseNeed.Remedies => state.Remedies.Count > 0 ? null : "noRemedies",
            _ => throw new InvalidOperationException($"The need {need} has no rule."),
        };
    }

    // It falls when whoever proposed it speaks for a side by now.
    private static Override? Proposed(CaseState state) => state.Override is { } proposed && !state.Spoke.Contains(proposed.Person, StringComparer.Ordinal) ? proposed : null;

    private static bool Is(string person, CaseViewer viewer) => string.Equals(person, viewer.Actor.Person, StringComparison.Ordinal);

    /// <summary>One row of the table.</summary>
    /// <param name="Act">The command's JSON <c>type</c>.</param>
    public sealed record Row(string Act, CaseWho Who, CaseStages Stages, CaseNeed Need);
}

public enum CaseWho
{
    Nobody,
    System,
    Side,

    /// <summary>The programme's admin, or the platform.</summary>
    Clerk,
    SideOrClerk,
    SideOrMediator,

    /// <summary>Somebody who was asked and has not answered.</summary>
    Invited,

    /// <summary>Anybody with a live seat.</summary>
    Seated,

    /// <summary>The mediator in mediation, afterwards one of the panel that decides now.</summary>
    Neutral,
    Panel,

    /// <summary>Whom the policy names, unless they speak for a side or sit here: nobody replaces the decision on their own case.</summary>
    Overrider,
}

/// <summary>Sets of <see cref="CaseStage"/>; each bit is one stage.</summary>
[Flags]
public enum CaseStages
{
    Informal = 1,
    Mediation = 2,
    Decision = 4,
    Appeal = 8,
    Closed = 16,
    All = 31,
}

public enum CaseNeed
{
    Nothing,

    /// <summary>No paper has been put to the panel, and nothing is decided that is not appealed: what comes after would tell how busy a panel is.</summary>
    RecordOpen,
    Running,
    Suspended,
    NoExtension,
    ExtensionOfAnother,
    NotExtendedForCause,
    WaiverWaits,
    Voting,
    NotVoted,
    MayAppeal,
    Decided,
    OverrideOfAnother,
    CoolingOff,
    Remedies,
}
