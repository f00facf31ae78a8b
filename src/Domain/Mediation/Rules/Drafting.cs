using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>
/// The single negotiating text (Fisher's one-text procedure): the mediator alone writes, each side answers the mediator alone, and
/// what they answered is seen by all with the next draft, or when the mediator says so.
/// </summary>
internal static class Drafting
{
    public static TalksDecision Publish(TalksState state, PublishDraft command, TalksContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", TalksLimits.Draft);
        rules.Require(
            (command.Text ?? "").AsSpan().Count('\n') < TalksLimits.DraftLines, "tooManyTextLines", "text", $"At most {TalksLimits.DraftLines} lines.");
        rules.Text(command.Note, "note", TalksLimits.Note, required: false);
        rules.Require(state.Drafts.Count < TalksLimits.Drafts, "tooManyDrafts", "", $"At most {TalksLimits.Drafts} drafts.");
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        var number = state.Drafts.Count + 1;
        var hash = Chain.Sha256(DomainJson.Write(new { state.Case, number, command.Text, command.Note }).Utf8.Span);
        var published = new DraftPublished(new TalksDraft(number, hash, command.Text!, context.Person, context.Name, context.Now, command.Note));
        return Unshared(state) is { Count: > 0 } unshared
            ? TalksDecision.Of(new AnswersToDraftShared(state.Draft!.Number, unshared), published)
            : TalksDecision.Of(published);
    }

    public static TalksDecision Answer(TalksState state, AnswerDraft command, TalksContext context)
    {
        if (Stale(state, command.Draft) is { } stale)
        {
            return stale;
        }

        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text, required: command.Answer != DraftOpinion.Agree);
        if (rules.Broken.Count > 0)
        {
            return TalksDecision.Invalid(rules.Broken);
        }

        var side = context.Viewer.Side!;
        var answer = new DraftAnswer(side, state.Draft!.Number, command.Answer, context.Person, context.Name, context.Now, command.Text);
        return TalksDecision.Of(new DraftAnswered(answer) { Room = state.CaucusOf(side)!.Value.Id });
    }

    public static TalksDecision Share(TalksState state, ShareAnswers command) =>
        Stale(state, command.Draft) is { } stale ? stale
        : Unshared(state) is { Count: > 0 } unshared ? TalksDecision.Of(new AnswersToDraftShared(state.Draft!.Number, unshared))
        : TalksDecision.Nothing;

    private static List<DraftAnswer> Unshared(TalksState state) => [.. state.Answers.Where(answer => !state.Shared.Contains(answer))];

    private static TalksDecision? Stale(TalksState state, OfferRef named)
    {
        var latest = state.Draft!;
        return named.Number == latest.Number && string.Equals(named.Hash, latest.Hash, StringComparison.Ordinal)
            ? null
            : TalksDecision.No(
                RefusalReason.StaleOffer,
                "staleDraft",
                named.Number == latest.Number
                    ? $"This is not the content of draft {latest.Number}. Look at it again."
                    : $"Draft {latest.Number} is the latest one. Look at what changed.",
                "draft",
                new TalksCurrent(Draft: new OfferRef(latest.Number, latest.Hash)));
    }
}
