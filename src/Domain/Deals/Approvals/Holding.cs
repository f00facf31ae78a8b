using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What is beyond a person's authority waits for a colleague, and only then reaches the table.</summary>
public static class Holding
{
    /// <summary>Null when the actor may promise this alone; otherwise that it waits, or that nobody could let it through.</summary>
    internal static Decision? Offer(DealState state, MakeOffer command, Context context)
    {
        var party = context.Viewer!.Party!;
        return Hold(state, party, command.Terms, context, held => held with { Offer = HeldOffer.Of(command) }) is { } held ? Waiting(held) : null;
    }

    /// <inheritdoc cref="Offer"/>
    internal static Decision? Acceptance(DealState state, Accept command, Context context)
    {
        var party = context.Viewer!.Party!;
        return Hold(state, party, state.Open!.Terms, context, held => held with { Act = HeldAct.Acceptance, Accepts = command.Offer }) is { } held
            ? Waiting(held)
            : null;
    }

    /// <summary>The events that ask a side to accept anew, because its standing acceptance is no longer covered.</summary>
    internal static IEnumerable<DealEvent> Uncovered(DealState state, Offer offer, IReadOnlyList<Acceptance> acceptances, Context context)
    {
        foreach (var acceptance in acceptances)
        {
            var party = state.Parties.FirstOrDefault(p => Same(p.Id, acceptance.Party));
            if (party is null || !party.Required || Covering.Holds(state, party, offer, acceptance, context) is not { Within: false } check)
            {
                continue;
            }

            var reference = new OfferRef(offer.Number, offer.Hash);
            var held = new Held(
                party.Id,
                HeldAct.Acceptance,
                "",
                acceptance.Person,
                acceptance.Name,
                context.Now,
                Authority.RolesOf(party, acceptance.Person, context.Policy),
                check.Exceeds,
                Asked(check.Approvers, acceptance.Person),
                check.Matrix,
                Accepts: reference);
            yield return new AcceptanceHeld(held with { Hash = Weighing.HashOf(state, held, check) });
            yield return new ConfirmationNeeded(offer.Number, offer.Hash, party.Id);
        }
    }

    /// <summary>What waits, put to those who may approve it now that its side has grown; nothing when that asks nobody new.</summary>
    internal static IEnumerable<DealEvent> AskedAnew(DealState state, Party grown, Context context)
    {
        // What is left waiting on a closed record stays as it was.
        if (Correcting.IsClosed(state.Review, state.Stage) || Of(state, grown.Id) is not { Status: HeldStatus.Waiting } held || WhyStale(state, held) is not null)
        {
            yield break;
        }

        var check = Authority.Check(state, context.Policy, grown, held.Roles, held.Offer?.Terms ?? state.Open!.Terms);
        var approvers = Asked(check.Approvers, held.Person);
        if (approvers.Any(a => !held.Approvers.Any(known => Same(known.Person, a.Person))))
        {
            yield return held.Act == HeldAct.Offer ? new OfferHeld(held with { Approvers = approvers }) : new AcceptanceHeld(held with { Approvers = approvers });
        }
    }

    /// <summary>Why what is held no longer fits the table; null while it does.</summary>
    public static string? WhyStale(DealState state, Held held)
    {
        if (held.Accepts is { } accepts)
        {
            return state.Negotiation != NegotiationState.Open || state.HasAccepted(held.Party)
                ? "There is nothing left to accept."
                : !Offering.Names(state, accepts) ? Offering.Stale(state, accepts)
                : Deciding.Contradicts(state) ? Deals.WhyNot.Sentences["decidedOtherwise"] : null;
        }

        var offer = held.Offer!;
        if (offer.Answers is { } answers)
        {
            if (!Offering.Names(state, answers))
            {
                return Offering.Stale(state, answers);
            }
        }
        else if (state.Open is { } open)
        {
            return $"Offer {open.Number} has been put on the table meanwhile.";
        }

        return state.Agreement is { } agreement && !Same(agreement.Code, offer.Reopens ?? "") ? "Everyone has agreed meanwhile." : null;
    }

    /// <summary>What <paramref name="party"/> has waiting; null when nothing is.</summary>
    public static Held? Of(DealState state, string? party) =>
        party is null ? null : state.Held.Find(party, static (h, id) => Same(h.Party, id));

    /// <summary>Whether this person of <paramref name="party"/> is asked to approve something now, and so has to see the deal.</summary>
    public static bool IsAsked(DealState state, string party, string person) =>
        Of(state, party) is { Status: HeldStatus.Waiting } held && held.Approvers.Has(person, static (a, id) => Same(a.Person, id));

    /// <summary>People who saw the deal only because they were asked, and are asked no more.</summary>
    public static IEnumerable<string> NoLongerAsked(DealState before, DealState after) => before.Held.Count == 0
        ? []
        : from held in before.Held
          where held.Status == HeldStatus.Waiting
          from approver in held.Approvers
          where !IsAsked(after, held.Party, approver.Person)
              && !after.Parties.Any(p => Same(p.Id, held.Party) && p.Members.Any(m => Same(m.Person, approver.Person)))
          select approver.Person;

    private static Held? Hold(DealState state, Party party, Terms terms, Context context, Func<Held, Held> filled)
    {
        var actor = context.Actor;
        var roles = Authority.RolesOf(party, actor.Person, context.Policy, actor);
        var check = Authority.Check(state, context.Policy, party, roles, terms);
        if (check.Within)
        {
            return null;
        }

        var held = filled(new Held(
            party.Id,
            HeldAct.Offer,
            "",
            actor.Person,
            actor.Name,
            context.Now,
            roles,
            check.Exceeds,
            Asked(check.Approvers, actor.Person),
            check.Matrix));
        return held with { Hash = Weighing.HashOf(state, held, check) };
    }

    // A question that nobody can answer would wait for ever.
    private static Decision Waiting(Held held) => held.Approvers.Count > 0
        ? Decision.Of(held.Act == HeldAct.Offer ? new OfferHeld(held) : new AcceptanceHeld(held))
        : Decision.Invalid([.. held.Exceeds.Select(e => new BrokenRule(e.Code, "", $"{e.Text} Nobody on your side is named who could approve it."))]);

    // Nobody is asked about their own; they may do it at any time that it is within their authority.
    private static IReadOnlyList<Member> Asked(IReadOnlyList<Member> approvers, string sender) =>
        [.. approvers.Where(a => !Same(a.Person, sender))];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
