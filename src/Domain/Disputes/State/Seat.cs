namespace Negotiation.Domain.Disputes;

public enum SeatStatus
{
    /// <summary>Asked; has to say whether anything ties them to the case.</summary>
    Invited,

    /// <summary>Said what ties them, and it can be let pass: every side has to say so.</summary>
    WaitsForWaivers,
    Seated,

    /// <summary>Not eligible: a tie that cannot be let pass.</summary>
    Conflicted,

    /// <summary>Stepped down.</summary>
    Recused,

    /// <summary>Replaced by the programme's admin.</summary>
    Replaced,

    /// <summary>Did not act in time.</summary>
    Silent,
}

/// <summary>One person's place as a neutral of a case, past ones included.</summary>
/// <param name="Alternate">Took the place of another.</param>
/// <param name="Said">What the person declared in answer to the invitation.</param>
/// <param name="WaivedBy">Sides that let the ties pass.</param>
public sealed record Seat(
    SeatKind Kind,
    string Person,
    string Name,
    string Zone,
    SeatStatus Status,
    DateTimeOffset At,
    bool Alternate,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<string> WaivedBy,
    string? Said = null,
    string? Why = null)
{
    /// <summary>Takes part, or may yet.</summary>
    public bool IsLive => Status is SeatStatus.Invited or SeatStatus.WaitsForWaivers or SeatStatus.Seated;

    /// <summary>Was told of the case: everybody but those who were passed over before they were asked.</summary>
    internal bool WasAsked => Status != SeatStatus.Conflicted || Said is not null;

    internal bool Is(SeatKind kind, string person) => Kind == kind && string.Equals(Person, person, StringComparison.Ordinal);
}
