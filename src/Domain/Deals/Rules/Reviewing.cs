namespace Negotiation.Domain.Deals;

/// <summary>Questions between reviewer and partner, and whose clock runs meanwhile.</summary>
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

        var calendar = context.Policy.Calendar;
        return Decision.Of(new InfoAsked(
            command.Question,
            ClockFace.Suspend(ReviewClock(state, context), context.Now, calendar),
            ClockFace.Start(ClockKind.Info, context.Now, context.Policy.Clocks.Info, calendar)));
    }

    public static Decision GiveInfo(DealState state, GiveInfo command, Context context)
    {
        var before = FormRules.FormOf(state.Registration!);
        var merged = command.Form is null ? before : Registering.Merge(before, command.Form);
        var fields = Registering.Changed(before, merged);
        var rules = new RuleBook();
        rules.Text(command.Answer, "answer", Limits.Text);
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

        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(
            [
                new InfoGiven(command.Answer, registration, ClockFace.Resume(ReviewClock(state, context), context.Now, context.Policy.Calendar)),
                .. Registering.Voided(state, fields, context),
            ]);
    }

    private static Clock ReviewClock(DealState state, Context context) =>
        state.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Review)
        ?? ClockFace.Start(ClockKind.Review, context.Now, context.Policy.Clocks.Review, context.Policy.Calendar);
}
