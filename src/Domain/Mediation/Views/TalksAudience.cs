using Negotiation.Domain.Accounts;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>What an actor is in the talks. Whoever is nothing in them is told that they do not exist.</summary>
/// <param name="Side">Id of the side the person speaks for; null for the mediator.</param>
public sealed record TalksViewer(string Person, string? Side)
{
    public bool IsMediator => Side is null;
}

/// <summary>Who hears what. No role of an organisation opens these doors: only being named on a side, or sitting as the mediator.</summary>
public static class TalksAudience
{
    private const string MediatorMark = "mediator:";
    private const string SideMark = "side:";

    /// <summary>Null: there are no such talks for this person.</summary>
    public static TalksViewer? Of(TalksState state, Actor actor)
    {
        // Whoever judges the case, or judged it, learns nothing of these talks, whatever else they are.
        if (state.Brief is not { } brief || !Same(state.Tenant, actor.Tenant) || brief.Barred.Contains(actor.Person, StringComparer.Ordinal))
        {
            return null;
        }

        if (Same(brief.Mediator?.Person, actor.Person))
        {
            return new TalksViewer(actor.Person, null);
        }

        var side = brief.Sides.Find(actor.Organisation, static (s, id) => Same(s.Id, id));
        return side is not null && side.Has(actor.Person) ? new TalksViewer(actor.Person, side.Id) : null;
    }

    /// <summary>Whether a viewer is in a room. A side keeps what it said to earlier mediators; a mediator begins with empty caucuses.</summary>
    public static bool Hears(TalksState state, TalksViewer viewer, TalksRoom room) => room.Kind switch
    {
        RoomKind.Plenary => true,
        RoomKind.Caucus => viewer.IsMediator ? room.Seating == state.Seating : Same(room.Side, viewer.Side) && room.Seating <= state.Seating,
        RoomKind.Side => Same(room.Side, viewer.Side),
        _ => false,
    };

    /// <summary>The rooms a viewer is in, the smallest that can be spoken in first.</summary>
    public static IReadOnlyList<TalksRoom> RoomsOf(TalksState state, TalksViewer viewer)
    {
        var rooms = new List<TalksRoom>();
        if (viewer.Side is { } side)
        {
            for (var seating = state.Brief?.Mediator is null ? 0 : state.Seating; seating > 0; seating = 0)
            {
                rooms.Add(new TalksRoom(RoomKind.Caucus, side, seating));
            }

            rooms.Add(new TalksRoom(RoomKind.Side, side));
            rooms.Add(TalksRoom.Plenary);
            for (var seating = state.Seating; seating > 0; seating--)
            {
                var former = new TalksRoom(RoomKind.Caucus, side, seating);
                if (!rooms.Contains(former) && state.CountOf(former) > 0)
                {
                    rooms.Add(former);
                }
            }
        }
        else
        {
            rooms.Add(TalksRoom.Plenary);
            rooms.AddRange(state.Brief!.Sides.Select(s => new TalksRoom(RoomKind.Caucus, s.Id, state.Seating)));
        }

        return rooms;
    }

    /// <summary>How many events the viewer may see: the only version of the talks they ever learn.</summary>
    public static long LastVisible(TalksState state, TalksViewer viewer) =>
        state.Rooms.Sum(room => TalksRoom.Parse(room.Key) is { } parsed && Hears(state, viewer, parsed) ? room.Value : 0);

    /// <summary>People who see the same have the same key: one side, or one mediator.</summary>
    public static string KeyOf(TalksViewer viewer) => viewer.Side is { } side ? SideMark + side : MediatorMark + viewer.Person;

    /// <summary>A viewer who stands for everyone of a key; null when they no longer take part.</summary>
    public static TalksViewer? Stand(TalksState state, string key)
    {
        if (key.StartsWith(MediatorMark, StringComparison.Ordinal))
        {
            var person = key[MediatorMark.Length..];
            return Same(state.Brief?.Mediator?.Person, person) && !state.Brief!.Barred.Contains(person, StringComparer.Ordinal) ? new TalksViewer(person, null) : null;
        }

        var side = key[SideMark.Length..];
        return state.Brief is { } brief && brief.Sides.Has(side, static (s, id) => Same(s.Id, id)) ? new TalksViewer("", side) : null;
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
