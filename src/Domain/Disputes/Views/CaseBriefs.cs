using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>What the room where a case is talked over learns of it.</summary>
public static class CaseBriefs
{
    public static CaseBrief Of(CaseState s)
    {
        var clock = s.Clocks.FirstOrDefault(static c => c.Kind is CaseClockKind.Informal or CaseClockKind.Mediation);
        return new CaseBrief(
            s.Tenant,
            s.Id,
            s.Version,
            s.Policy,
            s.Stage,
            s.Subject!,
            s.Sides,
            s.Mediator is { } mediator ? new Member(mediator.Person, mediator.Name, Role.Mediator, mediator.Zone) : null,
            clock?.Time is { RanOut: false, Remaining: null } running ? running.Due : null,
            [.. s.Seats.Where(static seat => seat.WasAsked && (seat.Kind != SeatKind.Mediator || !seat.IsLive)).Select(static seat => seat.Person).Distinct(StringComparer.Ordinal)],
            s.SettlementsLeft,
            s.End);
    }

    /// <summary>What became of a settlement the talks told, once the case has heard of it.</summary>
    public static SettlementFate FateOf(CaseState s, Settled settled) =>
        s.Settlement is { } own && own.Settled.Proposal == settled.Proposal && string.Equals(own.Settled.Hash, settled.Hash, StringComparison.Ordinal) ? SettlementFate.Taken
        : s.End is { } end ? FateAfter(end)
        : s.Decisions.Count > 0 || s.Round is { Ballots.Count: > 0 } ? SettlementFate.Decided
        : SettlementFate.SteppedBack;

    /// <summary>What becomes of a settlement of which the case had not heard when it ended.</summary>
    internal static SettlementFate FateAfter(CaseEnd end) => end switch
    {
        CaseEnd.Withdrawn => SettlementFate.Withdrawn,
        CaseEnd.Undecided => SettlementFate.Undecided,
        CaseEnd.Decided => SettlementFate.Decided,
        _ => SettlementFate.SteppedBack,
    };
}
