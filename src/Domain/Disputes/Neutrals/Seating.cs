using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Somebody who was ever asked to take, or took, a seat in a case: whether they said no, stepped back or stayed silent.</summary>
public sealed record SeatHeld(string Person, SeatKind Kind);

/// <summary>Conflicts of one person that all sides together let pass, for one kind of seat.</summary>
public sealed record Waiver(string Person, SeatKind Seat, IReadOnlyList<ConflictKind> Kinds);

/// <summary>Somebody neutral with the seats they took before, of any age.</summary>
public sealed record NeutralOnFile(Neutral Neutral, IReadOnlyList<Service> Services)
{
    public string Person => Neutral.Person;
}

/// <summary>What a person is judged against before they take a seat.</summary>
/// <param name="Held">Everyone ever asked in this case, for any seat.</param>
public sealed record Seating(
    string Case,
    CaseSubject Subject,
    IReadOnlyList<CaseSide> Sides,
    IReadOnlyList<SeatHeld> Held,
    Policy Policy,
    DateTimeOffset Now)
{
    /// <summary>Persons who have a seat in this case now, or were asked and may yet take it.</summary>
    public IReadOnlyList<string> Sitting { get; init; } = [];

    /// <summary>Persons who ever spoke for a side of this case, also those who left.</summary>
    public IReadOnlyList<string> Spoke { get; init; } = [];

    public IReadOnlyList<Waiver> Waived { get; init; } = [];
}
