using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>The people of the demo's two programmes, as their tokens say who they are.</summary>
internal static class People
{
    public static readonly Actor Dana = At("aurora", "aurora", "dana", Role.DirectRep);
    public static readonly Actor Mara = At("aurora", "aurora", "mara", Role.ChannelManager);
    public static readonly Actor Otto = At("aurora", "aurora", "otto", Role.Auditor);
    public static readonly Actor Priya = At("aurora", "kestrel", "priya", Role.PartnerRep);
    public static readonly Actor Tomas = At("aurora", "kestrel", "tomas", Role.PartnerRep);
    public static readonly Actor Ines = At("aurora", "harbour", "ines", Role.PartnerRep);
    public static readonly Actor Freja = At("borealis", "fjordline", "freja", Role.PartnerRep);

    /// <summary>In another tenant, with the same person and organisation ids.</summary>
    public static readonly Actor PriyaElsewhere = Priya with { Tenant = "borealis" };

    private static Actor At(string tenant, string organisation, string person, Role role) =>
        new(tenant, organisation, person, $"{char.ToUpperInvariant(person[0])}{person[1..]}", [role], organisation, "Europe/Berlin");
}
