using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>What a decision about an amendment may look at besides the state.</summary>
/// <param name="InForce">The policy in force now: it says who approves.</param>
/// <param name="Latest">The last version that was approved and not recalled, in force or not yet.</param>
/// <param name="Document">What the amendment proposes; null while there is none.</param>
/// <param name="Base">The version it is based on; null when there is none of that number.</param>
public sealed record AmendmentContext(Accounts.Actor Actor, DateTimeOffset Now, Policy InForce, Policy Latest, Policy? Document, Policy? Base);

/// <summary>What a command alone decides: events, or why not.</summary>
public readonly record struct AmendmentDecision(IReadOnlyList<PolicyEvent> Events, Refusal? Refusal)
{
    public static AmendmentDecision Of(params IReadOnlyList<PolicyEvent> events) => new(events, null);

    public static AmendmentDecision No(RefusalReason reason, params IReadOnlyList<BrokenRule> rules) => new([], new Refusal(reason, rules));
}

/// <summary>What a command about an amendment means. Pure.</summary>
public static class Amending
{
    private const int Title = 200;
    private const int Why = 1000;

    private static readonly Dictionary<Type, AmendmentProtocol.Row> Rows = JsonNames.Of<AmendmentCommand>()
        .ToDictionary(static name => name.Key, static name => AmendmentProtocol.Find(name.Value));

    public static AmendmentDecision On(ProgrammeState state, AmendmentCommand command, AmendmentContext context)
    {
        var amendment = state.Find(command.Amendment);
        var row = Rows[command.GetType()];
        if (AmendmentProtocol.WhyNot(row, amendment, AmendmentPerson.Of(context.Actor, amendment, context.InForce)) is { } why)
        {
            var reason = why is "writersOnly" or "approversOnly" or "authorsOnly" or "ownAmendment" ? RefusalReason.NotAllowed : RefusalReason.WrongState;
            return AmendmentDecision.No(reason, new BrokenRule(why, "", AmendmentProtocol.Sentences[why]));
        }

        return command switch
        {
            SaveAmendment c => Save(state, amendment, c, context),
            ProposeAmendment c => Stale(amendment!, c.Document) ?? Propose(state, amendment!, context),
            ApproveAmendment c => Stale(amendment!, c.Document) ?? Approve(state, amendment!, context),
            RejectAmendment c => Stale(amendment!, c.Document) ?? Reason(c.Reason) ?? AmendmentDecision.Of(new AmendmentRejected(c.Amendment, c.Reason)),
            WithdrawAmendment c => Stale(amendment!, c.Document) ?? Reason(c.Reason) ?? AmendmentDecision.Of(new AmendmentWithdrawn(c.Amendment, c.Reason)),
            RecallAmendment c => Stale(amendment!, c.Document) ?? Recalling.On(state, amendment!, c, context.Now),
            _ => throw new InvalidOperationException($"The command {row.Act} has no meaning defined."),
        };
    }

    /// <summary>The rules of a change besides those of its document.</summary>
    public static RuleBook Around(ProgrammeState state, SaveAmendment command, Policy inForce, DateTimeOffset now)
    {
        var rules = new RuleBook();
        rules.Text(command.Title, "title", Title);
        rules.Text(command.Why, "why", Why);
        rules.Require(state.Find(command.BasedOn) is not null, "unknownVersion", "basedOn", $"There is no version {command.BasedOn} of this policy.");
        var today = inForce.Calendar.DateOf(now);
        rules.Require(command.Effective is not { } day || day >= today, "effectivePast", "effective", "This day has passed.");
        rules.Require(command.Effective is not { } far || far <= today.AddDays(Limits.Horizon), "effectiveTooFar", "effective", "This day is more than ten years ahead.");
        rules.Require(
            state.Find(command.Amendment) is not null || state.Amendments.Count(static a => a.Stage is AmendmentStage.Drafted or AmendmentStage.Proposed) < ProgrammeState.MaxOpen,
            "tooManyOpen",
            "",
            $"There are {ProgrammeState.MaxOpen} unfinished amendments already. Finish or withdraw one first.");
        return rules;
    }

    private static AmendmentDecision Save(ProgrammeState state, Amendment? amendment, SaveAmendment command, AmendmentContext context)
    {
        var rules = Around(state, command, context.InForce, context.Now);
        Vendor(rules, command.Document, context.InForce);
        if (rules.Broken.Count > 0)
        {
            return AmendmentDecision.No(RefusalReason.Invalid, rules.Broken);
        }

        return amendment is not null && Stale(amendment, command.Replaces ?? "") is { } stale
            ? stale
            : AmendmentDecision.Of(new AmendmentSaved(
                command.Amendment, command.Title, command.Why, command.BasedOn, PolicyDocument.HashOf(command.Document), command.Effective));
    }

    private static AmendmentDecision Propose(ProgrammeState state, Amendment amendment, AmendmentContext context)
    {
        if (Outdated(state, amendment, context) is { } outdated)
        {
            return outdated;
        }

        var rules = new RuleBook();
        Vendor(rules, context.Document!, context.InForce);
        rules.Require(PolicyDifference.Between(context.Latest, context.Document!).Count > 0, "noChange", "", "This says the same as the version it is based on.");
        IReadOnlyList<BrokenRule> broken = [.. rules.Broken, .. ChangeRules.Check(context.Latest, context.Document!)];
        return broken.Count > 0
            ? AmendmentDecision.No(RefusalReason.Invalid, broken)
            : AmendmentDecision.Of(new AmendmentProposed(amendment.Id, amendment.Document));
    }

    private static AmendmentDecision Approve(ProgrammeState state, Amendment amendment, AmendmentContext context)
    {
        if (Outdated(state, amendment, context) is { } outdated)
        {
            return outdated;
        }

        // Proposed before one of these rules was there.
        if (ChangeRules.Check(context.Latest, context.Document!) is { Count: > 0 } broken)
        {
            return AmendmentDecision.No(RefusalReason.Invalid, broken);
        }

        var approved = new AmendmentApproved(amendment.Id, amendment.Document);

        // Who approves is asked of the policy in force now; what somebody said who is no longer named does not count.
        var still = AmendmentPerson.Approvers(context.InForce);
        var given = amendment.ApprovedBy.Append(context.Actor.Person).Count(person => still.Contains(person, StringComparer.Ordinal));
        return given < AmendmentPerson.Needed(context.InForce, amendment)
            ? AmendmentDecision.Of(approved)
            : AmendmentDecision.Of(approved, new PolicyPublished(amendment.Id, state.NextNumber, amendment.Document, Start(state, amendment, context.InForce, context.Now).From));
    }

    /// <summary>When it would begin if it were approved at <paramref name="now"/>: never before the notice is over, and never before the version it changes.</summary>
    /// <param name="inForce">The policy in force then: its calendar and its notice count.</param>
    public static AmendmentStart Start(ProgrammeState state, Amendment amendment, Policy inForce, DateTimeOffset now)
    {
        var calendar = inForce.Calendar;
        var notice = inForce.Amendments.NoticeDays;
        var from = notice == 0 ? now : calendar.AddBusinessDays(now, notice);
        if (amendment.Effective is { } day && calendar.StartOfWork(day) is var wanted && wanted > from)
        {
            from = wanted;
        }

        return state.Latest is { } latest && latest.From > now && latest.From >= from ? new AmendmentStart(latest.From, latest.Number) : new AmendmentStart(from);
    }

    private static AmendmentDecision? Outdated(ProgrammeState state, Amendment amendment, AmendmentContext context)
    {
        if (amendment.BasedOn == state.Latest!.Number)
        {
            return null;
        }

        var latest = state.Latest.Number;
        var why = state.Find(amendment.BasedOn)?.Recall is null
            ? $"Version {latest} was approved meanwhile. Base this change on it anew."
            : $"Version {amendment.BasedOn} was recalled and never comes into force. Base this change on version {latest} anew.";
        var changes = context.Base is null ? [] : PolicyDifference.Between(context.Base, context.Latest);
        return AmendmentDecision.No(
            RefusalReason.StaleVersion,
            [
                new BrokenRule("basedOnOld", "basedOn", why),
                .. changes.Select(static change => new BrokenRule("changedMeanwhile", change.Path, $"{change.Text}.")),
            ]);
    }

    private static AmendmentDecision? Stale(Amendment amendment, string document) =>
        string.Equals(amendment.Document, document, StringComparison.Ordinal)
            ? null
            : AmendmentDecision.No(RefusalReason.StaleVersion, new BrokenRule("staleAmendment", "document", "The amendment was changed since you read it. Look at what it says now."));

    /// <summary>The rules that a reason breaks; the same for every act that needs one.</summary>
    internal static IReadOnlyList<BrokenRule> Unsaid(string reason)
    {
        var rules = new RuleBook();
        rules.Text(reason, "reason", Why);
        return rules.Broken;
    }

    private static AmendmentDecision? Reason(string reason) =>
        Unsaid(reason) is { Count: > 0 } broken ? AmendmentDecision.No(RefusalReason.Invalid, broken) : null;

    internal static void Vendor(RuleBook rules, Policy document, Policy inForce)
    {
        rules.Require(string.Equals(document.Tenant, inForce.Tenant, StringComparison.Ordinal), "otherVendor", "tenant", "This is the policy of another vendor.");
        rules.Require(
            string.Equals(document.DirectSales.Id, inForce.DirectSales.Id, StringComparison.Ordinal),
            "vendorFixed",
            "directSales.id",
            "The vendor's organisation stays the same: every open deal names it.");
    }
}
