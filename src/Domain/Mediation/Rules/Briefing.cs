using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>What a new brief of the case changes in the talks, and what of that the people in them are told.</summary>
internal static class Briefing
{
    public static IReadOnlyList<TalksEvent> Of(TalksState state, CaseBrief brief)
    {
        var before = state.Brief;
        if (before is not null && brief.Version <= before.Version)
        {
            return [];
        }

        var events = new List<TalksEvent> { new BriefTaken(brief) { Room = TalksRoom.Platform.Id } };
        if (!Same(before?.Mediator?.Person, brief.Mediator?.Person))
        {
            if (before?.Mediator is { } gone)
            {
                events.AddRange(OfTheirCaucuses(state));
                events.Add(new MediatorLeft(gone.Person, gone.Name));
            }

            if (brief.Mediator is { } mediator)
            {
                events.Add(new MediatorSeated(mediator));
            }
        }

        var wasOpen = before is null || IsTalked(before);
        if (wasOpen && IsTalked(brief) && (before is null || before.Stage != brief.Stage || before.Due != brief.Due))
        {
            events.Add(new TalksWindowMoved(brief.Stage, brief.Due));
        }

        if (before is not null && !People(before).SequenceEqual(People(brief), StringComparer.Ordinal))
        {
            events.Add(new TalksPeopleChanged());
        }

        if (state.Settled is { } settled && Undone(before, brief) is { } why)
        {
            events.Add(IsTalked(brief) ? new TalksReopened() : new SettlementUndone(settled.Proposal, why));
        }

        if (state.Open is { } open && IsTalked(brief) && !SameGround(before!, brief))
        {
            events.Add(new SettlementVoided(open.Number));
        }

        if (wasOpen && !IsTalked(brief))
        {
            events.Add(new TalksEnded(brief.Stage));
        }

        return events;
    }

    /// <summary>What the mediator who leaves would have met a side for.</summary>
    private static IEnumerable<TalksEvent> OfTheirCaucuses(TalksState state) =>
        from meeting in state.Meetings
        where !meeting.Cancelled && TalksRoom.Parse(meeting.Room) is { Kind: RoomKind.Caucus } room && room.Seating == state.Seating
        select new SlotCancelled(meeting.Id) { Room = meeting.Room };

    // A case that ended otherwise never heard of it in time.
    private static SettlementFate? Undone(CaseBrief? before, CaseBrief brief) =>
        brief.Left > (before?.Left ?? 0) ? SettlementFate.SteppedBack
        : brief.End is { } end and not CaseEnd.Settled ? CaseBriefs.FateAfter(end)
        : null;

    private static bool IsTalked(CaseBrief brief) => brief.Stage is CaseStage.Informal or CaseStage.Mediation;

    private static IEnumerable<string> People(CaseBrief brief) => brief.Sides.SelectMany(static side => side.Members.Select(m => $"{side.Id} {m.Person}"));

    private static bool SameGround(CaseBrief a, CaseBrief b) =>
        a.Policy == b.Policy
        && DomainJson.Write(a.Subject) == DomainJson.Write(b.Subject)
        && a.Sides.Select(static s => s.Id).SequenceEqual(b.Sides.Select(static s => s.Id), StringComparer.Ordinal);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
