using System.Globalization;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The rules of a complete split. Every broken one is reported.</summary>
public static class TermsRules
{
    private static readonly Field Lines = "terms.lines";
    private static readonly Field Credit = "terms.credit";

    public static RuleBook Check(Terms terms, IReadOnlyList<Party> parties, Context context)
    {
        var rules = new RuleBook();
        if (terms.Lines.Count > Limits.Lines)
        {
            // Anything of this size is no offer; checking each line would only cost time.
            rules.Break("tooManyLines", Lines, $"At most {Limits.Lines} lines; this has {terms.Lines.Count}.");
            return rules;
        }

        rules.Require(terms.Lines.Count > 0, "noLines", Lines, "An offer needs at least one line.");
        var today = context.Policy.Calendar.DateOf(context.Now);
        for (var i = 0; i < terms.Lines.Count; i++)
        {
            var line = terms.Lines[i];
            if (line is null)
            {
                rules.Break("required", Lines.At(i), "The line is empty.");
                continue;
            }

            Line(rules, line, Lines.At(i), parties, today, context);
            for (var j = 0; j < i; j++)
            {
                if (Same(terms.Lines[j]?.Activity, line.Activity))
                {
                    rules.Break("duplicateActivity", Lines.At(i).Dot("activity"), "This activity has a line already.");
                    break;
                }
            }
        }

        Shares(rules, terms.Credit, Credit, parties, atLeast: 1);
        return rules;
    }

    private static void Line(RuleBook rules, Line line, Field field, IReadOnlyList<Party> parties, DateOnly today, Context context)
    {
        var activity = context.Policy.Find(line.Activity);
        rules.Require(activity is not null, "unknownActivity", field.Dot("activity"), "The programme has no such activity.");
        rules.Require(line.Due >= today, "duePast", field.Dot("due"), "The due date has passed.");
        rules.Require(line.Due <= today.AddDays(Limits.Horizon), "dueTooFar", field.Dot("due"), "The due date is more than ten years ahead.");
        rules.Text(line.Note, field.Dot("note"), Limits.Note, required: false);
        if (line.Owner is null == line.Shares is null)
        {
            rules.Break("ownerOrShares", field.Dot("owner"), "Name one owner, or share the line, not both.");
        }

        if (line.Owner is { } owner)
        {
            Eligible(rules, owner, field.Dot("owner"), parties, activity);
        }

        if (line.Shares is { } shares)
        {
            Shares(rules, shares, field.Dot("shares"), parties, atLeast: 2);
            for (var i = 0; i < Math.Min(shares.Count, Limits.Parties); i++)
            {
                Eligible(rules, shares[i]?.Party, field.Dot("shares").At(i).Dot("party"), parties, activity);
            }
        }
    }

    private static void Eligible(RuleBook rules, string? owner, Field field, IReadOnlyList<Party> parties, Policies.Activity? activity)
    {
        var party = parties.Find(owner, static (p, id) => Same(p.Id, id));
        if (party is null)
        {
            rules.Break("unknownParty", field, "This is no party of the deal.");
        }
        else if (activity is not null && !activity.Eligible.Contains(party.Kind))
        {
            rules.Break("notEligible", field, $"Under the programme {party.Name} cannot own “{activity.Name}”.");
        }
    }

    internal static void Shares(RuleBook rules, IReadOnlyList<CreditShare> shares, Field field, IReadOnlyList<Party> parties, int atLeast)
    {
        if (shares.Count < atLeast || shares.Count > Limits.Parties)
        {
            rules.Break("sharesCount", field, $"Share between {atLeast} and {Limits.Parties} parties.");
            if (shares.Count > Limits.Parties)
            {
                return;
            }
        }

        var sum = 0m;
        for (var i = 0; i < shares.Count; i++)
        {
            var share = shares[i];
            if (share is null)
            {
                rules.Break("required", field.At(i), "The share is empty.");
                continue;
            }

            rules.Percent(share.Percent, field.At(i).Dot("percent"));
            rules.Require(parties.Has(share.Party, static (p, id) => Same(p.Id, id)), "unknownParty", field.At(i).Dot("party"), "This is no party of the deal.");
            for (var j = 0; j < i; j++)
            {
                if (Same(shares[j]?.Party, share.Party))
                {
                    rules.Break("duplicateParty", field.At(i).Dot("party"), "This party has a share already.");
                    break;
                }
            }

            sum += Math.Clamp(share.Percent, -1_000_000, 1_000_000);
        }

        if (sum != 100m)
        {
            rules.Break(
                "creditNot100",
                field,
                string.Create(CultureInfo.InvariantCulture, $"The shares add up to {sum:0.##########} %, they must add up to exactly 100 %."));
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
