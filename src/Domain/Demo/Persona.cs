using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;

namespace Negotiation.Domain.Demo;

/// <summary>A made-up person of the demo.</summary>
/// <param name="Id">The subject of their tokens, and what the picker sends back.</param>
/// <param name="About">One line for the picker.</param>
public sealed record Persona(
    [property: JsonPropertyName("persona")] string Id,
    string Name,
    string Tenant,
    string Organisation,
    string OrganisationName,
    IReadOnlyList<Role> Roles,
    string Zone,
    string About);

public static class Personas
{
    public static readonly IReadOnlyList<Persona> All =
    [
        new("dana", "Dana Whitfield", "aurora", "aurora", "Aurora Systems", [Role.DirectRep], "America/New_York", "Sells Aurora's products directly"),
        new("mara", "Mara Lindqvist", "aurora", "aurora", "Aurora Systems", [Role.ChannelManager], "Europe/Berlin", "Looks after Aurora's partners and reviews registrations"),
        new("jonas", "Jonas Weber", "aurora", "aurora", "Aurora Systems", [Role.ChannelManager], "Europe/Berlin", "Stands in for Mara, and approves changes of the policy"),
        new("nadia", "Nadia Okafor", "aurora", "aurora", "Aurora Systems", [Role.ProgrammeAdmin], "Europe/London", "Keeps Aurora's partner policy up to date"),
        new("otto", "Otto Brandt", "aurora", "aurora", "Aurora Systems", [Role.Auditor], "Europe/Berlin", "Reads everything, changes nothing"),
        new("priya", "Priya Raman", "aurora", "kestrel", "Kestrel Cloud Partners", [Role.PartnerRep], "Asia/Kolkata", "Represents Kestrel, an Aurora partner"),
        new("tomas", "Tomás Vega", "aurora", "kestrel", "Kestrel Cloud Partners", [Role.PartnerRep], "Europe/Madrid", "A colleague of Priya at Kestrel"),
        new("ines", "Inês Carvalho", "aurora", "harbour", "Harbour Consulting", [Role.PartnerRep], "Europe/Lisbon", "Represents Harbour, another Aurora partner"),
        .. DemoNeutrals.All,
        new("bo", "Bo Nyström", "borealis", "borealis", "Borealis Software", [Role.DirectRep, Role.ChannelManager], "Europe/Stockholm", "Sells for Borealis, another vendor altogether"),
        new("freja", "Freja Holm", "borealis", "fjordline", "Fjordline IT", [Role.PartnerRep], "Europe/Oslo", "Represents Fjordline, a Borealis partner"),
    ];
}
