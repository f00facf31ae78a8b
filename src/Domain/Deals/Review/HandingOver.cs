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
        var reviews = Reviews(state, party, command, context);
        var reviewer = reviews ? Reviewing.Candidate(state, context.Policy, command.To.Person) : null;
        rules.Require(reviewer is not null || !reviews, "unknownReviewer", "to.person", "Choose one of the vendor's channel managers.");
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var places = Places(party, command, state, context);
        return reviewer is null ? Decision.Of([.. places]) : Decision.Of([.. places, new ReviewReassigned(reviewer.Person, reviewer.Name, command.Reason, command.Text)]);
    }

    private static IEnumerable<DealEvent> Places(Party party, HandOver command, DealState state, Context context)
    {
        if (party.Members.FirstOrDefault(m => Same(m.Person, command.From)) is not { } leaving)
        {
            yield break;
        }

        if (!party.Members.Any(m => Same(m.Person, command.To.Person)))
        {
            yield return new MemberAdded(party.Id, command.To);
            foreach (var asked in Holding.AskedAnew(state, party with { Members = [.. party.Members, command.To] }, context))
            {
                yield return asked;
            }
        }

        yield return new MemberRemoved(party.Id, leaving.Person, leaving.Name, command.Reason, command.Text, command.To.Name);
    }

    // The review goes along with the place of who reviews.
    private static bool Reviews(DealState state, Party party, HandOver command, Context context) =>
        state.Review is ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo
        && !Correcting.IsClosed(state.Review, state.Stage)
        && party.Kind == PartyKind.DirectSales
        && context.Viewer!.IsManager
        && Same(command.From, state.Reviewer);

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
