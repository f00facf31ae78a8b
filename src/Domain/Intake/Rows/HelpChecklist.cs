using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Intake;

/// <summary>
/// The activity checklist of an imported row. An activity the row asks help for is <see cref="Wish.WeWantHelp"/> if both sides may
/// own it. Any other activity is the partner's own (<see cref="Wish.WeDoIt"/>) if a partner may own it, and is left to the vendor
/// otherwise. What was asked for stays in the note in every case.
/// </summary>
public static class HelpChecklist
{
    private static readonly (int Code, string Name, string[] Activities)[] Codes =
    [
        (1, "Workload value proposition", ["valueProposition"]),
        (2, "Technical architecture", ["architecture"]),
        (3, "Proof of concept or demo", ["demo", "technicalProof"]),
        (4, "Quotes and licensing", ["pricing"]),
        (5, "Post-sales success", ["success"]),
        (6, "General help", ["qualify"]),
    ];

    private static readonly char[] Between = [',', ';', '|', '/', '\n'];

    /// <summary>Help codes 1 to 6, one or several in a cell, each alone or followed by its text, e.g. <c>1, 3</c> or <c>3. POC / Demo</c>.</summary>
    /// <returns>The codes, and the parts of the cell that are none.</returns>
    public static (IReadOnlySet<int> Codes, IReadOnlyList<string> Unknown) Read(string cell)
    {
        var codes = new SortedSet<int>();
        var unknown = new List<string>();
        foreach (var part in cell.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is >= '1' and <= '6' && !part.AsSpan(1).ContainsAnyInRange('0', '9'))
            {
                codes.Add(part[0] - '0');
            }
            else if (codes.Count == 0 || part.AsSpan().ContainsAnyInRange('0', '9'))
            {
                // Words after a code belong to its text, which may itself hold a slash or a comma.
                unknown.Add(part);
            }
        }

        return (codes, unknown);
    }

    public static IReadOnlyList<ChecklistItem> For(Policy policy, IReadOnlySet<int> codes)
    {
        var asked = Codes.Where(c => codes.Contains(c.Code))
            .SelectMany(c => c.Activities.Select(activity => (Activity: activity, c.Name)))
            .ToDictionary(a => a.Activity, a => a.Name, StringComparer.Ordinal);
        return For(policy, asked);
    }

    /// <summary>The codes of the activities a checklist wants help with.</summary>
    public static IReadOnlyList<int> CodesOf(IReadOnlyList<ChecklistItem> checklist) =>
        [.. Codes.Where(c => checklist.Any(i => i.Wish == Wish.WeWantHelp && c.Activities.Contains(i.Activity, StringComparer.Ordinal))).Select(c => c.Code)];

    /// <param name="asked">Activity to the name under which the source asks for it.</param>
    public static IReadOnlyList<ChecklistItem> For(Policy policy, IReadOnlyDictionary<string, string> asked) =>
        [.. policy.Activities.Select(activity => Item(activity, asked, policy.CarveOuts.Any(c => string.Equals(c.Activity, activity.Id, StringComparison.Ordinal))))];

    private static ChecklistItem Item(Activity activity, IReadOnlyDictionary<string, string> asked, bool carvedOut)
    {
        var note = asked.TryGetValue(activity.Id, out var name) ? $"Asked for in the imported referral: {name}." : null;
        var wish = carvedOut || !activity.Eligible.Contains(PartyKind.Partner) ? Wish.LeaveToVendor
            : note is not null && activity.Eligible.Contains(PartyKind.DirectSales) ? Wish.WeWantHelp
            : Wish.WeDoIt;
        return new ChecklistItem(activity.Id, wish, note);
    }
}
