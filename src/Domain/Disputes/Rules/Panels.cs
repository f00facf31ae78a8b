using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>Papers, sealed votes and what they come to.</summary>
internal static class Panels
{
    public static CaseDecision Draft(CaseState state, DraftDecision command, CaseContext context)
    {
        var rules = new RuleBook();
        OutcomeRules.Check(rules, command.Terms, state.Subject!, state.Sides, context.Policy, context.Policy.Calendar.DateOf(context.Now));
        Check(rules, command.Points, state);
        rules.Require(state.Round!.Drafts.Count < CaseLimits.Drafts, "tooManyDrafts", "", $"A panel weighs at most {CaseLimits.Drafts} papers.");
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var hash = Chain.Sha256(DomainJson.Write(new { command.Terms, command.Points }).Utf8.Span);
        return state.Round.Drafts.Any(d => Same(d.Hash, hash))
            ? CaseDecision.Nothing
            : CaseDecision.Of(new DecisionDrafted(
                state.Round.Kind,
                new DecisionDraft(state.Round.Drafts.Count + 1, hash, context.Actor.Person, context.Actor.Name, context.Now, command.Terms, command.Points)));
    }

    public static CaseDecision Vote(CaseState state, CastVote command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Text, required: false);
        rules.Require(
            command.Draft is not null && state.Round!.Drafts.Any(d => d.Number == command.Draft.Number && Same(d.Hash, command.Draft.Hash)),
            "unknownDraft",
            "draft",
            "The panel has no such paper. Look at the papers again.");
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var cast = new VoteCast(new Ballot(context.Actor.Person, context.Actor.Name, command.Draft!.Number, context.Now, command.Reason), context.Inputs.Salt);
        return CaseDecision.Of(Checked(state, [cast], context.Now, context.Policy));
    }

    /// <summary>Follows <paramref name="events"/> with the opening of the votes when nobody is left to wait for.</summary>
    public static IReadOnlyList<CaseEvent> Checked(CaseState state, IReadOnlyList<CaseEvent> events, DateTimeOffset now, Policy policy)
    {
        var after = CaseEvolve.Change(state, events, now);
        return after.Round is { } round && after.Wanted is null && IsComplete(after, round) && !IsAwaited(after, round) ? [.. events, .. Opened(after, round, now, policy)] : events;
    }

    /// <summary>Nobody sits, and there is still time to name somebody.</summary>
    internal static bool IsAwaited(CaseState state, Round round) => state.Clock(CaseClockKind.Panel) is { Time.RanOut: false } && SeatTaking.Open(state, round.Kind) == 0;

    private static bool IsComplete(CaseState state, Round round) =>
        state.Seats.Where(s => s.Kind == round.Kind && s.IsLive).All(s => round.Ballots.Any(b => Same(b.Person, s.Person)));

    private static IReadOnlyList<CaseEvent> Opened(CaseState state, Round round, DateTimeOffset now, Policy policy)
    {
        var appeal = round.Kind == SeatKind.AppealDecider;
        var needed = Math.Max(1, appeal ? round.Right.AppealVotes : round.Right.Votes);
        Tally[] tally = [.. round.Ballots.GroupBy(b => b.Draft).Select(g => new Tally(g.Key, g.Count())).OrderByDescending(t => t.Votes).ThenBy(t => t.Draft)];
        if (round.Ballots.Count < needed)
        {
            var few = new VotesOpened(round.Number, round.Voting, round.Ballots, tally, $"Only {round.Ballots.Count} of at least {needed} voted, so nothing is decided.");
            return appeal ? [few, .. Following.GoOn(state, now, policy), NothingDecided(state)] : [few, .. Refer("The panel could not decide; the appeal panel decides instead.")];
        }

        Tally[] most = [.. tally.Where(t => t.Votes == tally[0].Votes)];
        if (most.Length > 1 && round.Right.Tie == TieRule.ReferUp && !appeal)
        {
            return [Open("The votes are even; the appeal panel decides instead."), .. Refer("The votes were even; the appeal panel decides instead.")];
        }

        if (most.Length > 1 && round.Right.Tie == TieRule.Again && round.Voting == 1)
        {
            return [Open("The votes are even; the panel votes once more."), Again(state, round, now, policy)];
        }

        var winner = most.Length == 1 ? most[0].Draft : Chair(state, round, most);
        var text = most.Length == 1
            ? $"Paper {winner} has {most[0].Votes} of {round.Ballots.Count} votes."
            : $"The votes are even; the chair's vote decides for paper {winner}.";
        return [Open(text), .. Decided(state, round, winner, tally, now, policy)];

        VotesOpened Open(string result) => new(round.Number, round.Voting, round.Ballots, tally, result);
    }

    private static IReadOnlyList<CaseEvent> Decided(CaseState state, Round round, int winner, IReadOnlyList<Tally> tally, DateTimeOffset now, Policy policy)
    {
        var draft = round.Drafts.First(d => d.Number == winner);
        var final = round.Kind == SeatKind.AppealDecider;
        var clock = final ? null : CaseClockFace.Start(CaseClockKind.AppealFiling, now, policy.Stages.AppealFiled, policy);
        var decision = Sealed(new DecisionMade(
            round.Number,
            round.Kind,
            policy.Version,
            draft.Terms,
            draft.Points,
            [.. round.Ballots.Select(b => b.Name).Order(StringComparer.Ordinal)],
            tally,
            now,
            final
                ? "This decision is final; no further appeal is possible."
                : $"Each side may appeal once within {policy.Stages.AppealFiled} business days of this decision. Other people decide the appeal, and their decision is final.",
            "",
            clock?.Time.Due), state);
        var instead = state.Remedies.Count > 0;
        return final
            ? [new DecisionIssued(decision), Following.Begin(state, draft.Terms, now, policy, instead), new CaseClosed(CaseEnd.Decided, "The appeal is decided; the decision is final.")]
            : [new StageEntered(CaseStage.Appeal, "The panel has decided."), new DecisionIssued(decision, clock), Following.Begin(state, draft.Terms, now, policy, instead)];
    }

    internal static DecisionMade Sealed(DecisionMade decision, CaseState state) =>
        decision with { Code = Chain.Sha256(DomainJson.Write(new { state.Tenant, state.Id, decision }).Utf8.Span) };

    // What an earlier panel decided stands when nobody could decide the appeal; otherwise what was before goes on.
    private static CaseClosed NothingDecided(CaseState state) => state.Decisions.Count > 0
        ? new CaseClosed(CaseEnd.Decided, "Nobody could decide the appeal, so the decision stands.")
        : new CaseClosed(CaseEnd.Undecided, "Nobody who may decide did. What was before goes on; the channel manager has to be asked.");

    private static IReadOnlyList<CaseEvent> Refer(string why) => [new StageEntered(CaseStage.Appeal, why), new SeatsWanted(SeatKind.AppealDecider)];

    private static RoundBegan Again(CaseState state, Round round, DateTimeOffset now, Policy policy)
    {
        var days = round.Kind == SeatKind.AppealDecider ? policy.Stages.AppealDecided : policy.Stages.Decision;
        CaseClock[] clocks = [.. state.Seats.Where(s => s.Kind == round.Kind && s.IsLive).Select(s => CaseClockFace.Start(CaseClockKind.Seat, now, days, policy, s.Person))];
        return new RoundBegan(round.Kind, round.Number, round.Right, round.Voting + 1, clocks);
    }

    // The first in the order of the seats whose vote is for one of the papers that are even.
    private static int Chair(CaseState state, Round round, Tally[] even) => state.Seats
        .Where(s => s.Kind == round.Kind)
        .Select(s => round.Ballots.FirstOrDefault(b => Same(b.Person, s.Person)))
        .OfType<Ballot>()
        .First(b => even.Any(t => t.Draft == b.Draft))
        .Draft;

    private static void Check(RuleBook rules, IReadOnlyList<DecisionPoint>? points, CaseState state)
    {
        rules.Require(points is { Count: > 0 and <= CaseLimits.Points }, "noPoints", "points", $"Answer at least one question, and at most {CaseLimits.Points}.");
        for (var i = 0; i < Math.Min(points?.Count ?? 0, CaseLimits.Points); i++)
        {
            if (points![i] is not { } point)
            {
                rules.Break("required", $"points[{i}]", "Please fill in this point.");
                continue;
            }

            rules.Text(point.Question, $"points[{i}].question", Limits.Note);
            rules.Text(point.Rule, $"points[{i}].rule", Limits.Note);
            rules.Text(point.Rationale, $"points[{i}].rationale", Limits.Text);
            rules.Require(point.Facts is { Count: > 0 }, "noFacts", $"points[{i}].facts", "Cite at least one entry of the record.");
            for (var j = 0; j < (point.Facts?.Count ?? 0); j++)
            {
                rules.Require(state.Items.Any(item => item.Number == point.Facts![j]), "unknownItem", $"points[{i}].facts[{j}]", "The open record has no such entry.");
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
