using System.Globalization;

namespace Negotiation.Domain.Disputes;

/// <summary>Decisions, terms and remedies on paper.</summary>
internal static class OutcomePart
{
    public static void Decision(Sheet sheet, DecisionMade decision, CaseState state, CaseWords words)
    {
        sheet.Facts(
            ("Decided by", string.Join(", ", decision.By)),
            ("On", CaseWords.At(decision.At)),
            ("Under", $"version {decision.Policy.ToString(CultureInfo.InvariantCulture)} of the programme's policy"),
            ("Votes", string.Join("; ", decision.Tally.Select(static t => $"paper {t.Draft}: {t.Votes}"))),
            ("Replaced", decision.Overridden));
        foreach (var (i, point) in decision.Points.Index())
        {
            sheet.Together(s => s.Entry($"{i + 1}. {point.Question}")
                .Facts(
                    ("Facts", string.Join("\n", point.Facts.Select(n => $"Entry {n}: {Short(state, n)}"))),
                    ("Rule", point.Rule),
                    ("Why", point.Rationale)));
        }

        Terms(sheet, decision.Terms, words);
        sheet.Facts(
            ("Appeal", decision.Appeal),
            ("Appeal until", decision.AppealUntil is { } until ? CaseWords.At(until) : null));
        sheet.Hash($"Code of this decision: {decision.Code}");
    }

    public static void Terms(Sheet sheet, OutcomeTerms terms, CaseWords words)
    {
        if (terms.Lines.Count > 0)
        {
            sheet.Entry("Who does what from now on").List(terms.Lines.Select(l => Line(l, words)));
        }

        if (terms.Remedies.Count > 0)
        {
            sheet.Entry("What has to be done").List(terms.Remedies.Select(r => Remedy(r, words)));
        }
    }

    public static string Remedy(OrderedRemedy r, CaseWords words) =>
        $"{words.Side(r.Owner)}: {r.Text} By {CaseWords.On(r.Due)}, with {r.Cure} business days to put it right; binding until {CaseWords.On(r.Sunset)}."
        + (r.Review is { } review ? $" Looked at on {CaseWords.On(review)}." : "");

    private static string Line(OrderedLine line, CaseWords words)
    {
        var owner = line.Owner is { } one
            ? words.Side(one)
            : string.Join(", ", (line.Shares ?? []).Select(s => string.Create(CultureInfo.InvariantCulture, $"{words.Side(s.Party)} {s.Percent:0.##} %")));
        return $"{words.Activity(line.Activity)}: {owner}{(line.Note is { } note ? $" ({note})" : "")}";
    }

    private static string Short(CaseState state, int number) =>
        state.Items.FirstOrDefault(i => i.Number == number) is { } item ? (item.Text.Length <= 160 ? item.Text : item.Text[..159] + "…") : "";
}
