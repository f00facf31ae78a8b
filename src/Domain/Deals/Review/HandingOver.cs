namespace Negotiation.Domain.Deals;

/// <summary>Somebody leaves a deal and a colleague takes their place, in one step. What was said stays with who said it.</summary>
public static class HandingOver
{
    public static Decision Hand(DealState state, HandOver command, Context context)
    {
        if (command.To is null)
        {
            return Decision.Invalid([new BrokenRule("required", "to", "Say who takes the place.")]);
        }

        if (Membership.Own(state, command.Party, context) is not { } party)
        {
            return Membership.NotYours;
        }

        var rules = new RuleBook();
        rules.Text(command.From, "from", 128);
        rules.Text(command.Text, "text", Limits.Text);
        rules.Require(command.Reason != HandoverReason.Silence, "reason", "reason", "Only the clock gives this reason.");
        rules.Require(!Same(command.From, command.To.Person), "samePerson", "to.person", "Choose somebody else to take the place.");
        Membership.Person(rules, command.To, "to.", party.Kind);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        return Decision.Of([.. Places(party, command), .. Review(state, party, command, context)]);
    }

    private static IEnumerable<DealEvent> Places(Party party, HandOver command)
    {
        if (party.Members.FirstOrDefault(m => Same(m.Person, command.From)) is not { } leaving)
        {
            yield break;
        }

        if (!party.Members.Any(m => Same(m.Person, command.To.Person)))
        {
            yield return new MemberAdded(party.Id, command.To);
        }

        yield return new MemberRemoved(party.Id, leaving.Person, leaving.Name, command.Reason, command.Text, command.To.Name);
    }

    private static IEnumerable<DealEvent> Review(DealState state, Party party, HandOver command, Context context)
    {
        var waits = state.Review is ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo;
        var theirs = party.Kind == PartyKind.DirectSales && waits && context.Viewer!.IsManager && Same(command.From, state.Reviewer);
        if (theirs && (Reviewing.Candidate(state, context.Policy, command.To.Person) ?? (command.To.Role == Accounts.Role.ChannelManager ? command.To : null)) is { } reviewer)
        {
            yield return new ReviewReassigned(reviewer.Person, reviewer.Name, command.Reason, command.Text);
        }
    }

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
