using Negotiation.Domain.Accounts;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// People of one deal who see the same: those of one party, its channel managers apart because they may do more, and
/// readers of everything. One change is worked out once for each audience, not for each person.
/// </summary>
public static class Audience
{
    public const string Readers = "";
    private const string Managers = "#manager";

    private static readonly IReadOnlyList<Role> ManagerOnly = [Role.ChannelManager];

    public static string Of(Viewer viewer) => viewer.Party is null ? Readers : viewer.IsManager ? viewer.Party.Id + Managers : viewer.Party.Id;

    /// <summary>Whether its people see the deal as named members, so that it is over for who is removed. The others see it by their role.</summary>
    public static bool IsOfMembers(string audience) => audience.Length > 0 && !audience.EndsWith(Managers, StringComparison.Ordinal);

    /// <summary>A viewer who stands for everyone of an audience; null when the party is no longer on the deal.</summary>
    public static Viewer? Stand(DealState state, string audience)
    {
        if (audience.Length == 0)
        {
            return new Viewer(new Actor(state.Tenant, "", "", "", [Role.Auditor]), null);
        }

        var manager = audience.EndsWith(Managers, StringComparison.Ordinal);
        var id = manager ? audience[..^Managers.Length] : audience;
        var party = state.Parties.Find(id, static (p, name) => string.Equals(p.Id, name, StringComparison.Ordinal));
        return party is null
            ? null
            : new Viewer(new Actor(state.Tenant, id, "", "", manager ? ManagerOnly : []), party);
    }
}
