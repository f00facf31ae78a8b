using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>What a case does to its deal: only what is disputed stands still, under an interim owner, until the case is closed. What was settled or decided then stands on the deal.</summary>
public static class CaseConsequences
{
    /// <summary>What is missing on the deal for it to say what the case says; nothing when it does already.</summary>
    public static IReadOnlyList<Command> Of(CaseState state, DealView deal, Policy policy)
    {
        var commands = new List<Command>();
        var frozen = (deal.Frozen ?? []).Where(line => Same(line.Cause, state.Id)).Select(line => line.Activity).ToHashSet(StringComparer.Ordinal);
        var tolled = deal.Protection?.Tolls?.Any(t => Same(t.Case, state.Id)) == true;
        if (state.IsOpen)
        {
            string[] missing = [.. state.Subject!.Activities.Where(a => !frozen.Contains(a) && policy.Find(a) is not null)];
            commands.AddRange(missing
                .GroupBy(a => Owner(state, deal, policy, a), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Freeze([.. g], g.Key, Cut($"Disputed: {state.Question}"), state.Id)));
            if (!tolled && deal.Protection is { Standing: ProtectionStanding.Running })
            {
                commands.Add(new TollProtection(TollReason.Dispute, "A dispute is open.", state.Id));
            }

            return commands;
        }

        var lines = Lines(state, deal);
        var told = lines.All(line => deal.Decided?.Any(d => Same(d.Activity, line.Activity) && Same(d.Cause, state.Id)) == true);
        if (frozen.Count > 0 || !told)
        {
            commands.Add(new Unfreeze(state.Id, Cut(Outcome(state, policy)), lines.Length == 0 ? null : lines));
        }

        if (tolled)
        {
            commands.Add(new UntollProtection(state.Id));
        }

        return commands;
    }

    // Another dispute that froze the line first has named who does it meanwhile, and that stays.
    private static string Owner(CaseState state, DealView deal, Policy policy, string activity)
    {
        if (deal.Frozen?.FirstOrDefault(line => Same(line.Activity, activity)) is { } other)
        {
            return other.Owner;
        }

        var interim = deal.Parties.FirstOrDefault(p => Same(p.Id, state.InterimOwner));
        var eligible = policy.Find(activity)!.Eligible;
        return interim is not null && eligible.Contains(interim.Kind)
            ? interim.Id
            : deal.Parties.OrderBy(p => Same(p.Id, policy.DirectSales.Id) ? 0 : 1).FirstOrDefault(p => eligible.Contains(p.Kind))?.Id ?? policy.DirectSales.Id;
    }

    // What finally stands: nothing of a settlement that a side left, or of a decision that others replaced.
    private static (OutcomeTerms Terms, LineEnding By, DateTimeOffset At)? Ended(CaseState state) => state switch
    {
        { End: CaseEnd.Settled, Settlement: { Stands: true, Settled: { } settled } } => (settled.Terms, LineEnding.Settlement, settled.At),
        { End: CaseEnd.Decided, Decision: { } decision } => (decision.Terms, LineEnding.Decision, decision.At),
        _ => null,
    };

    // A note is between those of the case: who joined the deal later reads who does what, and no more.
    private static DecidedLine[] Lines(CaseState state, DealView deal)
    {
        if (Ended(state) is not var (terms, by, at))
        {
            return [];
        }

        var among = deal.Parties.All(p => state.Sides.Any(s => Same(s.Id, p.Id)));
        return
        [
            .. terms.Lines
                .Where(line => state.Subject!.Activities.Contains(line.Activity, StringComparer.Ordinal))
                .Select(line => new DecidedLine(line.Activity, by, state.Id, at, line.Owner, line.Shares, among ? line.Note : null)),
        ];
    }

    private static string Outcome(CaseState state, Policy policy)
    {
        var lines = (Ended(state)?.Terms.Lines ?? []).Select(l => $"{policy.Find(l.Activity)?.Name ?? l.Activity}: {Name(state, l.Owner)}");
        var what = string.Join("; ", lines);
        return state.End switch
        {
            CaseEnd.Settled => $"Settled. {what}",
            CaseEnd.Decided => $"Decided. {what}",
            CaseEnd.Withdrawn => "The dispute ended without an outcome.",
            _ => "The dispute ended without a decision.",
        };
    }

    private static string Name(CaseState state, string? side) => side is null ? "shared" : state.Sides.FirstOrDefault(s => Same(s.Id, side))?.Name ?? side;

    private static string Cut(string text) => text.Length <= Limits.Note ? text.TrimEnd() : text[..(Limits.Note - 1)] + "…";

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
