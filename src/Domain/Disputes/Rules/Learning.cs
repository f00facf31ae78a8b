using System.Globalization;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>After the end: what was learned, and a change of the policy that names nobody.</summary>
internal static class Learning
{
    public static CaseDecision Write(CaseState state, WritePostMortem command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Cause, "cause", Limits.Text);
        rules.Text(command.Helped, "helped", Limits.Text);
        rules.Text(command.Change, "change", Limits.Text);
        rules.Text(command.Amendment, "amendment", Limits.Text, required: false);
        rules.Require(state.PostMortems.Count < CaseLimits.PostMortems, "tooMany", "", $"A case has at most {CaseLimits.PostMortems} of these.");
        foreach (var told in Telling(state, command.Amendment ?? ""))
        {
            rules.Break("namesCase", "amendment", $"“{told}” tells of this case. A proposal for the policy names nobody and nothing of it.");
        }

        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new PostMortemWritten(new PostMortem(
                context.Actor.Person,
                context.Actor.Name,
                context.Now,
                command.Cause,
                command.Helped,
                command.Change,
                string.IsNullOrWhiteSpace(command.Amendment) ? null : command.Amendment)));
    }

    /// <summary>Words of <paramref name="text"/> that would tell outsiders which case it comes from.</summary>
    public static IReadOnlyList<string> Telling(CaseState state, string text)
    {
        var subject = state.Subject!;
        IEnumerable<string> names =
        [
            subject.Customer,
            subject.Title,
            subject.Deal,
            state.Id,
            .. state.Sides.Where(static s => s.Kind == PartyKind.Partner).SelectMany(static s => new[] { s.Name, s.Id }),
            .. People(state),
            .. state.Sides.SelectMany(static s => s.Members).Select(static m => m.Person),
            .. state.Seats.Select(static s => s.Person),
        ];
        IEnumerable<string> told =
        [
            .. names.Where(static n => n.Length > 1).Where(n => Has(text, n, StringComparison.OrdinalIgnoreCase)),
            .. People(state).SelectMany(static n => n.Split(' ')).Where(static n => n.Length > 2).Where(n => Has(text, n, StringComparison.Ordinal)),
            .. Tells(text, subject.Amount.Value) ? [subject.Amount.Value.ToString("0.##", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        ];
        return [.. told.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> People(CaseState state) =>
        [.. state.Sides.SelectMany(static s => s.Members).Select(static m => m.Name), .. state.Seats.Select(static s => s.Name)];

    // However its thousands are set apart: 250,000 and 250.000 and 250 000 and 250k.
    private static bool Tells(string text, decimal amount)
    {
        var whole = decimal.Truncate(amount);
        if (whole < 1000)
        {
            return false;
        }

        var plain = new string([.. text.Where(static c => c is not (',' or '.' or '\'' or '’' or '_' or ' ' or '\u00a0' or '\u202f' or '\u2009'))]);
        return plain.Contains(whole.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || (whole % 1000 == 0 && new[] { $"{whole / 1000:0}k", $"{whole / 1000:0} k", $"{whole / 1000:0} thousand" }.Any(told => Has(text, told, StringComparison.OrdinalIgnoreCase)));
    }

    // As a word of its own: "Otto" is not told by "lotto".
    private static bool Has(string text, string name, StringComparison how)
    {
        for (var at = text.IndexOf(name, how); at >= 0; at = text.IndexOf(name, at + 1, how))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
