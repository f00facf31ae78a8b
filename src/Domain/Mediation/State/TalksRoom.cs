using System.Globalization;

namespace Negotiation.Domain.Mediation;

public enum RoomKind
{
    /// <summary>All sides and the mediator.</summary>
    Plenary,

    /// <summary>One side and the mediator who sits there.</summary>
    Caucus,

    /// <summary>One side's own notes.</summary>
    Side,

    /// <summary>Nobody: what the platform has to remember.</summary>
    Platform,
}

/// <summary>
/// Who hears something. Everything that happens in the talks happens in exactly one room and is numbered there and nowhere else,
/// so that a number tells nothing of the other rooms.
/// </summary>
/// <param name="Side">The side of a caucus or of own notes; empty otherwise.</param>
/// <param name="Seating">Which mediator of the case, 1 and up, the caucus is with: a successor begins with an empty room.</param>
public readonly record struct TalksRoom(RoomKind Kind, string Side = "", int Seating = 0)
{
    public static readonly TalksRoom Plenary = new(RoomKind.Plenary);
    public static readonly TalksRoom Platform = new(RoomKind.Platform);

    private const string PlenaryId = "plenary";
    private const string CaucusMark = "caucus:";
    private const string SideMark = "side:";

    /// <summary><c>plenary</c>, <c>caucus:2:kestrel</c> or <c>side:kestrel</c>.</summary>
    public string Id => Kind switch
    {
        RoomKind.Plenary => PlenaryId,
        RoomKind.Caucus => string.Create(CultureInfo.InvariantCulture, $"{CaucusMark}{Seating}:{Side}"),
        RoomKind.Side => SideMark + Side,
        _ => "platform",
    };

    /// <summary>What <see cref="Records.EventRecord.OnlyFor"/> says of events in this room; null for the plenary.</summary>
    public string? OnlyFor => Kind == RoomKind.Plenary ? null : Id;

    /// <summary>Null when the text names no room that people can be in.</summary>
    public static TalksRoom? Parse(string? id)
    {
        if (string.Equals(id, PlenaryId, StringComparison.Ordinal))
        {
            return Plenary;
        }

        if (id is { Length: > 5 } && id.StartsWith(SideMark, StringComparison.Ordinal))
        {
            return new TalksRoom(RoomKind.Side, id[SideMark.Length..]);
        }

        if (id is null || !id.StartsWith(CaucusMark, StringComparison.Ordinal))
        {
            return null;
        }

        var colon = id.IndexOf(':', CaucusMark.Length);
        return colon > 0
            && colon < id.Length - 1
            && int.TryParse(id.AsSpan(CaucusMark.Length, colon - CaucusMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seating)
            ? new TalksRoom(RoomKind.Caucus, id[(colon + 1)..], seating)
            : null;
    }
}
