using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>More protection on request, standing still, and taking it away.</summary>
public static class Protecting
{
    public static Decision Request(DealState state, RequestProtectionExtension command, Context context)
    {
        var limits = context.Policy.Protection;
        var rules = new RuleBook();
        rules.Require(command.Days >= 1 && command.Days <= limits.ExtensionDays, "days", "days", $"Ask for 1 to {limits.ExtensionDays} days.");
        rules.Text(command.Reason, "reason", Limits.Text);
        rules.Text(command.Evidence, "evidence", Limits.Text);
        rules.Require(
            Clock(state).Extensions < limits.MaxExtensions,
            "extensionsUsed",
            "",
            limits.MaxExtensions == 0 ? "Under the programme protection is not extended." : $"Protection was extended {limits.MaxExtensions} times already.");
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new ProtectionExtensionRequested(command.Days, command.Reason, command.Evidence));
    }

    public static Decision Answer(DealState state, AnswerProtectionExtension command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text, required: !command.Agree);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var days = state.Protection!.Request!.Days;
        return Decision.Of(command.Agree
            ? new ProtectionExtended(ProtectionFace.Extend(Clock(state), days, context.Now, context.Policy), days, command.Text)
            : new ProtectionExtensionDenied(command.Reason ?? ExtensionDenial.Other, command.Text!));
    }

    public static Decision Toll(DealState state, TollProtection command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        rules.Text(command.Case, "case", 64, required: false);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var runsOn = command.Reason == TollReason.Dispute && context.Policy.Protection.Dispute == ProtectionInDispute.RunsOn;
        if (runsOn && !context.Viewer!.IsSystem)
        {
            return Decision.Invalid([new BrokenRule("protectionRunsOn", "reason", "Under the programme protection runs on during a dispute.")]);
        }

        var tolls = state.Protection!.Tolls ?? [];
        if (runsOn || tolls.Any(t => Same(t.Case, command.Case)))
        {
            return Decision.Nothing;
        }

        var clock = tolls.Count == 0 ? ProtectionFace.Toll(Clock(state), context.Now, context.Policy) : null;
        return Decision.Of(new ProtectionTolled(command.Case, command.Reason, command.Text, clock));
    }

    public static Decision Untoll(DealState state, UntollProtection command, Context context)
    {
        var tolls = state.Protection!.Tolls ?? [];
        if (!tolls.Any(t => Same(t.Case, command.Case)))
        {
            return Decision.Nothing;
        }

        var clock = tolls.Count == 1 ? ProtectionFace.Untoll(Clock(state), context.Now, context.Policy) : null;
        return Decision.Of(new ProtectionUntolled(command.Case, clock));
    }

    public static Decision Revoke(RevokeProtection command)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        return rules.Broken.Count > 0 ? Decision.Invalid(rules.Broken) : Decision.Of(new ProtectionRevoked(command.Reason, command.Text));
    }

    private static Clock Clock(DealState state) => state.Clocks.First(c => c.Kind == ClockKind.Protection);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
