using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What the programme keeps with the vendor on every deal; no offer moves it.</summary>
internal static class CarvedOut
{
    public static void Check(RuleBook rules, Terms terms, IReadOnlyList<Party> parties, Context context)
    {
        for (var i = 0; i < terms.Lines.Count; i++)
        {
            var line = terms.Lines[i];
            if (line is null || Of(context.Policy, line.Activity) is not { } carved)
            {
                continue;
            }

            var vendor = parties.FirstOrDefault(p => p.Kind == PartyKind.DirectSales);
            rules.Require(
                line.Owner is not null && string.Equals(line.Owner, vendor?.Id, StringComparison.Ordinal),
                "carvedOut",
                $"terms.lines[{i}].owner",
                Sentence(vendor?.Name ?? context.Policy.DirectSales.Name, carved));
        }
    }

    public static void Check(RuleBook rules, ChecklistItem item, Field field, Context context)
    {
        if (Of(context.Policy, item.Activity) is { } carved)
        {
            rules.Require(item.Wish == Wish.LeaveToVendor, "carvedOut", field, Sentence(context.Policy.DirectSales.Name, carved));
        }
    }

    /// <summary>Whether the programme keeps an activity with the vendor, and somebody else would do it.</summary>
    public static bool Forbids(Policies.Policy rules, string activity, string? owner, IReadOnlyList<Party> parties) =>
        Of(rules, activity) is not null && !string.Equals(owner, parties.FirstOrDefault(p => p.Kind == PartyKind.DirectSales)?.Id, StringComparison.Ordinal);

    private static string Sentence(string vendor, Policies.CarveOut carved) => $"{vendor} keeps this on every deal: {carved.Text}";

    private static Policies.CarveOut? Of(Policies.Policy rules, string? activity) => activity is null
        ? null
        : rules.CarveOuts.Find(activity, static (c, id) => string.Equals(c.Activity, id, StringComparison.Ordinal));
}
