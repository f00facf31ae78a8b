using Negotiation.Domain.Deals;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What can be done against a decision: an appeal to other people, once, or an override by two.</summary>
internal static class Appealing
{
    public static CaseDecision File(CaseState state, FileAppeal command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Grounds, "grounds", Limits.Text);
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var appeal = new Appeal(context.Viewer!.Side!.Id, context.Actor.Person, context.Actor.Name, context.Now, command.Grounds);
        var stays = context.Policy.Cases.AppealStays;
        return CaseDecision.Of(new AppealFiled(appeal, stays, stays ? Following.Still(state, context.Now, context.Policy) : null), new SeatsWanted(SeatKind.AppealDecider));
    }

    public static CaseDecision Propose(CaseState state, ProposeOverride command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Text);
        OutcomeRules.Check(rules, command.Terms, state.Subject!, state.Sides, context.Policy, context.Policy.Calendar.DateOf(context.Now));
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var hash = Chain.Sha256(DomainJson.Write(new { command.Terms, command.Reason, context.Actor.Person, At = context.Now.UtcTicks }).Utf8.Span);
        return CaseDecision.Of(new OverrideProposed(new Override(hash, context.Actor.Person, context.Actor.Name, context.Now, command.Reason, command.Terms)));
    }

    public static CaseDecision Confirm(CaseState state, ConfirmOverride command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Text);
        var proposed = state.Override!;
        rules.Require(string.Equals(proposed.Hash, command.Hash, StringComparison.Ordinal), "staleOverride", "hash", "Another replacement is proposed by now. Look at it again.");
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var clock = CaseClockFace.Start(CaseClockKind.AppealFiling, context.Now, context.Policy.Stages.AppealFiled, context.Policy);
        var decision = state.Decision! with
        {
            Terms = proposed.Terms,
            Points = [new DecisionPoint(state.Question, [], "Two people named by the programme replaced the decision.", $"{proposed.Name}: {proposed.Reason}\n{context.Actor.Name}: {command.Reason}")],
            By = [.. new[] { proposed.Name, context.Actor.Name }.Order(StringComparer.Ordinal)],
            Tally = [],
            At = context.Now,
            AppealUntil = clock.Time.Due,
            Code = "",
            Overridden = $"{proposed.Name}: {proposed.Reason} {context.Actor.Name}: {command.Reason}",
        };
        return CaseDecision.Of(
            new DecisionIssued(Panels.Sealed(decision, state), clock),
            Following.Begin(state, proposed.Terms, context.Now, context.Policy, instead: true));
    }
}
