using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>
/// Settlement proposals, by the rules of offers: numbered, answered by number and hash, one outcome when acts cross, agreed when
/// every side accepted the same version. Silence never does.
/// </summary>
internal static class Settling
{
    public static TalksDecision Propose(TalksState state, ProposeSettlement command, TalksContext context)
    {
        if (command.Answers is { } answers && Stale(state, answers) is { } stale)
        {
            return stale;
        }

        if (command.Answers is null && state.Open is { } other)
        {
            return TalksDecision.No(
                RefusalReason.StaleOffer,
                "answersMissing",
                $"Proposal {other.Number} is on the table. Say that yours answers it.",
                "answers",
                new TalksCurrent(other));
        }

        var rules = Check(state, command.Terms, context);
        rules.Text(command.Note, "note", TalksLimits.Note, required: false);
        rules.Require(command.ExpiresAt is null || command.ExpiresAt > context.Now, "expiryPast", "expiresAt", "The proposal would have expired already.");
        rules.Require(
            command.ExpiresAt is null || command.ExpiresAt < context.Now.AddDays(Limits.Horizon), "tooFarAhead", "expiresAt", "That is more than ten years ahead.");
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        var number = state.Proposals + 1;
        var by = context.Viewer.Side;
        var hash = Chain.Sha256(DomainJson.Write(new { state.Case, number, by, command.Terms, command.ExpiresAt, command.Note }).Utf8.Span);
        return TalksDecision.Of(new SettlementProposed(new SettlementProposal(
            number, hash, context.Person, context.Name, context.Now, command.Terms, by, command.Answers?.Number, command.ExpiresAt, command.Note)));
    }

    public static TalksDecision Accept(TalksState state, AcceptSettlement command, TalksContext context)
    {
        // What was fine when it was proposed may ask for a day that has passed since.
        var open = state.Open!;
        var rules = Check(state, open.Terms, context);
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        var acceptance = new Acceptance(context.Viewer.Side!, context.Person, context.Name, context.Now);
        var accepted = new SettlementAccepted(open.Number, open.Hash, acceptance);
        Acceptance[] all = [.. state.Acceptances, acceptance];
        return state.Brief!.Sides.All(side => all.Any(a => Same(a.Party, side.Id)))
            ? TalksDecision.Of(accepted, new SettlementAgreed(new Settled(open.Number, open.Hash, open.Terms, all, context.Now)))
            : TalksDecision.Of(accepted);
    }

    public static TalksDecision Reject(TalksState state, RejectSettlement command, TalksContext context) =>
        Reason(command.Reason, required: true) ?? TalksDecision.Of(new SettlementRejected(state.Open!.Number, context.Viewer.Side, command.Reason));

    public static TalksDecision TakeBack(TalksState state, TakeBackSettlement command) =>
        Reason(command.Reason) ?? TalksDecision.Of(new SettlementTakenBack(state.Open!.Number, command.Reason));

    /// <summary>Null when <paramref name="named"/> is what is on the table; otherwise the refusal that carries the current one.</summary>
    public static TalksDecision? Stale(TalksState state, OfferRef named) =>
        state.Open is { } open && open.IsNamedBy(named)
            ? null
            : TalksDecision.No(RefusalReason.StaleOffer, "staleProposal", Sentence(state.Open, named), "proposal", new TalksCurrent(state.Open));

    private static RuleBook Check(TalksState state, OutcomeTerms terms, TalksContext context) =>
        OutcomeRules.Check(new RuleBook(), terms, state.Brief!.Subject, state.Brief.Sides, context.Policy, context.Policy.Calendar.DateOf(context.Now));

    private static string Sentence(SettlementProposal? open, OfferRef named) => open switch
    {
        null => $"Proposal {named.Number} is no longer open, and no other is on the table.",
        _ when open.Number == named.Number => $"This is not the content of proposal {open.Number}. Look at it again.",
        _ => $"Proposal {named.Number} is no longer open: proposal {open.Number} is on the table. Look at what changed.",
    };

    private static TalksDecision? Reason(string? reason, bool required = false)
    {
        var rules = new RuleBook();
        rules.Text(reason, "reason", TalksLimits.Note, required);
        return rules.Broken.Count > 0 ? TalksDecision.Invalid(rules.Broken) : null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
