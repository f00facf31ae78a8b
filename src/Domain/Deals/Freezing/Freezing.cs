using Negotiation.Domain.Calendars;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>Only what is disputed stands still. The rest goes on, and whoever does the work meanwhile earns nothing by it.</summary>
public static class Freezing
{
    public static Decision Freeze(DealState state, Freeze command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Note);
        rules.Text(command.Cause, "cause", Limits.Cause);
        rules.Require(command.Activities is { Count: > 0 and <= Limits.Lines }, "noLines", "activities", "Name at least one activity.");
        var owner = state.Parties.FirstOrDefault(p => Same(p.Id, command.InterimOwner));
        rules.Require(owner is not null, "unknownParty", "interimOwner", "This is no party of the deal.");
        var person = owner?.Members.FirstOrDefault(m => Same(m.Person, command.Person));
        rules.Require(command.Person is null || person is not null, "unknownPerson", "person", "This person does not speak for the interim owner on this deal.");
        var activities = (command.Activities ?? []).Take(Limits.Lines).ToArray();
        for (var i = 0; i < activities.Length; i++)
        {
            Check(rules, $"activities[{i}]", activities[i], owner, state, context);
        }

        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        FrozenLine[] lines =
        [
            .. activities.Distinct(StringComparer.Ordinal)
                .Where(a => !state.Frozen.Any(f => Same(f.Activity, a) && Same(f.Cause, command.Cause)))
                .Select(a => LineOf(state, a, command, person, context.Now)),
        ];
        return lines.Length == 0 ? Decision.Nothing : Decision.Of(new LinesFrozen(command.Cause, lines));
    }

    public static Decision Unfreeze(DealState state, Unfreeze command, Context context)
    {
        if (command.Lines is not null && !context.Viewer!.IsSystem)
        {
            return Decision.No(RefusalReason.NotAllowed, "notYours", "Only the platform says what a case settled or decided.", "lines");
        }

        var rules = new RuleBook();
        rules.Text(command.Outcome, "outcome", Limits.Note);
        rules.Text(command.Cause, "cause", Limits.Cause);
        Deciding.Check(rules, state, command);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var ended = state.Frozen.Where(f => Same(f.Cause, command.Cause)).ToArray();
        string[] free = [.. ended.Select(f => f.Activity).Where(a => !state.Frozen.Any(f => Same(f.Activity, a) && !Same(f.Cause, command.Cause)))];
        var decided = Deciding.New(state, command, context);
        if (ended.Length + decided.Length == 0)
        {
            return Decision.Nothing;
        }

        var unfrozen = new LinesUnfrozen(command.Cause, command.Outcome, free, decided.Length == 0 ? null : decided);
        return decided.Length > 0 && state.Negotiation == NegotiationState.Lapsed && state.Stage is not (SalesStage.Won or SalesStage.Lost)
            ? Decision.Of(unfrozen, Pausing.GoOn(FrozenChanges.Apply(state, unfrozen), command.Cause, context))
            : Decision.Of(unfrozen);
    }

    public static bool IsFrozen(DealState state, string activity) => state.Frozen.Has(activity, static (f, id) => Same(f.Activity, id));

    /// <summary>Names each frozen line that an offer moves.</summary>
    internal static void Check(RuleBook rules, DealState state, Terms terms, Context context)
    {
        if (state.SomeFrozen is null)
        {
            return;
        }

        foreach (var frozen in state.Frozen.DistinctBy(f => f.Activity, StringComparer.Ordinal))
        {
            var i = 0;
            while (i < terms.Lines.Count && !Same(terms.Lines[i]?.Activity, frozen.Activity))
            {
                i++;
            }

            Field field = i < terms.Lines.Count ? $"terms.lines[{i}]" : "terms.lines";
            rules.Require(
                i < terms.Lines.Count ? IsCarried(terms.Lines[i], frozen, context) : frozen.Due is null,
                "lineFrozen",
                field,
                $"“{Name(context, frozen.Activity)}” is frozen: {NameOf(state, frozen.Owner)} does it meanwhile. Carry the line as it is; the rest can move.");
        }
    }

    internal static void RefuseMark(RuleBook rules, DealState state, string activity, Field field, Context context)
    {
        rules.Require(!IsFrozen(state, activity), "lineFrozen", field, $"“{Name(context, activity)}” is frozen while it is disputed.");
        Deciding.RefuseMark(rules, state, activity, field, context);
    }

    /// <summary>What an agreement formed now leaves out; null when nothing is frozen.</summary>
    internal static IReadOnlyList<InterimLine>? Interim(DealState state) => state.Frozen.Count == 0
        ? null
        : [.. state.Frozen.DistinctBy(f => f.Activity, StringComparer.Ordinal).Select(f => new InterimLine(f.Activity, f.Owner, f.Reason, f.PersonName))];

    private static void Check(RuleBook rules, Field field, string activity, Party? owner, DealState state, Context context)
    {
        if (activity is null || context.Policy.Find(activity) is not { } known)
        {
            rules.Break("unknownActivity", field, "The programme has no such activity.");
            return;
        }

        if (owner is null)
        {
            return;
        }

        rules.Require(known.Eligible.Contains(owner.Kind), "notEligible", field, $"Under the programme {owner.Name} cannot own “{known.Name}”.");
        var other = state.Frozen.FirstOrDefault(f => Same(f.Activity, activity) && !Same(f.Owner, owner.Id));
        rules.Require(other is null, "otherInterimOwner", field, $"“{known.Name}” is frozen already, and {NameOf(state, other?.Owner)} does it meanwhile.");
    }

    private static FrozenLine LineOf(DealState state, string activity, Freeze command, Member? person, DateTimeOffset now)
    {
        // A second dispute keeps what the first one froze: meanwhile an offer on the table may have carried it unchanged only.
        var before = state.Frozen.FirstOrDefault(f => Same(f.Activity, activity));
        var line = state.Open?.Terms.Lines.Find(activity, static (l, id) => Same(l.Activity, id));
        return new FrozenLine(
            activity,
            command.InterimOwner,
            command.Reason,
            command.Cause,
            now,
            person?.Person,
            person?.Name,
            before is null ? line?.Due : before.Due,
            before is null ? line?.Note : before.Note);
    }

    // A day that has passed cannot be offered again, so it may move; nothing else of the line may.
    private static bool IsCarried(Line line, FrozenLine frozen, Context context) =>
        Same(line.Owner, frozen.Owner)
        && line.Shares is null
        && (frozen.Due is null || (Same(line.Note ?? "", frozen.Note ?? "") && (line.Due == frozen.Due || frozen.Due < context.Policy.Calendar.DateOf(context.Now))));

    private static string Name(Context context, string activity) => context.Policy.Find(activity)?.Name ?? activity;

    private static string NameOf(DealState state, string? party) => state.Parties.FirstOrDefault(p => Same(p.Id, party))?.Name ?? "another side";

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
