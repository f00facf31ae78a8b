using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>Finding a time to meet: proposed, answered by each side, booked by the mediator, or by a side when everyone can make it and nobody mediates.</summary>
internal static class Slotting
{
    private static readonly Field Slots = "slots";

    public static TalksDecision Propose(TalksState state, ProposeSlots command, TalksContext context)
    {
        var rules = new RuleBook();
        var room = Rooms.Named(rules, state, command.Room, context.Viewer);
        rules.Require(room.Kind != RoomKind.Side, "meetAlone", "room", "Times are proposed to all, or in a caucus.");
        rules.Text(command.Place, "place", TalksLimits.Place);
        Check(rules, command.Slots, context.Now);
        rules.Require(
            state.Meetings.Count(m => Same(m.Room, room.Id) && !m.Cancelled && m.Slots.Any(s => s.Start > context.Now)) < TalksLimits.SlotProposals,
            "tooManyProposals",
            "",
            $"{TalksLimits.SlotProposals} proposals of times are open already. Cancel one first.");
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        if (Rooms.IsOver(state, room))
        {
            return Rooms.Over;
        }

        var id = Chain.Sha256(DomainJson.Write(new { state.Tenant, state.Case, room.Id, Number = state.CountOf(room) + 1 }).Utf8.Span)[..16];
        return TalksDecision.Of(new SlotsProposed(new SlotProposal(
            id,
            room.Id,
            command.Slots,
            command.Place,
            context.Person,
            context.Name,
            context.Now,
            [new SlotFit([.. Enumerable.Range(0, command.Slots.Count)], context.Viewer.Side)],
            context.Viewer.Side)) { Room = room.Id });
    }

    public static TalksDecision Answer(TalksState state, AnswerSlots command, TalksContext context)
    {
        if (Find(state, command.Proposal, context, out var meeting) is { } no)
        {
            return no;
        }

        var rules = new RuleBook();
        rules.Require(
            command.Fits.Count <= TalksLimits.Slots && command.Fits.All(fit => fit >= 0 && fit < meeting!.Slots.Count), "unknownSlot", "fits", "There is no such time in the proposal.");
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        var fits = command.Fits.Distinct().Order().ToArray();
        var before = meeting!.Fits.FirstOrDefault(f => Same(f.Side, context.Viewer.Side));
        return before is not null && before.Fits.SequenceEqual(fits)
            ? TalksDecision.Nothing
            : TalksDecision.Of(new SlotsAnswered(meeting.Id, fits, context.Viewer.Side) { Room = meeting.Room });
    }

    public static TalksDecision Book(TalksState state, BookSlot command, TalksContext context)
    {
        if (Find(state, command.Proposal, context, out var meeting) is { } no)
        {
            return no;
        }

        if (!context.Viewer.IsMediator && state.Brief!.Mediator is not null)
        {
            return TalksDecision.No(RefusalReason.NotAllowed, "mediatorBooks", "The mediator books the meeting.");
        }

        var rules = new RuleBook();
        var known = command.Slot >= 0 && command.Slot < meeting!.Slots.Count;
        rules.Require(known, "unknownSlot", "slot", "There is no such time in the proposal.");
        if (known)
        {
            rules.Require(meeting!.Slots[command.Slot].Start > context.Now, "slotPast", "slot", "This time has passed.");
            rules.Require(
                context.Viewer.IsMediator || state.Brief!.Sides.All(side => meeting.FitsSide(side.Id, command.Slot)), "notForAll", "slot", "Not every side has said yet that it can make this time.");
        }

        return rules.Broken.Count > 0 ? TalksDecision.Invalid(rules.Broken)
            : meeting!.Booked == command.Slot ? TalksDecision.Nothing
            : TalksDecision.Of(new SlotBooked(meeting.Id, command.Slot) { Room = meeting.Room });
    }

    public static TalksDecision Cancel(TalksState state, CancelSlot command, TalksContext context) =>
        Find(state, command.Proposal, context, out var meeting, cancelled: true) is { } no ? no
        : meeting!.Cancelled ? TalksDecision.Nothing
        : context.Viewer.IsMediator || Same(meeting.By, context.Viewer.Side) || state.Brief!.Mediator is null
            ? TalksDecision.Of(new SlotCancelled(meeting.Id) { Room = meeting.Room })
            : TalksDecision.No(RefusalReason.NotAllowed, "notYourTimes", "Whoever proposed these times, or the mediator, can cancel them.");

    private static TalksDecision? Find(TalksState state, string id, TalksContext context, out SlotProposal? meeting, bool cancelled = false)
    {
        meeting = state.Meetings.FirstOrDefault(m => Same(m.Id, id) && TalksAudience.Hears(state, context.Viewer, TalksRoom.Parse(m.Room)!.Value));
        return meeting is null ? TalksDecision.Invalid([new BrokenRule("unknownProposal", "proposal", "There is no such proposal of times.")])
            : Rooms.IsOver(state, TalksRoom.Parse(meeting.Room)!.Value) ? Rooms.Over
            : meeting.Cancelled && !cancelled ? TalksDecision.No(RefusalReason.WrongState, "timesCancelled", "These times were cancelled.")
            : null;
    }

    private static void Check(RuleBook rules, IReadOnlyList<MeetingSlot> slots, DateTimeOffset now)
    {
        rules.Require(slots.Count is > 0 and <= TalksLimits.Slots, "slotsCount", Slots, $"Propose 1 to {TalksLimits.Slots} times.");
        for (var i = 0; i < Math.Min(slots.Count, TalksLimits.Slots); i++)
        {
            if (slots[i] is not { } slot)
            {
                rules.Break("required", Slots.At(i), "The time is empty.");
                continue;
            }

            rules.Require(slot.Start > now, "slotPast", Slots.At(i).Dot("start"), "This time has passed.");
            rules.Require(slot.Start < now.AddDays(366), "slotTooFar", Slots.At(i).Dot("start"), "This is more than a year ahead.");
            rules.Require(
                slot.Minutes is >= TalksLimits.ShortestMeeting and <= TalksLimits.LongestMeeting,
                "minutes",
                Slots.At(i).Dot("minutes"),
                $"A meeting takes {TalksLimits.ShortestMeeting} minutes to {TalksLimits.LongestMeeting / 60} hours.");
            rules.Require(!slots.Take(i).Contains(slot), "duplicateSlot", Slots.At(i), "This time is in the list already.");
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
