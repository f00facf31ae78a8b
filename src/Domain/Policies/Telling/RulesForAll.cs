using System.Globalization;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>What everybody in a programme reads: nothing in it is about one partner.</summary>
internal static class RulesForAll
{
    public static IEnumerable<SummarySection> Sections(Policy policy, PolicyWords words) =>
    [
        new("people", "Who you deal with", People(policy)),
        new("calendar", "Working time", Calendar(policy.Calendar)),
        new("clocks", "How long each step takes", Clocks(policy)),
        new("protection", "Protection of a registration", Protection(policy.Protection)),
        new("activities", "Who may do what", Activities(policy)),
        new("carveOuts", "Not up for negotiation", [.. policy.CarveOuts.Select(rule => CarveOut(rule, words))]),
        new("overlaps", "When two claims meet", Overlaps(policy.Overlaps)),
        new("disputes", "If a disagreement remains", RulesForDisputes.Lines(policy)),
        new("reminders", "Reminders of what was promised", Reminders(policy.Notifications)),
        new("amendments", "How these rules change", Amendments(policy.Amendments)),
    ];

    private static IReadOnlyList<string> People(Policy policy) =>
    [
        $"Registrations are reviewed by {And(policy.Reviewers.Select(Named))}.",
        $"{Named(policy.Manager)} is the channel manager who is asked to step in.",
        $"On every deal {policy.DirectSales.Name} is represented by {And(policy.DirectSales.Members.Select(Named))}, and {(policy.DirectSales.Required ? "has to agree" : "need not agree")}.",
    ];

    private static IReadOnlyList<string> Calendar(BusinessCalendar calendar) =>
    [
        $"Business days are {And(calendar.Days.Select(static day => day.ToString()))}, {Time(calendar.Opens)} to {Time(calendar.Closes)}, in the time zone {calendar.Zone}.",
        .. calendar.Holidays.Count == 0 ? Array.Empty<string>() : [$"Nobody works on {And(calendar.Holidays.Order().Select(PolicyWords.Date))}."],
    ];

    private static IReadOnlyList<string> Clocks(Policy policy)
    {
        var clocks = policy.Clocks;
        return
        [
            $"A registration is reviewed within {Business(clocks.Review)}.",
            policy.Review.Silence == ReviewSilence.ManagerStepsIn
                ? "If nobody has reviewed by then, the channel manager is asked to step in. Silence never approves."
                : "If nobody has reviewed by then, the reviewer's deputy takes over with a fresh clock, and after that the channel manager. Silence never approves.",
            $"A question of the reviewer is answered within {Business(clocks.Info)}; the review stands still meanwhile.",
            $"An offer is answered within {Business(clocks.Response)}.",
            $"The whole negotiation takes at most {Business(clocks.Negotiation)}.",
            clocks.MaxExtensions == 0
                ? $"These times cannot be extended (an extension would be at most {Business(clocks.MaxExtensionDays)})."
                : $"By mutual consent a clock is extended by up to {Business(clocks.MaxExtensionDays)}, at most {PolicyWords.Number(MemberKind.Times, clocks.MaxExtensions)}.",
            policy.LapseOpensDispute
                ? "A negotiation that runs out without agreement is due for a dispute."
                : "A negotiation that runs out without agreement ends; no dispute follows by itself.",
        ];
    }

    private static IReadOnlyList<string> Protection(ProtectionRules rules) =>
    [
        $"An approved registration is protected for {Days(rules.Days)}.",
        .. rules.Warnings.Count == 0 ? Array.Empty<string>() : [$"You are warned {And(rules.Warnings.Select(Days))} before the end."],
        rules.MaxExtensions == 0
            ? $"Protection cannot be extended (an extension would be at most {Days(rules.ExtensionDays)})."
            : $"On request it is extended by up to {Days(rules.ExtensionDays)}, at most {PolicyWords.Number(MemberKind.Times, rules.MaxExtensions)}.",
        rules.Dispute == ProtectionInDispute.StandsStill
            ? "While a dispute is open, protection stands still and keeps what is left of it."
            : "Protection runs on while a dispute is open.",
    ];

    private static IReadOnlyList<string> Activities(Policy policy) =>
    [
        .. policy.Activities.Select(activity => $"{activity.Group}: {activity.Name} – {Owners(activity.Eligible)}."),
    ];

    private static string Owners(IReadOnlyList<PartyKind> eligible) => (eligible.Contains(PartyKind.Partner), eligible.Contains(PartyKind.DirectSales)) switch
    {
        (true, true) => "either side",
        (true, false) => "the partner only",
        (false, true) => "the vendor only",
        _ => "nobody",
    };

    private static string CarveOut(CarveOut rule, PolicyWords words) =>
        rule.Activity is { } activity ? $"{rule.Text} ({words.Activity(activity)} stays with the vendor.)" : rule.Text;

    private static IReadOnlyList<string> Overlaps(OverlapRules rules)
    {
        string[] told = [.. rules.Kinds.Where(static rule => rule.TellPartners).Select(static rule => PolicyWords.Choice(Camel(rule.Kind)))];
        return
        [
            .. told.Length == 0
                ? Array.Empty<string>()
                : [$"You are told that an overlap with another claim exists in these cases: {string.Join("; ", told)}. You are never told more than that, and neither is anybody about you."],
        ];
    }

    private static IReadOnlyList<string> Reminders(NotificationRules rules) =>
    [
        .. rules.CommitmentBefore.Count == 0 ? Array.Empty<string>() : [$"You are reminded {And(rules.CommitmentBefore.Select(Days))} before a promise is due."],
        .. rules.CommitmentAfter.Count == 0 ? Array.Empty<string>() : [$"You are reminded {And(rules.CommitmentAfter.Select(Days))} after a promise was due."],
    ];

    private static IReadOnlyList<string> Amendments(AmendmentRules rules) =>
    [
        rules.NoticeDays == 0
            ? "A change of these rules may take effect at once."
            : $"A change of these rules is announced at least {Business(rules.NoticeDays)} before it takes effect.",
        "Deals that are open keep the rules they began under, unless every side agrees to move.",
    ];

    internal static string Business(int days) => PolicyWords.Number(MemberKind.BusinessDays, days);

    internal static string Days(int days) => PolicyWords.Number(MemberKind.CalendarDays, days);

    internal static string And(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    internal static string Camel(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    internal static string Named(Member member) => $"{member.Name} ({PolicyWords.Choice(Camel(member.Role))}, {member.Zone})";

    private static string Time(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
