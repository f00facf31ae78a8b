namespace Negotiation.Domain.Disputes;

public enum RemedyStatus
{
    Running,

    /// <summary>Stands still while an appeal is decided.</summary>
    Stayed,

    /// <summary>Its owner says that it is done.</summary>
    Reported,
    Confirmed,

    /// <summary>Past its day; may still be put right.</summary>
    InCure,
    Missed,

    /// <summary>Its end day has come, or another outcome took its place.</summary>
    Ended,
}

/// <summary>A remedy followed to its end.</summary>
/// <param name="Id">Within the case: <c>r1</c>, <c>r2</c> …</param>
/// <param name="After">Id of the missed remedy that started this one by itself.</param>
/// <param name="Report">What its owner last said of it.</param>
/// <param name="Contest">Why another side says that it is not done.</param>
/// <param name="ContestedAt">When a report on it was contested first; null: never.</param>
/// <param name="MissedAt">When it was missed first; whatever is reported later, its time is used up. Null: never.</param>
public sealed record TrackedRemedy(
    string Id,
    OrderedRemedy Order,
    RemedyStatus Status,
    DateTimeOffset StartedAt,
    string? After = null,
    string? Report = null,
    string? Contest = null,
    DateTimeOffset? ContestedAt = null,
    DateTimeOffset? MissedAt = null)
{
    /// <summary>Its owner's word that it is done has not been contested.</summary>
    internal bool IsSaidDone => Report is not null && Contest is null;
}

/// <summary>What was learned, with what should change. Nothing in it comes from mediation.</summary>
/// <param name="Amendment">A change of the policy it proposes, free of names and amounts; null: none.</param>
public sealed record PostMortem(string Person, string Name, DateTimeOffset At, string Cause, string Helped, string Change, string? Amendment = null);
