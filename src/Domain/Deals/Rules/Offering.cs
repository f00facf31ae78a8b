using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The offer protocol: make, counter, accept, mark. An answer names the offer's number and hash, so crossing acts have one outcome.</summary>
public static class Offering
{
    public static Decision Make(DealState state, MakeOffer command, Context context) =>
        Refuse(state, command, context)
        ?? Holding.Offer(state, command, context)
        ?? Decision.Of(Events(state, command, context.Viewer!.Party!.Id, null, context));

    /// <summary>What stands in the way of an offer here and now; null when nothing does.</summary>
    internal static Decision? Refuse(DealState state, MakeOffer command, Context context)
    {
        if (command.Answers is { } answers && Named(state, answers) is { } stale)
        {
            return stale;
        }

        if (command.Answers is null && state.Open is not null)
        {
            return Decision.No(
                RefusalReason.StaleOffer,
                "answersMissing",
                $"Offer {state.Open.Number} is on the table. Say that yours answers it.",
                "answers",
                state.Open);
        }

        if (state.Agreement is { } agreement && !Same(agreement.Code, command.Reopens ?? ""))
        {
            return Decision.No(
                RefusalReason.StaleOffer,
                "agreedMeanwhile",
                $"Everyone has agreed on offer {agreement.Offer}. To open the talks again, send a new offer that names the agreement.",
                "reopens",
                state.Open);
        }

        var rules = TermsRules.Check(command.Terms, state.Parties, context);
        CarvedOut.Check(rules, command.Terms, state.Parties, context);
        Freezing.Check(rules, state, command.Terms, context);
        Deciding.Check(rules, state, command.Terms, context);
        rules.Text(command.Note, "note", 2000, required: false);
        rules.Require(command.ExpiresAt is null || command.ExpiresAt > context.Now, "expiryPast", "expiresAt", "The offer would have expired already.");
        rules.Require(
            command.IrrevocableUntil is null || command.IrrevocableUntil > context.Now,
            "bindingPast",
            "irrevocableUntil",
            "The time until which the offer binds you has passed already.");
        rules.Require(
            command.IrrevocableUntil is null || command.ExpiresAt is null || command.IrrevocableUntil <= command.ExpiresAt,
            "bindingAfterExpiry",
            "irrevocableUntil",
            "The offer cannot bind you longer than it stands.");
        rules.Require(
            Within(command.ExpiresAt, context) && Within(command.IrrevocableUntil, context),
            "tooFarAhead",
            "expiresAt",
            "That is more than ten years ahead.");
        return rules.Broken.Count > 0 ? Decision.Invalid(rules.Broken) : null;
    }

    /// <summary>The events of an offer that nothing stands in the way of; the last is the offer.</summary>
    /// <param name="speaker">Whose offer it is; null for the actor's own.</param>
    internal static IReadOnlyList<DealEvent> Events(DealState state, MakeOffer command, string party, Speaker? speaker, Context context)
    {
        var events = new List<DealEvent>(4);
        if (state.Negotiation == NegotiationState.Agreed)
        {
            events.Add(new AgreementVoided(state.Agreement!.Offer, VoidReason.NewOffer, ["split"]));
            events.Add(new NegotiationOpened(
                ClockFace.Start(ClockKind.Negotiation, context.Now, context.Policy.Clocks.Negotiation, context.Policy.Calendar)));
        }

        events.Add(Put(state, command, party, context, speaker));
        return speaker is null ? events : [.. events.Select(e => e with { Speaker = speaker })];
    }

    /// <summary>The event that puts checked terms on the table as the next offer.</summary>
    internal static OfferMade Put(DealState state, MakeOffer command, string party, Context context, Speaker? speaker = null)
    {
        var number = state.Offers + 1;
        var offer = new Offer(
            number,
            HashOf(context.Deal, number, party, command),
            party,
            speaker?.Person ?? context.Actor.Person,
            context.Now,
            command.Terms,
            state.Open is null ? [] : Differences.Between(state.Open.Terms, command.Terms),
            command.Answers?.Number,
            command.ExpiresAt,
            command.IrrevocableUntil,
            command.Note);
        var calendar = context.Policy.Calendar;
        return new OfferMade(
            offer,
            ClockFace.Start(ClockKind.Response, context.Now, context.Policy.Clocks.Response, calendar),
            command.ExpiresAt is { } expiry
                ? new Clock(ClockKind.Expiry, context.Now, expiry, expiry, expiry, Passed: 2)
                : null);
    }

    public static Decision Accept(DealState state, Accept command, Context context)
    {
        if (Named(state, command.Offer) is { } stale)
        {
            return stale;
        }

        return Holding.Acceptance(state, command, context)
            ?? Decision.Of(Accepted(state, context.Viewer!.Party!.Id, new Speaker(context.Actor.Person, context.Actor.Name), context));
    }

    /// <summary>An acceptance that nothing stands in the way of, and the agreement when it was the last one missing.</summary>
    internal static IReadOnlyList<DealEvent> Accepted(DealState state, string party, Speaker speaker, Context context)
    {
        var open = state.Open!;
        var acceptance = new Acceptance(party, speaker.Person, speaker.Name, context.Now);
        var accepted = new OfferAccepted(open.Number, open.Hash, acceptance) { Speaker = speaker };
        Acceptance[] all = [.. state.Acceptances, acceptance];
        if (!state.Parties.Where(p => p.Required).All(p => all.Any(a => Same(a.Party, p.Id))))
        {
            return [accepted];
        }

        return Holding.Uncovered(state, open, state.Acceptances, context).ToArray() is { Length: > 0 } uncovered
            ? [accepted, .. uncovered]
            : [accepted, new AgreementReached(AgreementCode.Seal(context.Deal, open, all, context.Now, Freezing.Interim(state))) { Speaker = speaker }];
    }

    public static Decision Mark(DealState state, MarkTentative command, Context context)
    {
        if (Named(state, command.Offer) is { } stale)
        {
            return stale;
        }

        var party = context.Viewer!.Party!.Id;
        var rules = new RuleBook();
        rules.Require(command.Activities.Count is > 0 and <= Limits.Lines, "noLines", "activities", "Name at least one line.");
        foreach (var (activity, i) in command.Activities.Take(Limits.Lines).Select((a, i) => (a, i)))
        {
            rules.Require(
                state.Open!.Terms.Lines.Any(l => Same(l.Activity, activity)),
                "unknownLine",
                $"activities[{i}]",
                "The offer has no such line.");
            if (command.On)
            {
                Freezing.RefuseMark(rules, state, activity, $"activities[{i}]", context);
            }
        }

        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var moving = command.Activities
            .Distinct(StringComparer.Ordinal)
            .Where(a => Marked(state, a, party) != command.On)
            .ToArray();
        return moving.Length == 0 ? Decision.Nothing : Decision.Of(new LinesMarked(command.Offer.Number, party, moving, command.On));
    }

    public static Decision MarkFirm(DealState state, MarkFirm command, Context context)
    {
        var party = context.Viewer!.Party!.Id;
        if (context.Policy.Find(command.Activity) is null)
        {
            return Decision.Invalid([new BrokenRule("unknownActivity", "activity", "The programme has no such activity.")]);
        }

        var rules = new RuleBook();
        if (command.On)
        {
            Freezing.RefuseMark(rules, state, command.Activity, "activity", context);
        }

        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        var mark = state.Firms.FirstOrDefault(f => Same(f.Party, party) && Same(f.Activity, command.Activity));
        if (command.On ? mark is { } m && m.Open == command.Open : mark is null)
        {
            return Decision.Nothing;
        }

        // Taking an open mark back must reach everyone who saw it; a private one stays private.
        var open = command.On ? command.Open : mark!.Open;
        FirmMarked[] events = command.On && mark is { Open: true } && !command.Open
            ? [new FirmMarked(party, command.Activity, On: false, Open: true), new FirmMarked(party, command.Activity, On: true, Open: false)]
            : [new FirmMarked(party, command.Activity, command.On, open)];
        return Decision.Of(events);
    }

    /// <summary>Null when <paramref name="offer"/> is the one on the table; otherwise the refusal that carries the current one.</summary>
    internal static Decision? Named(DealState state, OfferRef offer) =>
        Names(state, offer)
            ? null
            : Decision.No(RefusalReason.StaleOffer, "staleOffer", Stale(state, offer), "offer", state.Open);

    internal static bool Names(DealState state, OfferRef offer) =>
        state.Open is { } open && open.Number == offer.Number && Same(open.Hash, offer.Hash);

    internal static string Stale(DealState state, OfferRef offer) => state.Open switch
    {
        null => $"Offer {offer.Number} is no longer open, and no other is on the table.",
        { } open when open.Number == offer.Number => $"This is not the content of offer {open.Number}. Look at it again.",
        { } open => $"Offer {offer.Number} is no longer open: offer {open.Number} is on the table. Look at what changed.",
    };

    private static string HashOf(string deal, int number, string party, MakeOffer command) =>
        Chain.Sha256(OwnWriter.Write((deal, number, party, command), OfferJson.Hashed));

    private static bool Marked(DealState state, string activity, string party) =>
        state.Tentatives.Any(t => Same(t.Activity, activity) && t.Parties.Contains(party, StringComparer.Ordinal));

    private static bool Within(DateTimeOffset? at, Context context) =>
        at is null || at < context.Now.AddDays(Limits.Horizon);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
