using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A programme in which the vendor's seller may not promise everything. Victor approves, and is on no deal by himself.</summary>
internal static class Limited
{
    public static readonly Actor Victor = new(World.Tenant, Vendor, "victor", "Victor", [], "Contoso", Zone);

    public static readonly Policy Programme = With(4, credit: 60);

    public static readonly Policy Tighter = With(5, credit: 40);

    public static Policy With(
        int version,
        decimal? credit = null,
        IReadOnlyList<Amount>? amounts = null,
        IReadOnlyList<string>? keeps = null,
        Role role = Role.DirectRep,
        PartyKind side = PartyKind.DirectSales,
        params IReadOnlyList<AuthorityLimit> more) => World.Programme with
        {
            Authority = new AuthorityMatrix
            {
                Version = version,
                Limits =
                [
                    new AuthorityLimit(
                        side,
                        role,
                        side == PartyKind.Partner
                            ? [new Member("amy", "Amy", Role.PartnerRep, Zone), new Member("nora", "Nora", Role.PartnerRep, Zone)]
                            : [new Member("mia", "Mia", Role.ChannelManager, Zone), new Member("victor", "Victor", Role.ChannelManager, Zone)],
                        amounts,
                        credit,
                        keeps),
                    .. more,
                ],
            },
        };

    public static Amount Yearly(decimal value) => new(value, "EUR", AmountPeriod.Yearly);
}
