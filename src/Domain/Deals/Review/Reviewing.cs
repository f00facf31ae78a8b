using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>The review: questions to the partner, standing still, another reviewer, and what silence does.</summary>
public static class Reviewing
{
    public static Decision AskInfo(DealState state, AskInfo command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Question, "question", Limits.Text);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        return Decision.Of(new InfoAsked(
            command.Question,
            Still(ReviewClock(state, context), context),
            ClockFace.Start(ClockKind.Info, context.Now, context.Policy.Clocks.Info, context.Policy.Calendar),
            command.Reason ?? InfoReason.Other));
    }

    public static Decision GiveInfo(DealState state, GiveInfo command, Context context)
    {
        var before = FormRules.FormOf(state.Registration!);
        var merged = command.Form is null ? before : Registering.Merge(before, command.Form);
        var fields = Registering.Changed(before, merged);
        var rules = new RuleBook();
        rules.Text(command.Answer, "answer", Limits.Text);
        FieldLocks.Check(rules, state, fields);
        var registration = state.Registration!;
        if (fields.Count > 0)
        {
            var form = FormRules.Check(merged, context, state.Parties, registration.Origin, out var changed);
            foreach (var broken in form.Broken)
            {
                rules.Break(broken.Code, $"form.{broken.Field}", broken.Text);
            }

            registration = changed ?? registration;
        }

        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        // The answer is to the question; why the review was paused before it may still stand.
        var clock = ReviewClock(state, context);
        clock = state.ReviewPause is null ? ClockFace.Resume(clock, context.Now, context.Policy.Calendar) : Still(clock, context);
        return Decision.Of([new InfoGiven(command.Answer, registration, clock, Place.Moved(state, registration.Customer)), .. Registering.Voided(state, fields, context)]);
    }

    public static Decision Pause(DealState state, PauseReview command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new ReviewPaused(command.Reason, command.Text, Still(ReviewClock(state, context), context)));
    }

    public static Decision Resume(DealState state, Context context) =>
        Decision.Of(new ReviewResumed(ClockFace.Resume(ReviewClock(state, context), context.Now, context.Policy.Calendar)));

    public static Decision Reassign(DealState state, ReassignReview command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        rules.Require(command.Reason != HandoverReason.Silence, "reason", "reason", "Only the clock gives this reason.");
        var to = Candidate(state, context.Policy, command.To);
        rules.Require(to is not null, "unknownReviewer", "to", "Choose one of the vendor's channel managers.");
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        return string.Equals(state.Reviewer, to!.Person, StringComparison.Ordinal)
            ? Decision.Nothing
            : Decision.Of(new ReviewReassigned(to.Person, to.Name, command.Reason, command.Text));
    }

    /// <summary>A person the review of this deal may be given to.</summary>
    public static Member? Candidate(DealState state, Policy policy, string person) =>
        Reviewers.Find(policy, person)
        ?? state.Parties
            .Where(p => p.Kind == PartyKind.DirectSales)
            .SelectMany(p => p.Members)
            .FirstOrDefault(m => m.Role == Accounts.Role.ChannelManager && string.Equals(m.Person, person, StringComparison.Ordinal));

    /// <summary>What the policy says follows when nobody reviewed in time. It never approves.</summary>
    public static IReadOnlyList<DealEvent> Silence(DealState state, Clock clock, Policy policy, DateTimeOffset now)
    {
        if (policy.Review.Silence == ReviewSilence.GoesToDeputy
            && !state.ReviewHandedOn
            && Reviewers.NamedDeputyOf(policy, state.Reviewer ?? "") is { } deputy
            && !string.Equals(deputy.Person, state.Reviewer, StringComparison.Ordinal))
        {
            return
            [
                new ClockRanOut(ClockKind.Review, clock.Due, Consequence.ReviewGoesToDeputy),
                new ReviewReassigned(
                    deputy.Person,
                    deputy.Name,
                    HandoverReason.Silence,
                    "Nobody reviewed in time.",
                    ClockFace.Start(ClockKind.Review, now, policy.Clocks.Review, policy.Calendar)),
            ];
        }

        return [new ClockRanOut(ClockKind.Review, clock.Due, Consequence.ManagerStepsIn)];
    }

    // A clock that stands still already keeps what was left of it then.
    private static Clock Still(Clock clock, Context context) =>
        clock.Remaining is null ? ClockFace.Suspend(clock, context.Now, context.Policy.Calendar) : clock;

    private static Clock ReviewClock(DealState state, Context context) =>
        state.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Review)
        ?? ClockFace.Start(ClockKind.Review, context.Now, context.Policy.Clocks.Review, context.Policy.Calendar);
}
