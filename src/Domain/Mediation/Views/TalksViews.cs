using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Mediation;

/// <summary>What a viewer may see of the talks. Whatever is not put in here reaches nobody.</summary>
public static class TalksViews
{
    public static TalksView For(TalksState state, TalksViewer viewer, DateTimeOffset now)
    {
        var brief = state.Brief!;
        var open = state.Open is { } proposal && proposal.StandsAt(now) ? proposal : null;
        var acts = TalksProtocol.Table.Where(row => TalksProtocol.WhyNot(row, state, viewer, now) is null).Select(static row => row.Act).ToArray();
        var speaks = acts.Contains("sayInTalks", StringComparer.Ordinal);
        TalksRoomView[] rooms = [.. TalksAudience.RoomsOf(state, viewer).Select(room => Room(state, room, speaks))];
        return new TalksView(
            brief.Case,
            TalksAudience.LastVisible(state, viewer),
            brief.Stage,
            brief.Subject,
            brief.Sides,
            rooms,
            acts,
            state.Drafts,
            Answers(state, viewer),
            [.. state.Meetings.Where(m => TalksAudience.Hears(state, viewer, TalksRoom.Parse(m.Room)!.Value))],
            open is null ? [] : [.. state.Acceptances.Select(static a => a.Party)],
            open is null ? [] : [.. brief.Sides.Where(s => !state.Acceptances.Any(a => Same(a.Party, s.Id))).Select(static s => s.Id)],
            brief.Due,
            viewer.Side,
            rooms.FirstOrDefault(static room => room.Open)?.Id,
            brief.Mediator,
            state.Draft,
            open,
            state.Settled);
    }

    /// <summary>A side sees its own answer and what was shared; the mediator sees all.</summary>
    private static IReadOnlyList<DraftAnswer> Answers(TalksState state, TalksViewer viewer)
    {
        var seen = state.Answers.Where(a => viewer.IsMediator || Same(a.Side, viewer.Side)).ToArray();
        return [.. seen, .. state.Shared.Where(shared => !seen.Any(a => Same(a.Side, shared.Side)))];
    }

    private static TalksRoomView Room(TalksState state, TalksRoom room, bool speaks) => new(
        room.Id,
        room.Kind,
        state.CountOf(room),
        speaks && !Rooms.IsOver(state, room),
        HeardBy(state.Brief!, room, state),
        room.Kind == RoomKind.Plenary ? null : room.Side);

    private static string[] HeardBy(CaseBrief brief, TalksRoom room, TalksState state)
    {
        var sides = brief.Sides
            .Where(side => room.Kind == RoomKind.Plenary || Same(side.Id, room.Side))
            .SelectMany(static side => side.Members)
            .Where(member => !brief.Barred.Contains(member.Person, StringComparer.Ordinal))
            .Select(static member => member.Name);
        return brief.Mediator is { } mediator && room.Kind != RoomKind.Side && !Rooms.IsOver(state, room) ? [.. sides, mediator.Name] : [.. sides];
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
