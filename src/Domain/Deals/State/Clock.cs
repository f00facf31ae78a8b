using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

public enum ClockKind
{
    /// <summary>The vendor's review of a submission.</summary>
    Review,

    /// <summary>The partner's time to answer a reviewer's question; the review clock stands still meanwhile.</summary>
    Info,

    /// <summary>The other side's time to answer the open offer.</summary>
    Response,

    /// <summary>The whole negotiation.</summary>
    Negotiation,

    /// <summary>The instant the open offer's proposer set for it to expire.</summary>
    Expiry,

    /// <summary>The protection of an approved claim, in calendar days.</summary>
    Protection,

    /// <summary>A clock of a dispute; the case says which.</summary>
    Case,
}

/// <summary>
/// A deadline with its reminders, all absolute instants worked out once from the business calendar.
/// While suspended (<see cref="Remaining"/> set) nothing is due.
/// </summary>
/// <param name="Half">Half of the working time is gone.</param>
/// <param name="Most">Nine tenths of the working time are gone.</param>
/// <param name="Due">From this instant on the clock has run out.</param>
/// <param name="Passed">How many of its instants have been acted on: 0 to <see cref="Stages"/> + 1. Then the clock has run out and stays for display.</param>
/// <param name="Remaining">Working time left at the moment of suspension, of a protection whole calendar days; null while running.</param>
/// <param name="Extensions">How many times it was extended, capped by the policy.</param>
/// <param name="Warnings">In order, the instants to warn at instead of <paramref name="Half"/> and <paramref name="Most"/>, which then are the first and the last of them.</param>
public sealed record Clock(
    ClockKind Kind,
    DateTimeOffset Start,
    DateTimeOffset Half,
    DateTimeOffset Most,
    DateTimeOffset Due,
    int Passed = 0,
    TimeSpan? Remaining = null,
    int Extensions = 0,
    IReadOnlyList<DateTimeOffset>? Warnings = null)
{
    /// <summary>The next instant at which something has to happen; null when suspended or run out.</summary>
    [JsonIgnore]
    public DateTimeOffset? Next => Remaining is not null
        ? null
        : Passed < Stages ? (Warnings is { } own ? own[Passed] : Passed == 0 ? Half : Most)
        : Passed == Stages ? Due : null;

    /// <summary>Number of warnings before the end.</summary>
    [JsonIgnore]
    public int Stages => Warnings?.Count ?? 2;

    [JsonIgnore]
    public bool RanOut => Passed > Stages;
}
