using System.Globalization;

namespace Negotiation.Domain.Deals;

/// <summary>What moved between two splits, line by line.</summary>
public static class Differences
{
    public static IReadOnlyList<Change> Between(Terms from, Terms to)
    {
        var changes = new List<Change>();
        foreach (var line in to.Lines)
        {
            var before = from.Lines.FirstOrDefault(l => Same(l.Activity, line.Activity));
            if (before is null)
            {
                changes.Add(new Change(ChangeKind.Added, line.Activity, null, Owner(line)));
                continue;
            }

            Add(changes, ChangeKind.Owner, line.Activity, Owner(before), Owner(line));
            Add(changes, ChangeKind.Due, line.Activity, Day(before.Due), Day(line.Due));
            Add(changes, ChangeKind.Note, line.Activity, before.Note, line.Note);
        }

        foreach (var line in from.Lines)
        {
            if (!to.Lines.Any(l => Same(l.Activity, line.Activity)))
            {
                changes.Add(new Change(ChangeKind.Removed, line.Activity, Owner(line), null));
            }
        }

        foreach (var party in from.Credit.Concat(to.Credit).Select(c => c.Party).Distinct(StringComparer.Ordinal))
        {
            Add(changes, ChangeKind.Credit, party, Share(from, party), Share(to, party));
        }

        return changes;
    }

    /// <summary>A line's owner as text: the party id, or <c>party 50 + party 50</c> when it is shared.</summary>
    private static string? Owner(Line line) => line.Owner
        ?? (line.Shares is null ? null : string.Join(" + ", line.Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent:0.##}"))));

    private static string? Share(Terms terms, string party) => terms.Credit.FirstOrDefault(c => Same(c.Party, party)) is { } share
        ? share.Percent.ToString("0.##", CultureInfo.InvariantCulture)
        : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(List<Change> changes, ChangeKind kind, string subject, string? from, string? to)
    {
        if (!Same(from, to))
        {
            changes.Add(new Change(kind, subject, from, to));
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
