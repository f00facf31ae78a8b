namespace Negotiation.Domain.Disputes;

/// <summary>What a neutral can be in a case.</summary>
public enum SeatKind
{
    Mediator,
    Decider,
    AppealDecider,
}

/// <summary>Why somebody should not judge or mediate.</summary>
public enum ConflictKind
{
    /// <summary>Named on the deal, or works for one of the sides and speaks for it.</summary>
    OwnSide,

    /// <summary>Is paid, or measured, by the deal: quota, commission, bonus.</summary>
    Compensation,

    /// <summary>Reports to, or leads, somebody of a side.</summary>
    ReportingLine,

    /// <summary>Reviewed the registration, judged its overlap, or advised a side on it.</summary>
    EarlierInvolvement,

    /// <summary>Was, or was asked to be, this case's mediator.</summary>
    MediatedThisCase,

    /// <summary>Decided this case before.</summary>
    DecidedThisCase,

    /// <summary>Decided between the same two sides lately.</summary>
    SamePairLately,

    /// <summary>Another tie the person declared.</summary>
    Relationship,
}

/// <summary>A tie a neutral declares. It stands until <paramref name="Until"/>, or for ever.</summary>
/// <param name="Deal">Null: on every deal of <paramref name="Organisation"/>.</param>
/// <param name="Organisation">The side it ties to; null: any.</param>
/// <param name="Text">In the person's own words, at most 500 characters.</param>
public sealed record Disclosure(ConflictKind Kind, string Text, DateTimeOffset At, string? Deal = null, string? Organisation = null, DateOnly? Until = null);

/// <summary>Somebody on the vendor's roster of neutrals.</summary>
/// <param name="ReportsTo">Person ids up the line, the nearest first.</param>
public sealed record Neutral(
    string Person,
    string Name,
    string Organisation,
    string Zone,
    IReadOnlyList<SeatKind> Seats,
    IReadOnlyList<string> ReportsTo,
    IReadOnlyList<Disclosure> Disclosures);

/// <summary>A seat somebody took in a case, kept to see who decided between whom lately.</summary>
/// <param name="Sides">Organisation ids.</param>
public sealed record Service(string Person, string Case, string Deal, SeatKind Seat, IReadOnlyList<string> Sides, DateTimeOffset At);

/// <summary>A reason against somebody, in words for every side.</summary>
/// <param name="Waivable">All sides together may let it pass.</param>
public sealed record Conflict(ConflictKind Kind, string Text, bool Waivable);
