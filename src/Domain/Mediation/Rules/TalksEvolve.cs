using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Mediation;

/// <summary>How facts change the talks: a pure fold.</summary>
public static class TalksEvolve
{
    public static TalksState Apply(TalksState state, TalksFact fact)
    {
        var room = fact.Body.Room;
        if (fact.Version != state.Version + 1 || fact.Body.Number != state.Rooms.GetValueOrDefault(room) + 1)
        {
            throw new InvalidOperationException($"Fact {fact.Version}, number {fact.Body.Number} of its room, does not follow version {state.Version}.");
        }

        var next = Change(state, fact) with
        {
            Version = fact.Version,
            Rooms = new SortedDictionary<string, long>(state.Rooms.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [room] = fact.Body.Number },
        };
        return fact.Request.Length == 0 ? next : next with { Answered = Remember(next, fact) };
    }

    private static SortedDictionary<string, AnsweredRequests> Remember(TalksState state, TalksFact fact)
    {
        var known = state.Answered.GetValueOrDefault(fact.Person) ?? AnsweredRequests.None;
        var seen = TalksAudience.LastVisible(state, new TalksViewer(fact.Person, fact.Side));
        return new SortedDictionary<string, AnsweredRequests>(state.Answered.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [fact.Person] = known.With(fact.Request, fact.Print, seen),
        };
    }

    private static TalksState Change(TalksState s, TalksFact fact) => fact.Body switch
    {
        BriefTaken e => Brief(s, e.Brief),
        SlotsProposed e => s with { Meetings = Kept(s.Meetings, e.Proposal) },
        SlotsAnswered e => Meeting(s, e.Proposal, m => m with { Fits = [.. m.Fits.Where(f => !Same(f.Side, e.Side)), new SlotFit(e.Fits, e.Side)] }),
        SlotBooked e => Meeting(s, e.Proposal, m => m with { Booked = e.Slot, Sequence = m.ChangedAt is null ? 0 : m.Sequence + 1, ChangedAt = fact.At }),
        SlotCancelled e => Meeting(s, e.Proposal, m => m with { Cancelled = true, Sequence = m.ChangedAt is null ? 0 : m.Sequence + 1, ChangedAt = fact.At }),
        DraftPublished e => s with
        {
            Draft = e.Draft,
            Drafts = [.. s.Drafts, new DraftMark(e.Draft.Number, e.Draft.Hash, e.Draft.At)],
            Answers = [],
            Shared = [],
        },
        DraftAnswered e => s with { Answers = [.. s.Answers.Where(a => !Same(a.Side, e.Answer.Side)), e.Answer] },
        AnswersToDraftShared e => s with { Shared = [.. s.Shared.Where(a => !e.Answers.Any(other => Same(other.Side, a.Side))), .. e.Answers] },
        SettlementProposed e => s with
        {
            Proposals = e.Proposal.Number,
            Open = e.Proposal,
            Acceptances = e.Proposal.By is { } side ? [new Acceptance(side, e.Proposal.Person, e.Proposal.Name, e.Proposal.At)] : [],
        },
        SettlementAccepted e => s with { Acceptances = [.. s.Acceptances, e.Acceptance] },
        TalksReopened or SettlementUndone => s with { Settled = null },
        SettlementAgreed e => s with { Settled = e.Settled, Open = null, Acceptances = [] },
        SettlementRejected or SettlementTakenBack or SettlementExpired or SettlementVoided or TalksEnded => s with { Open = null, Acceptances = [] },
        SaidInTalks or MediatorSeated or MediatorLeft or TalksWindowMoved or TalksPeopleChanged => s,
        _ => throw new InvalidOperationException($"The event {fact.Body.GetType().Name} has no effect defined."),
    };

    private static TalksState Brief(TalksState s, CaseBrief brief)
    {
        var another = !Same(s.Brief?.Mediator?.Person, brief.Mediator?.Person);
        var people = brief.Sides.SelectMany(static side => side.Members).Select(static m => m.Person).Append(brief.Mediator?.Person).ToHashSet(StringComparer.Ordinal);
        return s with
        {
            Tenant = brief.Tenant,
            Case = brief.Case,
            Brief = brief,
            Seating = s.Seating + (another && brief.Mediator is not null ? 1 : 0),

            // They were written to the mediator who left.
            Answers = another ? [] : s.Answers,
            Answered = new SortedDictionary<string, AnsweredRequests>(
                s.Answered.Where(entry => people.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static TalksState Meeting(TalksState s, string id, Func<SlotProposal, SlotProposal> change) =>
        s with { Meetings = [.. s.Meetings.Select(m => Same(m.Id, id) ? change(m) : m)] };

    // The oldest of a full room gives way: its times are over, or it could not be followed by another.
    private static IReadOnlyList<SlotProposal> Kept(IReadOnlyList<SlotProposal> meetings, SlotProposal added)
    {
        var full = meetings.Count(m => Same(m.Room, added.Room)) >= TalksLimits.SlotProposals;
        var oldest = full
            ? meetings.FirstOrDefault(m => Same(m.Room, added.Room) && (m.Cancelled || m.Slots.All(s => s.Start <= added.At)))
            : null;
        return [.. meetings.Where(m => m != oldest), added];
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
