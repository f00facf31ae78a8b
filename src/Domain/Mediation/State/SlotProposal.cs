using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>A time to meet.</summary>
/// <param name="Minutes">15 to 480.</param>
public sealed record MeetingSlot(DateTimeOffset Start, int Minutes)
{
    public DateTimeOffset End() => Start.AddMinutes(Minutes);
}

/// <summary>Which of the slots suit one side, or the mediator.</summary>
/// <param name="Side">Null for the mediator.</param>
/// <param name="Fits">Places in the list of slots, from 0.</param>
public sealed record SlotFit(IReadOnlyList<int> Fits, string? Side = null);

/// <summary>Times that were proposed in a room, who can make them, and what was booked.</summary>
/// <param name="Id">16 hex digits; says nothing of how many there are.</param>
/// <param name="Room">Id of the room; see <see cref="TalksRoom"/>.</param>
/// <param name="By">Side that proposes; null for the mediator. Its own slots fit it.</param>
/// <param name="Place">Where to meet, or a link; at most 500 characters.</param>
/// <param name="Booked">Place of the booked slot in the list; null while none is.</param>
/// <param name="Sequence">Counts bookings, moves and the cancelling for calendars; 0 for the first booking.</param>
/// <param name="ChangedAt">When it was last booked or cancelled.</param>
public sealed record SlotProposal(
    string Id,
    string Room,
    IReadOnlyList<MeetingSlot> Slots,
    string Place,
    string Person,
    string Name,
    DateTimeOffset At,
    IReadOnlyList<SlotFit> Fits,
    string? By = null,
    int? Booked = null,
    int Sequence = 0,
    bool Cancelled = false,
    DateTimeOffset? ChangedAt = null)
{
    public bool FitsSide(string? side, int slot) =>
        Fits.Has((side, slot), static (fit, asked) => string.Equals(fit.Side, asked.side, StringComparison.Ordinal) && fit.Fits.Contains(asked.slot));
}
