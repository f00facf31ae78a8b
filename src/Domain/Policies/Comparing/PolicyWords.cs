using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Policies;

/// <summary>Says the values of one policy document in words; ids become the names that this document gives them.</summary>
internal sealed class PolicyWords(Policy policy)
{
    private static readonly Dictionary<string, string> Choices = new(StringComparer.Ordinal)
    {
        ["partner"] = "the partner",
        ["directSales"] = "the vendor's direct sales",
        ["managerStepsIn"] = "the channel manager steps in",
        ["goesToDeputy"] = "the reviewer's deputy takes over",
        ["standsStill"] = "protection stands still",
        ["runsOn"] = "protection runs on",
        ["sameProduct"] = "same customer, same product",
        ["otherProduct"] = "same customer, other product",
        ["directEngaged"] = "direct sales already engaged",
        ["outsideTerritory"] = "outside the partner's territory",
        ["exclusiveRight"] = "exclusive right of another",
        ["expiredProtection"] = "expired protection",
        ["partnerRep"] = "partner representative",
        ["directRep"] = "direct sales representative",
        ["total"] = "in total",
        ["yearly"] = "a year",
        ["monthly"] = "a month",
        ["chair"] = "the vote of whoever takes the chair counts",
        ["again"] = "one more vote, then the chair's counts",
        ["referUp"] = "the appeal panel decides",
        ["remedyMissed"] = "something ordered is not done in time",
        ["promiseMissed"] = "something promised is not done in time",
        ["offersUnanswered"] = "an offer runs out without an answer",
        ["metricDip"] = "a figure falls below its threshold",
        ["ownSide"] = "belongs to a side",
        ["compensation"] = "is paid or measured by the deal",
        ["reportingLine"] = "reports to, or leads, somebody of a side",
        ["earlierInvolvement"] = "dealt with the matter before",
        ["mediatedThisCase"] = "was asked to mediate this case",
        ["decidedThisCase"] = "decided this case before",
        ["samePairLately"] = "sat between the same two sides lately",
        ["relationship"] = "has another tie to a side",
    };

    public static string SectionOf(string path) => path.Split('.', '[')[0] switch
    {
        "tenant" or "version" or "name" => "Programme",
        "lapseOpensDispute" => "Clocks",
        "reviewers" or "manager" => "Review",
        "partnerTerritories" or "exclusivities" => "Territories",
        "playbooks" => "Overlaps",
        var name => PolicyTree.MemberAt(name).Label,
    };

    public static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    public static string Quoted(string text) => text.Length == 0 ? "" : $"“{text}”";

    /// <summary>One value, or a whole list; null where there is none.</summary>
    public string? Say(PolicyMember member, JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => list.Count == 0 ? "none" : string.Join(", ", list.Select(item => Say(PolicyTree.MemberAt(member.Path + "[]"), item))),
        JsonObject => Whole(member, node),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Number => Number(member.Kind, value.GetValue<decimal>()),
            _ => Text(member.Kind, value.GetValue<string>()),
        },
        _ => null,
    };

    /// <summary>What an item of a list is called.</summary>
    public string Name(PolicyMember item, JsonNode node)
    {
        if (node is not JsonObject members)
        {
            return Say(item, node) ?? "";
        }

        if (members["name"] is { } name)
        {
            return name.GetValue<string>();
        }

        return string.Join(", ", KeyOf(item).Select(part => Say(PolicyTree.MemberAt($"{item.Path}.{part}"), members[part])).Where(static said => said is not null));
    }

    /// <summary>Everything an item holds besides what it is called by.</summary>
    public string Content(PolicyMember item, JsonNode node) => node is JsonObject members
        ? string.Join("; ", members
            .Where(member => member.Value is not null && member.Key is not ("id" or "name" or "person") && !KeyOf(item).Contains(member.Key, StringComparer.Ordinal))
            .Select(member => (Of: PolicyTree.MemberAt($"{item.Path}.{member.Key}"), member.Value))
            .Select(member => $"{Lower(member.Of.Label)}: {Say(member.Of, member.Value)}"))
        : Say(item, node) ?? "";

    private string Whole(PolicyMember item, JsonNode node) => $"{Name(item, node)} ({Content(item, node)})";

    private static string[] KeyOf(PolicyMember item) =>
        item.Path.EndsWith("[]", StringComparison.Ordinal) && PolicyTree.MemberAt(item.Path[..^2]).Key is { } key ? key.Split(',') : [];

    public string Activity(string id) => policy.Find(id)?.Name ?? id;

    public string Territory(string id) => policy.Territories.FirstOrDefault(t => Same(t.Id, id))?.Name ?? id;

    public string Person(string id) => PolicyNames.People(policy).FirstOrDefault(m => Same(m.Person, id))?.Name ?? id;

    public static string Country(string code) => Countries.NameOf(code);

    public static string Number(MemberKind kind, decimal number)
    {
        var text = number.ToString("#,0.##", CultureInfo.InvariantCulture);
        return kind switch
        {
            MemberKind.BusinessDays => $"{text} business {(number == 1 ? "day" : "days")}",
            MemberKind.CalendarDays => $"{text} {(number == 1 ? "day" : "days")}",
            MemberKind.Times => number switch { 0 => "never", 1 => "once", 2 => "twice", _ => $"{text} times" },
            MemberKind.Percent => $"{text} %",
            _ => text,
        };
    }

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Choice(string name) => Choices.GetValueOrDefault(name) ?? string.Concat(name.Select(static c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private string Text(MemberKind kind, string text) => kind switch
    {
        MemberKind.Date => Date(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        MemberKind.Time => text.EndsWith(":00", StringComparison.Ordinal) ? text[..5] : text,
        MemberKind.Choice or MemberKind.DisputeType => Choice(text),
        MemberKind.Activity => Activity(text),
        MemberKind.Territory => Territory(text),
        MemberKind.Person => Person(text),
        MemberKind.Country => Country(text),
        MemberKind.Remedy => policy.Remedies.FirstOrDefault(r => Same(r.Id, text))?.Text ?? text,
        _ => text,
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
