namespace Negotiation.Domain.Policies;

/// <summary>Who reads a summary.</summary>
/// <param name="Partner">Organisation id of the partner; null for the vendor's own people.</param>
public sealed record SummaryAudience(string? Partner)
{
    public static readonly SummaryAudience Vendor = new((string?)null);

    public static SummaryAudience Of(string organisation, Policy policy) =>
        string.Equals(organisation, policy.DirectSales.Id, StringComparison.Ordinal) ? Vendor : new SummaryAudience(organisation);
}

/// <param name="Id">Stable name of the section.</param>
/// <param name="Lines">Whole sentences, in reading order; at least one.</param>
public sealed record SummarySection(string Id, string Title, IReadOnlyList<string> Lines);

/// <summary>A section that reads differently after a change. Lines that stay are in neither list.</summary>
public sealed record SummaryChange(string Section, string Title, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>
/// The rules in force in plain words, made from the rules themselves and so always in step with them. A partner reads what
/// applies to it and to everyone; never another partner's rights or territories, what the vendor's people may promise, or who
/// decides there.
/// </summary>
public sealed record PolicySummary(int Version, string Name, IReadOnlyList<SummarySection> Sections)
{
    public static PolicySummary For(Policy policy, SummaryAudience audience)
    {
        var words = new PolicyWords(policy);
        IReadOnlyList<SummarySection> sections =
        [
            .. RulesForAll.Sections(policy, words),
            .. audience.Partner is { } partner ? RulesForPartner.Sections(policy, words, partner) : RulesForVendor.Sections(policy, words),
        ];
        return new PolicySummary(policy.Version, policy.Name, [.. sections.Where(static section => section.Lines.Count > 0)]);
    }

    /// <summary>What <paramref name="audience"/> will read differently; empty when nothing changes for it.</summary>
    public static IReadOnlyList<SummaryChange> Between(Policy from, Policy to, SummaryAudience audience)
    {
        var (before, after) = (For(from, audience), For(to, audience));
        var changes = new List<SummaryChange>();
        if (!string.Equals(before.Name, after.Name, StringComparison.Ordinal))
        {
            changes.Add(new SummaryChange("name", "Name of the programme", [before.Name], [after.Name]));
        }

        var ids = before.Sections.Concat(after.Sections).Select(static s => s.Id).Distinct(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var (old, now) = (Find(before, id), Find(after, id));
            var (gone, added) = (Without(old, now), Without(now, old));
            if (gone.Count + added.Count > 0)
            {
                changes.Add(new SummaryChange(id, (now ?? old)!.Title, gone, added));
            }
        }

        return changes;
    }

    private static SummarySection? Find(PolicySummary summary, string id) =>
        summary.Sections.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    private static IReadOnlyList<string> Without(SummarySection? section, SummarySection? other) =>
        [.. (section?.Lines ?? []).Where(line => other?.Lines.Contains(line, StringComparer.Ordinal) != true)];
}
