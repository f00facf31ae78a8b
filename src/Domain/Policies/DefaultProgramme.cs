using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>A complete programme to start from: twelve activities, the default windows, Monday to Friday nine to five.</summary>
public static class DefaultProgramme
{
    private static readonly IReadOnlyList<PartyKind> Anyone = [PartyKind.Partner, PartyKind.DirectSales];
    private static readonly IReadOnlyList<PartyKind> VendorOnly = [PartyKind.DirectSales];

    public static IReadOnlyList<Activity> Activities { get; } =
    [
        new("refer", "Introduce the customer", ActivityGroup.Refer, Anyone),
        new("qualify", "Qualify the need", ActivityGroup.Refer, Anyone),
        new("valueProposition", "Workload value proposition", ActivityGroup.Assist, Anyone),
        new("demo", "Demonstration", ActivityGroup.Assist, Anyone),
        new("architecture", "Technical architecture", ActivityGroup.Assist, Anyone),
        new("technicalProof", "Technical proof of concept", ActivityGroup.Assist, Anyone),
        new("proposal", "Proposal", ActivityGroup.Close, Anyone),
        new("pricing", "Quotes and licensing", ActivityGroup.Close, VendorOnly),
        new("contract", "Contract", ActivityGroup.Close, Anyone),
        new("close", "Close the deal", ActivityGroup.Close, Anyone),
        new("onboard", "Onboard the customer", ActivityGroup.Onboard, Anyone),
        new("success", "Post-sales success", ActivityGroup.Onboard, Anyone),
    ];

    public static Clocks Clocks { get; } =
        new(Review: 2, Info: 5, Response: 2, Negotiation: 10, MaxExtensionDays: 5, MaxExtensions: 2);

    public static BusinessCalendar Calendar(string zone, params IReadOnlyList<DateOnly> holidays) =>
        new(
            zone,
            new TimeOnly(9, 0),
            new TimeOnly(17, 0),
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            holidays);

    private static bool Same(Member a, Member b) => string.Equals(a.Person, b.Person, StringComparison.Ordinal);

    /// <param name="directRep">The vendor's own seller, placed on every new deal.</param>
    public static Policy For(string tenant, string vendorOrganisation, string vendorName, string zone, Member manager, Member directRep) =>
        new(
            tenant,
            Version: 1,
            $"{vendorName} partner programme",
            Calendar(zone),
            Clocks,
            Activities,
            Reviewers: [manager],
            manager,
            new Party(vendorOrganisation, PartyKind.DirectSales, vendorName, Required: true, Same(directRep, manager) ? [manager] : [directRep, manager]),
            LapseOpensDispute: true)
        {
            Territories = DefaultRules.Territories,
            Playbooks = DefaultRules.Playbooks,
            CarveOuts = DefaultRules.CarveOuts,
            Decisions = [new DecisionRight([manager.Person], 1)],
            Remedies = DefaultRules.Remedies,
            Triggers = DefaultRules.Triggers,
        };
}
