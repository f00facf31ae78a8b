using System.Collections.Frozen;
using K = Negotiation.Domain.Policies.MemberKind;

namespace Negotiation.Domain.Policies;

/// <summary>
/// Every member a policy can have, with its name and its bounds: the rules check by it, the comparison and the schema speak by
/// it. In the order in which a policy is read.
/// </summary>
public static partial class PolicyMembers
{
    private const int Name = Deals.Limits.Name;
    private const int Line = 300;
    private const int Paragraph = 2000;
    private const decimal Most = Deals.Limits.MaxAmount;

    public static IReadOnlyList<PolicyMember> All { get; } =
    [
        Value("tenant", "Vendor", K.Id, 1, 64),
        Value("version", "Version", K.Number, 0, 1_000_000, "Given by the server when an amendment is approved."),
        Value("name", "Name of the programme", K.Text, 1, Name),
        .. Calendar,
        .. Clocks,
        .. People,
        .. Activities,
        .. Review,
        .. Protection,
        .. Territories,
        .. Overlaps,
        .. Authority,
        .. Disputes,
        .. Duties,
    ];

    private static readonly FrozenDictionary<string, PolicyMember> ByPath = All.ToFrozenDictionary(static m => m.Path, StringComparer.Ordinal);

    /// <param name="path">With <c>[]</c> for the items of a list.</param>
    public static PolicyMember? Find(string path) => ByPath.GetValueOrDefault(path);

    private static IReadOnlyList<PolicyMember> Calendar =>
    [
        Group("calendar", "Calendar", "When work is done; all business days are counted by it."),
        Value("calendar.zone", "Time zone", K.Zone, 1, 64, "IANA time zone, e.g. Europe/Berlin."),
        Value("calendar.opens", "Work starts", K.Time),
        Value("calendar.closes", "Work ends", K.Time, about: "Later than it starts, on the same day."),
        List("calendar.days", "Working days", 1, 7),
        Value("calendar.days[]", "Working day", K.Choice),
        List("calendar.holidays", "Holidays", 0, 400, "Dates on which nobody works."),
        Value("calendar.holidays[]", "Holiday", K.Date),
    ];

    private static IReadOnlyList<PolicyMember> Clocks =>
    [
        Group("clocks", "Clocks", "How long each step may take."),
        Value("clocks.review", "Review", K.BusinessDays, 1, 60, "The vendor's time to review a registration."),
        Value("clocks.info", "Answer to a question", K.BusinessDays, 1, 60, "The partner's time to answer the reviewer."),
        Value("clocks.response", "Answer to an offer", K.BusinessDays, 1, 60),
        Value("clocks.negotiation", "Whole negotiation", K.BusinessDays, 1, 250),
        Value("clocks.maxExtensionDays", "Longest extension", K.BusinessDays, 1, 60),
        Value("clocks.maxExtensions", "Extensions of one clock", K.Times, 0, 10),
        Value("lapseOpensDispute", "A negotiation that runs out is due for a dispute", K.Flag),
    ];

    private static IReadOnlyList<PolicyMember> People =>
    [
        List("reviewers", "Reviewers", 1, 50, key: "person", about: "Who reviews registrations; at least one."),
        .. Person("reviewers[]", "Reviewer"),
        Group("manager", "Channel manager", "The person who is asked to step in."),
        .. Person("manager", "Channel manager", skipGroup: true),
        Group("directSales", "Direct sales", "The vendor's own side of every deal."),
        Value("directSales.id", "Organisation", K.Id, 1, 64),
        Value("directSales.kind", "Kind of side", K.Choice),
        Value("directSales.name", "Name of the side", K.Text, 1, Name),
        Value("directSales.required", "Has to agree", K.Flag),
        List("directSales.members", "People on every new deal", 1, Deals.Limits.Members, key: "person"),
        .. Person("directSales.members[]", "Person on every new deal"),
    ];

    private static IReadOnlyList<PolicyMember> Activities =>
    [
        List("activities", "Activities", 1, Deals.Limits.Lines, key: "id", about: "The pieces of sales work that can be given to a side."),
        Group("activities[]", "Activity"),
        Value("activities[].id", "Id", K.Id, 1, 64),
        Value("activities[].name", "Name", K.Text, 1, Name),
        Value("activities[].group", "Group", K.Choice),
        List("activities[].eligible", "Who may own it", 1, 2),
        Value("activities[].eligible[]", "Side", K.Choice),
        List("carveOuts", "Not up for negotiation", 0, 100, key: "id"),
        Group("carveOuts[]", "Carve-out"),
        Value("carveOuts[].id", "Id", K.Id, 1, 64),
        Value("carveOuts[].text", "Rule", K.Text, 1, Paragraph),
        Value("carveOuts[].activity", "Activity that stays with the vendor", K.Activity),
    ];

    internal static PolicyMember Group(string path, string label, string? about = null) => new(path, label, About: about);

    internal static PolicyMember Value(string path, string label, MemberKind kind, decimal? min = null, decimal? max = null, string? about = null) =>
        new(path, label, kind, min, max, About: about);

    internal static PolicyMember List(string path, string label, int min, int max, string? about = null, string? key = null) =>
        new(path, label, K.Group, min, max, key, about) { IsList = true };

    internal static IEnumerable<PolicyMember> Person(string path, string label, bool skipGroup = false)
    {
        if (!skipGroup)
        {
            yield return Group(path, label);
        }

        yield return Value($"{path}.person", "Person", K.Id, 1, Name);
        yield return Value($"{path}.name", "Name", K.Text, 1, Name);
        yield return Value($"{path}.role", "Role", K.Choice);
        yield return Value($"{path}.zone", "Time zone", K.Zone, 1, 64);
    }
}
