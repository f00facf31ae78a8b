namespace Negotiation.Domain.Deals;

/// <summary>More time by mutual consent, standing still, and starting again.</summary>
public static class Pausing
{
    public static Decision Propose(DealState state, ProposeExtension command, Context context)
    {
        var limits = context.Policy.Clocks;
        var rules = new RuleBook();
        rules.Require(command.Clock is ClockKind.Response or ClockKind.Negotiation, "clock", "clock", "More time can be asked for the answer or for the whole negotiation.");
        rules.Require(command.Days >= 1 && command.Days <= limits.MaxExtensionDays, "days", "days", $"Ask for 1 to {limits.MaxExtensionDays} business days.");
        rules.Text(command.Reason, "reason", Limits.Text, required: false);
        var clock = state.Clocks.FirstOrDefault(c => c.Kind == command.Clock);
        rules.Require(clock is { RanOut: false }, "clockRanOut", "clock", "This clock is not running; more time has to be asked before it ends.");
        rules.Require(clock is null || clock.Extensions < limits.MaxExtensions, "extensionsUsed", "clock", $"This clock was extended {limits.MaxExtensions} times already.");
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new ExtensionProposed(new Extension(command.Clock, command.Days, context.Viewer!.Party!.Id, [context.Viewer.Party.Id]), command.Reason));
    }

    public static Decision Answer(DealState state, AnswerExtension command, Context context)
    {
        var party = context.Viewer!.Party!.Id;
        if (!command.Agree)
        {
            return Decision.Of(new ExtensionAnswered(party, Agree: false, command.Reason ?? TimeDenial.Other, command.Text));
        }

        var answered = new ExtensionAnswered(party, Agree: true, Text: command.Text);
        var extension = state.Extension!;
        string[] agreed = [.. extension.AgreedBy, party];
        var clock = state.Clocks.FirstOrDefault(c => c.Kind == extension.Clock);
        return clock is not null && state.Parties.Where(p => p.Required).All(p => agreed.Contains(p.Id, StringComparer.Ordinal))
            ? Decision.Of(answered, new ClockExtended(ClockFace.Extend(clock, extension.Days, context.Now, context.Policy.Calendar), extension.Days))
            : Decision.Of(answered);
    }

    public static Decision Suspend(DealState state, Suspend command, Context context) =>
        Decision.Of(new Suspended(command.Reason, [.. Talks(state).Select(c => ClockFace.Suspend(c, context.Now, context.Policy.Calendar))]));

    public static Decision Resume(DealState state, Context context) =>
        Decision.Of(new Resumed([.. Talks(state).Select(c => ClockFace.Resume(c, context.Now, context.Policy.Calendar))]));

    public static Decision Reopen(Reopen command, Context context) => Decision.Of(Opened(command.Reason, null, context));

    /// <summary>A case has ended with lines of talks that had run out of time: they go on by themselves.</summary>
    /// <param name="after">The deal with these lines.</param>
    internal static Reopened GoOn(DealState after, string cause, Context context) => Opened(Deciding.WhyGoOn(after), cause, context);

    private static Reopened Opened(string reason, string? cause, Context context) => new(
        reason,
        ClockFace.Start(ClockKind.Negotiation, context.Now, context.Policy.Clocks.Negotiation, context.Policy.Calendar),
        cause);

    // An expiry is a promise its proposer made to an instant; standing still does not move it.
    private static IEnumerable<Clock> Talks(DealState state) =>
        state.Clocks.Where(c => c.Kind is ClockKind.Response or ClockKind.Negotiation && !c.RanOut);
}
