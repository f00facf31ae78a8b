using Negotiation.Domain.Channel;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Demo;

/// <summary>The channel map of the demo's first vendor. Partners and products are made up.</summary>
public static class DemoChannel
{
    public const string Tenant = "aurora";

    private static readonly string[] Finding = ["refer", "qualify", "demo"];
    private static readonly string[] Advising = ["refer", "qualify", "valueProposition", "proposal"];
    private static readonly string[] Building = ["architecture", "technicalProof", "onboard", "success"];
    private static readonly string[] Delivering = ["onboard", "success"];
    private static readonly string[] Everything = ["refer", "qualify", "demo", "architecture", "technicalProof", "proposal", "close", "onboard", "success"];

    /// <summary>A right of the demo's policy, so that the map has one to show.</summary>
    public static IReadOnlyList<Exclusivity> Rights { get; } = [new Exclusivity("polarlicht", new DateOnly(2026, 1, 1), Territory: "nordics", Product: "Aurora Edge")];

    public static IReadOnlyList<Coverage> Coverage { get; } =
    [
        new("kestrel", "Kestrel Cloud Partners", ["dach", "ukIreland", "benelux", "india"], ["Aurora Lake", "Insight"], ["Retail", "Manufacturing"], Finding, Capacity: 14),
        new("harbour", "Harbour Consulting", ["dach", "southernEurope", "ukIreland"], ["Aurora Lake", "Aurora Guard"], ["Public sector", "Retail"], Building, Capacity: 8, Note: "Strong project office in Lisbon"),
        new("polarlicht", "Polarlicht Systemhaus", ["nordics", "dach"], ["Aurora Edge", "Insight"], [], Everything, Capacity: 20),
        new("tamarind", "Tamarind Data", ["india", "asiaPacific"], ["Insight", "Aurora Lake"], ["Financial services"], Delivering, Capacity: 30),
        new("millrace", "Millrace Digital", ["ukIreland", "benelux"], ["Insight"], ["Retail", "Financial services"], Advising),
        new("cedarbay", "Cedar Bay Group", ["northAmerica"], ["Aurora Lake", "Aurora Guard", "Insight"], [], Everything, Capacity: 25),
        new("sierralta", "Sierra Alta Consultores", ["southernEurope", "latinAmerica"], ["Aurora Lake"], ["Public sector"], Finding, Capacity: 6),
        new("nordkap", "Nordkap Engineering", ["nordics"], ["Aurora Edge", "Aurora Guard"], ["Manufacturing"], Delivering, Note: "Asked for a second region"),
    ];
}
