using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>From stage to stage: by the clock, by common wish, with more time by consent, and standing still.</summary>
internal static class Staging
{
    public static IReadOnlyList<CaseEvent> ToMediation(string why, DateTimeOffset now, Policy policy)
    {
        var entered = new StageEntered(CaseStage.Mediation, why, CaseClockFace.Mediation(now, policy));
        return policy.Neutrals.AutoAppointAt == 0 ? [entered, new SeatsWanted(SeatKind.Mediator)] : [entered];
    }

    /// <summary>The mediator's work is over; the panel is called together.</summary>
    public static IReadOnlyList<CaseEvent> ToDecision(string why, CaseState state) =>
    [
        .. state.Seats.Where(s => s is { Kind: SeatKind.Mediator, IsLive: true } and not { Status: SeatStatus.Seated }).Select(s => new SeatChanged(s.Kind, s.Person, SeatStatus.Replaced, Why: "Mediation is over.")),
        new StageEntered(CaseStage.Decision, why),
        new SeatsWanted(SeatKind.Decider),
    ];

    public static CaseDecision MoveOn(CaseState state, MoveOn command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Note);
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        if (context.Viewer!.IsMediator)
        {
            return CaseDecision.Of(ToDecision($"The mediator sees no settlement: {command.Reason}", state));
        }

        var side = context.Viewer.Side!.Id;
        if (state.MoveOn.Contains(side, StringComparer.Ordinal))
        {
            return CaseDecision.Nothing;
        }

        var wanted = new MoveOnWanted(side, command.Reason);
        var all = state.Sides.All(s => string.Equals(s.Id, side, StringComparison.Ordinal) || state.MoveOn.Contains(s.Id, StringComparer.Ordinal));
        return !all ? CaseDecision.Of(wanted) : CaseDecision.Of(
        [
            wanted,
            .. state.Stage == CaseStage.Informal
                ? ToMediation("All sides want to go on.", context.Now, context.Policy)
                : ToDecision("All sides want to go on.", state),
        ]);
    }

    public static CaseDecision Withdraw(CaseState state, WithdrawCase command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Note);
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var side = context.Viewer!.Side!.Id;
        var ownAlone = string.Equals(state.OpenedBy, side, StringComparison.Ordinal) && state.Items.All(i => string.Equals(i.Side, side, StringComparison.Ordinal));
        if (!ownAlone && state.Withdraw.Contains(side, StringComparer.Ordinal))
        {
            return CaseDecision.Nothing;
        }

        var wanted = new WithdrawalWanted(side, command.Reason);
        return ownAlone || state.Sides.All(s => string.Equals(s.Id, side, StringComparison.Ordinal) || state.Withdraw.Contains(s.Id, StringComparer.Ordinal))
            ? CaseDecision.Of(wanted, new CaseClosed(CaseEnd.Withdrawn, ownAlone ? "The side that opened it took it back." : "All sides ended it without an outcome."))
            : CaseDecision.Of(wanted);
    }

    public static CaseDecision Propose(CaseState state, ProposeCaseExtension command, CaseContext context)
    {
        var cases = context.Policy.Cases;
        var rules = new RuleBook();
        rules.Require(command.Days >= 1 && command.Days <= cases.ExtensionDays, "days", "days", $"Ask for 1 to {cases.ExtensionDays} business days.");
        rules.Require(state.Extensions < cases.MaxExtensions, "extensionsUsed", "days", $"This stage was extended {cases.MaxExtensions} times already.");
        rules.Text(command.Reason, "reason", Limits.Note);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new CaseExtensionProposed(new CaseExtension(command.Days, context.Viewer!.Side!.Id, [context.Viewer.Side.Id]), command.Reason));
    }

    public static CaseDecision Answer(CaseState state, AnswerCaseExtension command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Note, required: !command.Agree);
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var side = context.Viewer!.Side!.Id;
        if (!command.Agree)
        {
            return CaseDecision.Of(new CaseExtensionAnswered(side, Agree: false, command.Reason ?? TimeDenial.Other, command.Text));
        }

        var answered = new CaseExtensionAnswered(side, Agree: true, Text: command.Text);
        var pending = state.Extension!;
        string[] agreed = [.. pending.AgreedBy, side];
        if (!state.Sides.All(s => agreed.Contains(s.Id, StringComparer.Ordinal)))
        {
            return CaseDecision.Of(answered);
        }

        return CaseDecision.Of(answered, new CaseExtended(Longer(state, pending.Days, context), pending.Days, ForCause: false));
    }

    public static CaseDecision ForCause(CaseState state, ExtendForCause command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Require(
            command.Days >= 1 && command.Days <= context.Policy.Cases.ExtensionDays,
            "days",
            "days",
            $"Give 1 to {context.Policy.Cases.ExtensionDays} business days.");
        rules.Text(command.Reason, "reason", Limits.Note);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new CaseExtended(Longer(state, command.Days, context), command.Days, ForCause: true, command.Reason));
    }

    public static CaseDecision Suspend(CaseState state, SuspendCase command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Note);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new CaseSuspended(command.Reason, [.. Running(state).Select(c => CaseClockFace.Suspend(c, context.Now, context.Policy))]));
    }

    // Under a settlement everything goes on standing still until it is left.
    public static CaseDecision Resume(CaseState state, CaseContext context) => state.Settlement is { Stands: false }
        ? CaseDecision.Of(new CaseResumed([]))
        : CaseDecision.Of(new CaseResumed([.. state.Clocks.Where(c => !CaseEvolve.IsOfRemedy(c) && c.Time.Remaining is not null).Select(c => CaseClockFace.Resume(c, context.Now, context.Policy))]));

    private static IEnumerable<CaseClock> Running(CaseState state) =>
        state.Clocks.Where(c => !CaseEvolve.IsOfRemedy(c) && c.Time is { RanOut: false, Remaining: null });

    // The stage's own clock, and with it those of everybody who has to act in it.
    private static IReadOnlyList<CaseClock> Longer(CaseState state, int days, CaseContext context) =>
        [.. Running(state).Select(c => CaseClockFace.Extend(c, days, context.Now, context.Policy))];
}
