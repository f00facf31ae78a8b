using System.Globalization;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What cases have settled or decided stands on the deal: offers carry it as it is, until a later settlement or decision says otherwise.</summary>
public static class Deciding
{
    /// <summary>What stands, one for each line that a case ended.</summary>
    public static IReadOnlyList<DecidedLine> Standing(DealState state) => state.SomeDecided is null
        ? []
        : [.. state.Decided.GroupBy(static d => d.Activity, StringComparer.Ordinal).Select(static lines => lines.Last())];

    /// <summary>What stands for one line; null when no case has ended it.</summary>
    public static DecidedLine? Of(DealState state, string activity) =>
        state.SomeDecided is { } decided ? LastOf(decided, activity) : null;

    private static DecidedLine? LastOf(IReadOnlyList<DecidedLine> decided, string activity) => decided.LastOrDefault(d => Same(d.Activity, activity));

    /// <summary>Whether the offer on the table says otherwise than what stands, so that nobody can accept it any more.</summary>
    public static bool Contradicts(DealState state) =>
        state.SomeDecided is not null && state.Open is { } open && Moving(state).Any(decided => !IsCarried(LineOf(open.Terms, decided.Activity), decided));

    /// <summary>Nothing of who does what is left to disagree on: cases have ended it, or all sides marked it as settled. Credit and days may still be open.</summary>
    public static bool CoversAll(DealState state)
    {
        if (state.SomeDecided is null)
        {
            return false;
        }

        var wanted = state.Open is { } open
            ? open.Terms.Lines.Select(static line => line.Activity)
            : (state.Registration?.Checklist ?? []).Where(static item => item.Wish != Wish.LeaveToVendor).Select(static item => item.Activity);
        return wanted.All(activity => Of(state, activity) is not null || (state.Open is not null && Views.IsSettled(state, activity)));
    }

    /// <summary>Activities that cases ended and that the terms carry as they stand.</summary>
    internal static IReadOnlyList<string> Carried(DealState state, Terms terms) => state.SomeDecided is null
        ? []
        : [.. Moving(state).Where(decided => IsCarried(LineOf(terms, decided.Activity), decided)).Select(static d => d.Activity)];

    /// <summary>Activities that cases ended in a way that <paramref name="rules"/> cannot hold; they are open again under them.</summary>
    internal static IReadOnlyList<string> Impossible(DealState state, Policy rules) => [.. Standing(state).Where(line => !Fits(line, state, rules)).Select(static d => d.Activity)];

    /// <summary>Names each decided line that an offer moves or leaves out. A line that is disputed again is <see cref="Freezing"/>'s.</summary>
    internal static void Check(RuleBook rules, DealState state, Terms terms, Context context)
    {
        foreach (var decided in Moving(state))
        {
            var i = 0;
            while (i < terms.Lines.Count && !Same(terms.Lines[i]?.Activity, decided.Activity))
            {
                i++;
            }

            rules.Require(
                i < terms.Lines.Count && IsCarried(terms.Lines[i], decided),
                "lineDecided",
                i < terms.Lines.Count ? $"terms.lines[{i}]" : "terms.lines",
                $"“{context.Policy.Find(decided.Activity)?.Name ?? decided.Activity}” is {Ended(decided)}: {Who(decided, state)}. Carry it like that; the rest can move. To change it, settle it anew in a case.");
        }
    }

    internal static void RefuseMark(RuleBook rules, DealState state, string activity, Field field, Context context)
    {
        if (Of(state, activity) is { } decided && !Freezing.IsFrozen(state, activity))
        {
            rules.Break("lineDecided", field, $"“{context.Policy.Find(activity)?.Name ?? activity}” is {Ended(decided)}, so there is nothing to mark.");
        }
    }

    /// <summary>Everything wrong with what a case is said to have ended.</summary>
    internal static void Check(RuleBook rules, DealState state, Unfreeze command)
    {
        Field lines = "lines";
        var all = command.Lines ?? [];
        rules.Require(all.Count <= Limits.Lines, "tooManyLines", lines, $"At most {Limits.Lines} lines; this has {all.Count}.");
        for (var i = 0; i < Math.Min(all.Count, Limits.Lines); i++)
        {
            var field = lines.At(i);
            if (all[i] is not { Activity: not null } line)
            {
                rules.Break("required", field, "The line is empty.");
                continue;
            }

            rules.Require(!all.Take(i).Any(other => Same(other?.Activity, line.Activity)), "duplicateActivity", field.Dot("activity"), "This activity has a line already.");
            rules.Require(Same(line.Cause, command.Cause), "otherCause", field.Dot("cause"), "This line is of another case.");
            rules.Text(line.Note, field.Dot("note"), Limits.Note, required: false);
            rules.Require(line.Owner is null != line.Shares is null, "ownerOrShares", field.Dot("owner"), "Name one owner, or share the line, not both.");
            rules.Require(line.Owner is null || state.Parties.Any(p => Same(p.Id, line.Owner)), "unknownParty", field.Dot("owner"), "This is no party of the deal.");
            if (line.Shares is { } shares)
            {
                TermsRules.Shares(rules, shares, field.Dot("shares"), state.Parties, atLeast: 2);
            }
        }
    }

    /// <summary>What of it is new on this deal and can be under its rules. All sides may have agreed otherwise since; then their agreement stands.</summary>
    internal static DecidedLine[] New(DealState state, Unfreeze command, Context context) =>
    [
        .. (command.Lines ?? []).Where(line =>
            !state.Decided.Any(known => Same(known.Activity, line.Activity) && Same(known.Cause, line.Cause))
            && Fits(line, state, context.Policy)
            && !AgreedSince(state, line)),
    ];

    /// <summary>Why the talks go on by themselves, for every side.</summary>
    internal static string WhyGoOn(DealState after) => CoversAll(after)
        ? "Who does what is settled or decided. What is left to agree is the days and how the credit is shared."
        : "What was disputed is settled or decided. The talks go on for the rest.";

    private static IEnumerable<DecidedLine> Moving(DealState state) => Standing(state).Where(line => !Freezing.IsFrozen(state, line.Activity));

    // The case followed the programme's rules of its own day; the deal may have kept others.
    private static bool Fits(DecidedLine line, DealState state, Policy rules)
    {
        if (rules.Find(line.Activity) is not { } activity || CarvedOut.Forbids(rules, line.Activity, line.Owner, state.Parties))
        {
            return false;
        }

        IEnumerable<string> owners = line.Owner is { } owner ? [owner] : (line.Shares ?? []).Select(static share => share.Party);
        return owners.All(id => state.Parties.Find(id, static (p, wanted) => Same(p.Id, wanted)) is { } party && activity.Eligible.Contains(party.Kind));
    }

    private static bool AgreedSince(DealState state, DecidedLine line) =>
        state is { Negotiation: NegotiationState.Agreed, Agreement: { } agreement }
        && agreement.At > line.At
        && !state.Unsettled.Contains(line.Activity, StringComparer.Ordinal)
        && LineOf(agreement.Terms, line.Activity) is not null;

    private static bool IsCarried(Line? line, DecidedLine decided) =>
        line is not null && Same(line.Owner, decided.Owner) && SameShares(line.Shares, decided.Shares);

    private static bool SameShares(IReadOnlyList<CreditShare>? some, IReadOnlyList<CreditShare>? others) => some is null || others is null
        ? some is null && others is null
        : some.Count == others.Count && others.All(share => some.Any(s => Same(s?.Party, share.Party) && s?.Percent == share.Percent));

    private static Line? LineOf(Terms terms, string activity) => terms.Lines.Find(activity, static (l, id) => Same(l?.Activity, id));

    private static string Ended(DecidedLine line) => line.By == LineEnding.Settlement ? "settled in a case" : "decided in a case";

    private static string Who(DecidedLine line, DealState state) => line.Owner is { } owner
        ? $"{NameOf(state, owner)} does it"
        : $"{string.Join(", ", (line.Shares ?? []).Select(s => string.Create(CultureInfo.InvariantCulture, $"{NameOf(state, s.Party)} {s.Percent:0.##} %")))} share it";

    private static string NameOf(DealState state, string party) => state.Parties.FirstOrDefault(p => Same(p.Id, party))?.Name ?? party;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
