using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>A deal moves to later rules only when every required party consents.</summary>
public static class Moving
{
    public static Decision Propose(DealState state, ProposePolicy command, Context context)
    {
        if (context.Target is not { } target || target.Version != command.Version)
        {
            return Decision.Invalid([new BrokenRule("unknownPolicy", "version", "There is no such version of the policy in force.")]);
        }

        if (target.Version <= state.Policy)
        {
            return Decision.Invalid([new BrokenRule("notLaterPolicy", "version", $"The deal follows version {state.Policy} already; name a later one.")]);
        }

        var by = context.Viewer!.Party!.Id;
        var proposed = new PolicyProposed(new PolicyMove(target.Version, by, [by]));
        return Everyone(state, [by]) ? Decision.Of([proposed, .. Moved(state, target)]) : Decision.Of(proposed);
    }

    public static Decision Answer(DealState state, AnswerPolicy command, Context context)
    {
        var party = context.Viewer!.Party!.Id;
        if (!command.Agree)
        {
            return Decision.Of(new PolicyAnswered(party, Agree: false, command.Reason ?? MoveDenial.Other, command.Text));
        }

        var answered = new PolicyAnswered(party, Agree: true, Text: command.Text);
        if (!Everyone(state, [.. state.Move!.AgreedBy, party]))
        {
            return Decision.Of(answered);
        }

        return context.Target is { } target && target.Version == state.Move.To
            ? Decision.Of([answered, .. Moved(state, target)])
            : throw new InvalidOperationException($"Policy version {state.Move.To} was not loaded.");
    }

    private static IEnumerable<DealEvent> Moved(DealState state, Policy target)
    {
        if (state.Negotiation == NegotiationState.Open && state.Open is { } open && Impossible(open, state, target) is { Count: > 0 } why)
        {
            yield return new OfferVoided(open.Number, open.Hash, why);
        }

        yield return new PolicyMoved(state.Policy, target.Version, Deciding.Impossible(state, target) is { Count: > 0 } undecided ? undecided : null);
    }

    // Only the catalogue is asked: a due date that has passed, or a share, is not what the new rules changed.
    private static IReadOnlyList<BrokenRule> Impossible(Offer offer, DealState state, Policy target)
    {
        var rules = new RuleBook();
        Field lines = "terms.lines";
        for (var i = 0; i < offer.Terms.Lines.Count; i++)
        {
            var line = offer.Terms.Lines[i];
            if (target.Find(line.Activity) is not { } activity)
            {
                rules.Break("unknownActivity", lines.At(i).Dot("activity"), $"Version {target.Version} of the programme has no activity “{line.Activity}”.");
                continue;
            }

            IEnumerable<string> owners = line.Owner is { } owner ? [owner] : (line.Shares ?? []).Select(static share => share.Party);
            foreach (var party in state.Parties.Where(p => owners.Contains(p.Id, StringComparer.Ordinal) && !activity.Eligible.Contains(p.Kind)))
            {
                rules.Break("notEligible", lines.At(i).Dot("owner"), $"Under version {target.Version} of the programme {party.Name} cannot own “{activity.Name}”.");
            }
        }

        return rules.Broken;
    }

    private static bool Everyone(DealState state, IReadOnlyList<string> agreed) =>
        state.Parties.Where(static p => p.Required).All(p => agreed.Contains(p.Id, StringComparer.Ordinal));
}
