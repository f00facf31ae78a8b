using System.Globalization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>The rules of what can be settled or decided: nothing beyond what is disputed, nobody who is no side, nothing without an end. Every broken one is reported.</summary>
public static class OutcomeRules
{
    public const int MaxRemedies = 20;

    /// <summary>Characters of a remedy's text.</summary>
    public const int RemedyText = 2_000;

    /// <summary>Business days.</summary>
    public const int LongestCure = 60;

    /// <param name="today">In the zone of the policy's calendar.</param>
    /// <param name="at">Where the terms stand in what was sent.</param>
    public static RuleBook Check(
        RuleBook rules, OutcomeTerms terms, CaseSubject subject, IReadOnlyList<CaseSide> sides, Policy policy, DateOnly today, string at = "terms")
    {
        var scope = new Scope(rules, subject, sides, policy, today);
        if (terms?.Lines is null || terms.Remedies is null)
        {
            rules.Break("required", at, "Say what is agreed.");
            return rules;
        }

        if (terms.Lines.Count > Limits.Lines || terms.Remedies.Count > MaxRemedies)
        {
            // Anything of this size is no settlement; checking each line would only cost time.
            rules.Require(terms.Lines.Count <= Limits.Lines, "tooManyLines", $"{at}.lines", $"At most {Limits.Lines} lines; this has {terms.Lines.Count}.");
            rules.Require(terms.Remedies.Count <= MaxRemedies, "tooManyRemedies", $"{at}.remedies", $"At most {MaxRemedies} remedies; this has {terms.Remedies.Count}.");
            return rules;
        }

        rules.Require(terms.Lines.Count + terms.Remedies.Count > 0, "nothingOrdered", at, "Name at least one activity or one remedy.");
        Field lines = $"{at}.lines";
        for (var i = 0; i < terms.Lines.Count; i++)
        {
            scope.Line(terms.Lines[i], lines.At(i));
            if (terms.Lines[i] is { } line && terms.Lines.Take(i).Any(other => other is not null && Same(other.Activity, line.Activity)))
            {
                rules.Break("duplicateActivity", lines.At(i).Dot("activity"), "This activity has a line already.");
            }
        }

        Field remedies = $"{at}.remedies";
        for (var i = 0; i < terms.Remedies.Count; i++)
        {
            scope.Remedy(terms.Remedies[i], remedies.At(i));
        }

        return rules;
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    private sealed record Scope(RuleBook Rules, CaseSubject Subject, IReadOnlyList<CaseSide> Sides, Policy Policy, DateOnly Today)
    {
        public void Line(OrderedLine? line, Field field)
        {
            if (line is null)
            {
                Rules.Break("required", field, "The line is empty.");
                return;
            }

            var activity = Disputed(line.Activity, field.Dot("activity"));
            Rules.Text(line.Note, field.Dot("note"), Limits.Note, required: false);
            Rules.Require(line.Owner is null != line.Shares is null, "ownerOrShares", field.Dot("owner"), "Name one owner, or share the line, not both.");
            if (line.Owner is { } owner)
            {
                Eligible(owner, field.Dot("owner"), activity);
            }

            if (line.Shares is { } shares)
            {
                Shares(shares, field.Dot("shares"), activity);
            }

            if (Policy.CarveOuts.FirstOrDefault(c => c.Activity is not null && Same(c.Activity, line.Activity)) is { } carved)
            {
                Rules.Require(Same(line.Owner, Policy.DirectSales.Id), "carvedOut", field.Dot("owner"), $"{Policy.DirectSales.Name} keeps this on every deal: {carved.Text}");
            }
        }

        public void Remedy(OrderedRemedy? remedy, Field field)
        {
            if (remedy is null)
            {
                Rules.Break("required", field, "The remedy is empty.");
                return;
            }

            Rules.Text(remedy.Text, field.Dot("text"), RemedyText);
            Rules.Require(IsSide(remedy.Owner), "unknownParty", field.Dot("owner"), "This is no side of the case.");
            Rules.Require(remedy.Due >= Today, "duePast", field.Dot("due"), "The due date has passed.");
            Rules.Require(remedy.Due <= Today.AddDays(Limits.Horizon), "dueTooFar", field.Dot("due"), "The due date is more than ten years ahead.");
            Rules.Require(remedy.Cure is >= 0 and <= LongestCure, "cure", field.Dot("cure"), $"The time to put it right is 0 to {LongestCure} working days.");
            Rules.Require(remedy.Sunset > remedy.Due, "sunsetBeforeDue", field.Dot("sunset"), "It has to bind somebody beyond its due date.");
            Rules.Require(
                remedy.Review is not { } review || (review >= remedy.Due && review <= remedy.Sunset),
                "reviewOutside",
                field.Dot("review"),
                "The review lies between the due date and the end.");
            var longest = Limits.Horizon;
            if (remedy.Rule is { } id)
            {
                var rule = Known(id, field.Dot("rule"));
                longest = rule?.Sunset ?? longest;
            }

            // Beyond the longest day there is, a sunset says nothing.
            Rules.Require(remedy.Sunset <= Today.AddDays(longest), "sunsetTooFar", field.Dot("sunset"), $"It can bind for at most {longest} days.");
            if (remedy.IfMissed is { } next)
            {
                Known(next, field.Dot("ifMissed"));
            }

            if (remedy.Activity is { } activity)
            {
                Disputed(activity, field.Dot("activity"));
            }
        }

        private Activity? Disputed(string? id, Field field)
        {
            var activity = id is null ? null : Policy.Find(id);
            Rules.Require(activity is not null, "unknownActivity", field, "The programme has no such activity.");
            Rules.Require(
                activity is null || Subject.Activities.Contains(activity.Id, StringComparer.Ordinal), "notDisputed", field, "This is not disputed, so it cannot be settled here.");
            return activity;
        }

        private RemedyRule? Known(string id, Field field)
        {
            var rule = Policy.Remedies.FirstOrDefault(r => Same(r.Id, id));
            Rules.Require(rule is not null, "unknownRemedy", field, "The programme has no such remedy.");
            return rule;
        }

        private void Shares(IReadOnlyList<CreditShare> shares, Field field, Activity? activity)
        {
            if (shares.Count is < 2 or > Limits.Parties)
            {
                Rules.Break("sharesCount", field, $"Share between 2 and {Limits.Parties} sides.");
                return;
            }

            var sum = 0m;
            for (var i = 0; i < shares.Count; i++)
            {
                if (shares[i] is not { } share)
                {
                    Rules.Break("required", field.At(i), "The share is empty.");
                    continue;
                }

                Rules.Percent(share.Percent, field.At(i).Dot("percent"));
                Eligible(share.Party, field.At(i).Dot("party"), activity);
                Rules.Require(
                    !shares.Take(i).Any(other => other is not null && Same(other.Party, share.Party)), "duplicateParty", field.At(i).Dot("party"), "This side has a share already.");
                sum += Math.Clamp(share.Percent, -1_000_000, 1_000_000);
            }

            Rules.Require(
                sum == 100m,
                "creditNot100",
                field,
                string.Create(CultureInfo.InvariantCulture, $"The shares add up to {sum:0.##########} %, they must add up to exactly 100 %."));
        }

        private void Eligible(string? owner, Field field, Activity? activity)
        {
            var side = Sides.Find(owner, static (s, id) => Same(s.Id, id));
            if (side is null)
            {
                Rules.Break("unknownParty", field, "This is no side of the case.");
            }
            else if (activity is not null && !activity.Eligible.Contains(side.Kind))
            {
                Rules.Break("notEligible", field, $"Under the programme {side.Name} cannot own “{activity.Name}”.");
            }
        }

        private bool IsSide(string? id) => Sides.Has(id, static (s, wanted) => Same(s.Id, wanted));
    }
}
