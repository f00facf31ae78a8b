using Negotiation.Domain.Accounts;

namespace Negotiation.Domain.Disputes;

/// <summary>Who alone may see some events of a case: the sides a settlement they may still leave, the panel its papers, one decider the own vote until all are opened.</summary>
public static class CaseAudience
{
    /// <summary>The sides and the mediator who sits.</summary>
    public const string Sides = "sides";
    private const string Panel = "panel:";
    private const string Vote = "vote:";

    public static string PanelOf(SeatKind kind) => kind == SeatKind.AppealDecider ? Panel + "appeal" : Panel + "decision";

    public static string Sealed(string person) => Vote + person;

    /// <summary>Whether an event is for <paramref name="viewer"/>. A reader of everything sees neither papers nor sealed votes: what was decided is told to all.</summary>
    public static bool Sees(CaseViewer viewer, string? onlyFor) => onlyFor switch
    {
        null => true,
        Sides => viewer.Side is not null || viewer.IsMediator,
        _ when onlyFor.StartsWith(Panel, StringComparison.Ordinal) => viewer.IsPanel && string.Equals(onlyFor, PanelOf(viewer.Seat!.Kind), StringComparison.Ordinal),
        _ => viewer.Seat is not null && string.Equals(onlyFor, Sealed(viewer.Actor.Person), StringComparison.Ordinal),
    };
}

/// <summary>What an actor is in one case. Whoever is nothing in it is told that it does not exist.</summary>
/// <param name="Side">Null for neutrals, clerks and readers.</param>
/// <param name="Seat">The actor's live seat; null when they have none.</param>
/// <param name="IsClerk">Keeps the case going: invites neutrals, stops clocks. Decides nothing.</param>
public sealed record CaseViewer(Actor Actor, CaseSide? Side, Seat? Seat, bool IsClerk)
{
    public bool IsSystem => Actor.Is(Role.System);

    public bool IsMediator => Seat is { Kind: SeatKind.Mediator, Status: SeatStatus.Seated };

    /// <summary>Sits on a panel of this case.</summary>
    public bool IsPanel => Seat is { Kind: SeatKind.Decider or SeatKind.AppealDecider, Status: SeatStatus.Seated };

    /// <param name="vendor">Organisation id of the vendor.</param>
    public static CaseViewer? Of(CaseState state, Actor actor, string vendor)
    {
        if (!state.Exists || !string.Equals(state.Tenant, actor.Tenant, StringComparison.Ordinal))
        {
            return null;
        }

        if (actor.Is(Role.System))
        {
            return new CaseViewer(actor, null, null, IsClerk: true);
        }

        // Whoever has a seat is here as a neutral and as nothing else, and whoever had one is here no more.
        var seat = state.Seats.LastOrDefault(s => s.IsLive && string.Equals(s.Person, actor.Person, StringComparison.Ordinal));
        if (seat is not null)
        {
            return new CaseViewer(actor, null, seat, IsClerk: false);
        }

        if (state.Seats.Any(s => s.WasAsked && string.Equals(s.Person, actor.Person, StringComparison.Ordinal)))
        {
            return null;
        }

        var side = state.Sides.FirstOrDefault(s => string.Equals(s.Id, actor.Organisation, StringComparison.Ordinal));
        if (side is not null && side.Has(actor.Person))
        {
            return new CaseViewer(actor, side, null, IsClerk: false);
        }

        var atVendor = string.Equals(actor.Organisation, vendor, StringComparison.Ordinal);
        return atVendor && (actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.Auditor) || actor.Is(Role.ChannelManager))
            ? new CaseViewer(actor, actor.Is(Role.ChannelManager) ? side : null, null, actor.Is(Role.ProgrammeAdmin))
            : null;
    }
}
