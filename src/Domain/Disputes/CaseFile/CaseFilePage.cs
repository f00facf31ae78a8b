using System.Globalization;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>The open record of a case to read and to print. The same bytes for everyone: nothing in it depends on who asks, or when.</summary>
public static class CaseFilePage
{
    /// <param name="records">All events of the case, from the first one on.</param>
    /// <param name="policy">The version the case applies.</param>
    public static string Of(IReadOnlyList<EventRecord> records, Policy policy)
    {
        var file = CaseFileDocument.Of(records);
        var shown = records.Take(file.Count).ToList();
        var state = CaseLedger.Replay(shown);
        var words = new CaseWords(state, policy);
        var sheet = new Sheet($"Case file: {state.Question}");
        Head(sheet, state, words, file);
        Sides(sheet, state);
        Neutrals(sheet, state, words);
        Record(sheet, state, words);
        Outcome(sheet, state, words);
        After(sheet, state, words);
        Course(sheet, shown, words);
        Proof(sheet, file);
        return sheet.End();
    }

    private static void Head(Sheet sheet, CaseState state, CaseWords words, CaseFileDocument file)
    {
        var subject = state.Subject!;
        sheet.Title(state.Question)
            .Small($"Case file. Complete open record, the same for every side, as of {CaseWords.At(state.ChangedAt)}, {file.Count.ToString(CultureInfo.InvariantCulture)} events.")
            .Facts(
                ("Case", state.Id),
                ("About", CaseWords.Plain(state.Type)),
                ("Opened", $"{CaseWords.At(state.OpenedAt)}{(state.OpenedBy is { } by ? $", by {words.Side(by)}" : ", by the platform")}"),
                ("Stage", state.End is { } end ? $"{CaseWords.Of(state.Stage)}: {CaseWords.Of(end)}" : CaseWords.Of(state.Stage)),
                ("Deal", subject.Title),
                ("Customer", $"{subject.Customer} ({subject.Country})"),
                ("Amount", CaseWords.Of(subject.Amount)),
                ("Products", string.Join(", ", subject.Products)),
                ("Disputed", string.Join(", ", subject.Activities.Select(words.Activity))),
                ("Meanwhile done by", words.Side(state.InterimOwner)),
                ("Policy", $"version {state.Policy.ToString(CultureInfo.InvariantCulture)}"),
                ("Suspended", state.SuspendedBecause));
    }

    private static void Sides(Sheet sheet, CaseState state)
    {
        sheet.Section("Sides");
        sheet.List(state.Sides.Select(static s => $"{s.Name}: {string.Join(", ", s.Members.Select(static m => m.Name))}"));
    }

    private static void Neutrals(Sheet sheet, CaseState state, CaseWords words)
    {
        if (state.Seats.Count == 0)
        {
            return;
        }

        sheet.Section("Neutrals and what they disclosed");
        foreach (var seat in state.Seats)
        {
            sheet.Together(s => s.Entry($"{seat.Name}, {CaseWords.Of(seat.Kind)}{(seat.Alternate ? " (in another's place)" : "")}").Facts(
                ("Standing", $"{CaseWords.Of(seat.Status)}, {CaseWords.At(seat.At)}"),
                ("Declared", seat.Said),
                ("Ties", string.Join("\n", seat.Conflicts.Select(static c => $"{c.Text}{(c.Waivable ? "" : " (cannot be let pass)")}"))),
                ("Let pass by", string.Join(", ", seat.WaivedBy.Select(words.Side))),
                ("Reason", seat.Why)));
        }
    }

    private static void Record(Sheet sheet, CaseState state, CaseWords words)
    {
        sheet.Section("Statements and evidence");
        foreach (var item in state.Items)
        {
            sheet.Together(s =>
            {
                s.Entry($"Entry {item.Number}: {CaseWords.Plain(item.Kind)}");
                s.Small($"{item.Name}{(item.Side is null ? "" : $", {words.Side(item.Side)}")}, {CaseWords.At(item.At)}");
                s.Facts(
                    ("Happened on", item.HappenedOn is { } day ? CaseWords.On(day) : null),
                    (item.Statement is null ? "Shows" : "What we see", item.Text),
                    ("What it costs us", item.Statement?.Impact),
                    ("What we need", item.Statement?.Need),
                    ("Figure", item.Figure is { } figure ? CaseWords.Of(figure) : null),
                    ("File", item.File is { } file ? $"{file.Name} ({CaseWords.Size(file.Size)}), SHA-256 {file.Sha256}" : null));
                if (item.Statement is { Whys.Count: > 0 } statement)
                {
                    s.List(statement.Whys.Select(static why => $"Why? {why}"), numbered: true);
                }
            });
        }
    }

    private static void Outcome(Sheet sheet, CaseState state, CaseWords words)
    {
        foreach (var (i, decision) in state.Decisions.Index())
        {
            sheet.Section(decision.Kind == SeatKind.AppealDecider ? "Decision of the appeal" : i > 0 && decision.Overridden is not null ? "Decision that replaced the one before" : "Decision");
            OutcomePart.Decision(sheet, decision, state, words);
        }

        if (state.Appeal is { } appeal)
        {
            sheet.Section("Appeal").Small($"{appeal.Name}, {words.Side(appeal.Side)}, {CaseWords.At(appeal.At)}").Text(appeal.Grounds);
        }

        if (state.Settlement is { } settlement)
        {
            sheet.Section("Settlement");
            OutcomePart.Terms(sheet, settlement.Settled.Terms, words);
            sheet.Facts(
                ("Accepted by", string.Join("\n", settlement.Settled.AcceptedBy.Select(a => $"{a.Name}, {words.Side(a.Party)}, {CaseWords.At(a.At)}"))),
                ("Stands", settlement.Stands ? "yes" : settlement.Until is { } until ? $"from {CaseWords.At(until)}, unless a side steps back" : "yes"));
        }
    }

    private static void After(Sheet sheet, CaseState state, CaseWords words)
    {
        if (state.Remedies.Count > 0)
        {
            sheet.Section("What was ordered, and what became of it");
            foreach (var remedy in state.Remedies)
            {
                sheet.Together(s => s.Entry(remedy.Id).Facts(
                    ("Order", OutcomePart.Remedy(remedy.Order, words)),
                    ("Standing", CaseWords.Plain(remedy.Status)),
                    ("Began", CaseWords.At(remedy.StartedAt)),
                    ("Follows on", remedy.After),
                    ("Report", remedy.Report),
                    ("Contested", remedy.Contest)));
            }
        }

        if (state.PostMortems.Count > 0)
        {
            sheet.Section("What was learned");
            foreach (var learned in state.PostMortems)
            {
                sheet.Together(s => s.Entry($"{learned.Name}, {CaseWords.At(learned.At)}").Facts(
                    ("Cause", learned.Cause),
                    ("What helped", learned.Helped),
                    ("What should change", learned.Change),
                    ("Proposed for the policy", learned.Amendment)));
            }
        }
    }

    private static void Course(Sheet sheet, IReadOnlyList<EventRecord> records, CaseWords words)
    {
        var course = new CaseCourse(words);
        sheet.Section("Course");
        sheet.List(records
            .Where(static r => r.OnlyFor is null)
            .Select(r => (Record: r, Told: course.Tell(CaseLedger.Read(r).Body)))
            .Where(static t => t.Told is not null)
            .Select(t => $"{CaseWords.At(t.Record.At)} — {(t.Record.Request.Length == 0 ? "" : t.Record.Name + ": ")}{t.Told}"));
    }

    private static void Proof(Sheet sheet, CaseFileDocument file)
    {
        sheet.Section("Proof")
            .Text("Every event of this case carries the hash of the one before it. The value below stands for all of them: it is the same in every copy of this file, on paper and as JSON, and would be another one if anything had been changed, left out or moved.")
            .Hash(file.Head)
            .Text("To check it without the platform, take the JSON form of the case file and run “verify-case FILE.json”, or follow the description “How a case file is checked” in the documentation. Then compare the value it prints with the one above and with the other side's.");
        if (file.Events.Any(static e => e.Sealed))
        {
            sheet.Small("Papers that a panel weighed without deciding for them, and votes that were never opened, are not part of the record. Their places in the chain are.");
        }
    }
}
