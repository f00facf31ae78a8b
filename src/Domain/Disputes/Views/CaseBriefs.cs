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
            s.SettlementsLeft);
    }
}
