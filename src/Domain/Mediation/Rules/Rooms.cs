using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Mediation;

/// <summary>Saying something, and which rooms can be spoken in.</summary>
internal static class Rooms
{
    public static TalksDecision Say(TalksState state, SayInTalks command, TalksContext context)
    {
        var rules = new RuleBook();
        var room = Named(rules, state, command.Room, context.Viewer);
        rules.Text(command.Text, "text", Limits.Text);
        return rules.Broken.Count > 0 ? TalksDecision.Invalid(rules.Broken)
            : IsOver(state, room) ? Over
            : TalksDecision.Of(new SaidInTalks(command.Text) { Room = room.Id });
    }

    /// <summary>The room a command names. One the sender is not in is broken in the same words as one that never was.</summary>
    public static TalksRoom Named(RuleBook rules, TalksState state, string? id, TalksViewer viewer)
    {
        if (TalksRoom.Parse(id) is { } room && TalksAudience.Hears(state, viewer, room) && !(room.Kind == RoomKind.Caucus && !KnownCaucus(state, room)))
        {
            return room;
        }

        rules.Break("unknownRoom", "room", "You are in no such room.");
        return TalksRoom.Platform;
    }

    /// <summary>A caucus ends with its mediator.</summary>
    public static bool IsOver(TalksState state, TalksRoom room) => room.Kind == RoomKind.Caucus && state.CaucusOf(room.Side) != room;

    public static TalksDecision Over { get; } =
        TalksDecision.No(RefusalReason.WrongState, "caucusOver", "The mediator of this caucus is no longer seated. It can still be read.", "room");

    private static bool KnownCaucus(TalksState state, TalksRoom room) =>
        room.Seating > 0 && state.Brief!.Sides.Any(s => string.Equals(s.Id, room.Side, StringComparison.Ordinal));
}
