using System.Globalization;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What moved between two splits, line by line.</summary>
public static class Differences
{
    public static IReadOnlyList<Change> Between(Terms from, Terms to)
    {
        var changes = new List<Change>();
        foreach (var line in to.Lines)
        {
            var before = from.Lines.Find(line.Activity, static (l, id) => Same(l.Activity, id));
            if (before is null)
            {
                changes.Add(new Change(ChangeKind.Added, line.Activity, null, Owner(line)));
                continue;
            }

            Add(changes, ChangeKind.Owner, line.Activity, Owner(before), Owner(line));
            if (before.Due != line.Due)
            {
                changes.Add(new Change(ChangeKind.Due, line.Activity, Day(before.Due), Day(line.Due)));
            }

            Add(changes, ChangeKind.Note, line.Activity, before.Note, line.Note);
        }

        foreach (var line in from.Lines)
        {
            if (!to.Lines.Has(line.Activity, static (l, id) => Same(l.Activity, id)))
            {
                changes.Add(new Change(ChangeKind.Removed, line.Activity, Owner(line), null));
            }
        }

        foreach (var before in from.Credit)
        {
            Credit(changes, before.Party, before.Percent, Share(to, before.Party));
        }

        foreach (var now in to.Credit)
        {
            if (Share(from, now.Party) is null)
            {
                Credit(changes, now.Party, null, now.Percent);
            }
        }

        return changes;
    }

    /// <summary>A line's owner as text: the party id, or <c>party 50 + party 50</c> when it is shared.</summary>
    private static string? Owner(Line line) => line.Owner
        ?? (line.Shares is null ? null : string.Join(" + ", line.Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent:0.##}"))));

    private static decimal? Share(Terms terms, string party) => terms.Credit.Find(party, static (c, id) => Same(c.Party, id))?.Percent;

    private static void Credit(List<Change> changes, string party, decimal? from, decimal? to)
    {
        if (from != to)
        {
            changes.Add(new Change(ChangeKind.Credit, party, Percent(from), Percent(to)));
        }
    }

    private static string? Percent(decimal? share) => share?.ToString("0.##", CultureInfo.InvariantCulture);

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
