using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>What a clock of a case is about. docs/case-clocks.md has the whole table.</summary>
public enum CaseClockKind
{
    Informal,
    Mediation,

    /// <summary>One neutral's time to answer the invitation, or to vote.</summary>
    Seat,

    /// <summary>Time to appeal, from notification of the decision.</summary>
    AppealFiling,

    /// <summary>Time to step back from a settlement.</summary>
    CoolingOff,

    /// <summary>A remedy's due day.</summary>
    Remedy,

    /// <summary>Time to put a remedy right after its due day.</summary>
    Cure,
    Review,
    Sunset,

    /// <summary>Time to find somebody who can decide, where neither the programme nor the roster has anybody.</summary>
    Panel,
}

/// <summary>What happens by itself when a clock runs out. Silence is never consent.</summary>
public enum CaseEffect
{
    MediationBegins,
    DecisionBegins,
    SeatIsLost,
    DecisionIsFinal,
    SettlementStands,
    CureBegins,
    RemedyIsMissed,
    ReviewIsDue,
    RemedyEnds,
    NobodyDecides,
}

/// <param name="Subject">Person of a seat, or id of a remedy; empty for the case.</param>
public sealed record CaseClock(CaseClockKind Kind, string Subject, Clock Time)
{
    public CaseEffect Effect => Kind switch
    {
        CaseClockKind.Informal => CaseEffect.MediationBegins,
        CaseClockKind.Mediation => CaseEffect.DecisionBegins,
        CaseClockKind.Seat => CaseEffect.SeatIsLost,
        CaseClockKind.AppealFiling => CaseEffect.DecisionIsFinal,
        CaseClockKind.CoolingOff => CaseEffect.SettlementStands,
        CaseClockKind.Remedy => CaseEffect.CureBegins,
        CaseClockKind.Cure => CaseEffect.RemedyIsMissed,
        CaseClockKind.Review => CaseEffect.ReviewIsDue,
        CaseClockKind.Sunset => CaseEffect.RemedyEnds,
        CaseClockKind.Panel => CaseEffect.NobodyDecides,
        _ => throw new InvalidOperationException($"The clock {Kind} has no effect defined."),
    };

    internal bool Is(CaseClockKind kind, string subject) => Kind == kind && string.Equals(Subject, subject, StringComparison.Ordinal);
}
