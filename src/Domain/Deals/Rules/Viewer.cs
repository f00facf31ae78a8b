using Negotiation.Domain.Accounts;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What an actor is on one deal. Whoever is nothing on it is told that it does not exist.</summary>
/// <param name="Party">The party the actor speaks for; null for a reader of everything and for the platform.</param>
public sealed record Viewer(Actor Actor, Party? Party)
{
    public bool IsSystem => Actor.Is(Role.System);

    /// <summary>The vendor's owner of the partner relationship.</summary>
    public bool IsManager => Actor.Is(Role.ChannelManager) && Party?.Kind == PartyKind.DirectSales;

    /// <summary>Null: there is no such deal for this person.</summary>
    public static Viewer? Of(DealState state, Actor actor)
    {
        if (!state.Exists || !string.Equals(state.Tenant, actor.Tenant, StringComparison.Ordinal))
        {
            return null;
        }

        if (actor.Is(Role.System))
        {
            return new Viewer(actor, null);
        }

        for (var i = 0; i < state.Parties.Count; i++)
        {
            var party = state.Parties[i];
            if (string.Equals(party.Id, actor.Organisation, StringComparison.Ordinal)
                && (SpeaksFor(party, actor) || Holding.IsAsked(state, party.Id, actor.Person))
                && !(state.IsPrivate && party.Kind == PartyKind.DirectSales))
            {
                return new Viewer(actor, party);
            }
        }

        var vendor = state.Parties.FirstOrDefault(p => p.Kind == PartyKind.DirectSales);
        var atVendor = vendor is not null && string.Equals(vendor.Id, actor.Organisation, StringComparison.Ordinal);
        return atVendor && !state.IsPrivate && (actor.Is(Role.Auditor) || actor.Is(Role.ProgrammeAdmin)) ? new Viewer(actor, null) : null;
    }

    private static bool SpeaksFor(Party party, Actor actor)
    {
        // The channel manager owns the relationship with every partner, named on the deal or not.
        if (party.Kind == PartyKind.DirectSales && actor.Is(Role.ChannelManager))
        {
            return true;
        }

        return party.Members.Has(actor.Person, static (m, person) => string.Equals(m.Person, person, StringComparison.Ordinal));
    }
}
