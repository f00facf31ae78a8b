using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Settlements: reached where the case is talked over, with a short time to step back.</summary>
internal static class Settling
{
    /// <summary>A settlement that comes after a decision, or twice, changes nothing.</summary>
    public static CaseDecision Settle(CaseState state, SettleCase command, CaseContext context)
    {
        if (!state.IsOpen || state.Settlement is not null || state.Decisions.Count > 0 || state.Round is { Ballots.Count: > 0 })
        {
            return CaseDecision.Nothing;
        }

        if (context.Policy.Cases.CoolingOff == 0)
        {
            return CaseDecision.Of(Stands(state, command.Settled, context.Now, context.Policy));
        }

        var until = CaseClockFace.Start(CaseClockKind.CoolingOff, context.Now, context.Policy.Cases.CoolingOff, context.Policy);
        CaseClock[] still = [.. state.Clocks.Where(c => c.Time is { RanOut: false, Remaining: null }).Select(c => CaseClockFace.Suspend(c, context.Now, context.Policy))];
        return CaseDecision.Of(new SettlementReached(command.Settled, until, still));
    }

    public static CaseDecision Leave(CaseState state, WithdrawSettlement command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Note);
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        // What an admin had stopped before stays stopped.
        CaseClock[] on = state.SuspendedBecause is not null
            ? []
            : [.. state.Clocks.Where(c => c.Time.Remaining is not null).Select(c => CaseClockFace.Resume(c, context.Now, context.Policy))];
        return CaseDecision.Of(new SettlementLeft(context.Viewer!.Side!.Id, command.Reason, on));
    }

    public static IReadOnlyList<CaseEvent> Stands(CaseState state, Settled settled, DateTimeOffset now, Policy policy) =>
    [
        new SettlementReached(settled, Stands: true),
        Following.Begin(state, settled.Terms, now, policy, instead: false),
        new CaseClosed(CaseEnd.Settled, "The sides settled."),
    ];
}
