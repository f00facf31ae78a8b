using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Policies;

/// <summary>Every value of the document within the bounds that <see cref="PolicyMembers"/> gives it.</summary>
internal static class BoundRules
{
    public static void Check(RuleBook rules, JsonNode root) => PolicyTree.Walk(root, (path, member, node) => Check(rules, path, member, node));

    private static void Check(RuleBook rules, string path, PolicyMember member, JsonNode node)
    {
        switch (node)
        {
            case JsonArray list when member.IsList:
                rules.Require(list.Count >= (member.Min ?? 0), "tooFew", path, $"“{member.Label}” needs at least {Number(member.Min)}.");
                rules.Require(list.Count <= (member.Max ?? int.MaxValue), "tooMany", path, $"“{member.Label}” holds at most {Number(member.Max)}; there are {list.Count}.");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                var number = value.GetValue<decimal>();
                rules.Require(
                    (member.Min is null || number >= member.Min) && (member.Max is null || number <= member.Max),
                    "outOfBounds",
                    path,
                    $"“{member.Label}” lies between {Number(member.Min)} and {Number(member.Max)}.");
                rules.Require(decimal.Round(number, 2) == number, "tooFine", path, "At most two decimals.");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Text(rules, value.GetValue<string>(), path, member);
                break;
            default:
                break;
        }
    }

    private static void Text(RuleBook rules, string text, string path, PolicyMember member)
    {
        if (member.Max is { } most)
        {
            rules.Text(text, path, (int)most);
        }

        switch (member.Kind)
        {
            case MemberKind.Id or MemberKind.Partner:
                rules.Require(!text.Any(static c => char.IsWhiteSpace(c) || c is '/' or '#'), "badId", path, "An id has no spaces, slashes or hash signs.");
                break;
            case MemberKind.Zone:
                rules.Require(Zones.Exists(text), "unknownZone", path, $"There is no time zone “{Short(text)}”. Use a name like Europe/Berlin.");
                break;
            case MemberKind.Country:
                rules.Require(Countries.Exists(text), "unknownCountry", path, $"“{Short(text)}” is no country code (two capital letters, e.g. DE).");
                break;
            case MemberKind.Currency:
                rules.Require(Currencies.Exists(text), "unknownCurrency", path, $"“{Short(text)}” is no currency code (e.g. EUR).");
                break;
            default:
                break;
        }
    }

    private static string Short(string text) => text.Length <= 64 ? text : text[..64];

    private static string Number(decimal? number) => (number ?? 0).ToString("#,0.##", CultureInfo.InvariantCulture);
}
