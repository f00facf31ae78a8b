using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Negotiation.Domain.Deals;

/// <summary>Collects every broken rule of one input, so that nobody has to mend them one at a time.</summary>
public sealed class RuleBook
{
    private readonly List<BrokenRule> broken = [];

    public IReadOnlyList<BrokenRule> Broken => broken;

    public void Break(string code, Field field, string text) => broken.Add(new BrokenRule(code, field.ToString(), text));

    public void Require(bool holds, string code, Field field, string text)
    {
        if (!holds)
        {
            Break(code, field, text);
        }
    }

    /// <summary>A text a person wrote: present when required, at most <paramref name="limit"/> characters, no control characters but line breaks and tabs.</summary>
    public void Text(string? text, Field field, int limit, bool required = true)
    {
        if (ShowsNothing(text))
        {
            if (required)
            {
                Break("required", field, $"Please fill in {Label(field.ToString())}.");
            }
            else if (text?.Length > limit)
            {
                Break("tooLong", field, $"At most {limit} characters; this has {text.Length}.");
            }

            return;
        }

        if (text.Length > limit)
        {
            Break("tooLong", field, $"At most {limit} characters; this has {text.Length}.");
        }

        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                Break("controlCharacter", field, "The text holds a character that cannot be shown.");
                return;
            }
        }
    }

    // A text of nothing but marks nobody sees, such as U+200B, says nothing.
    private static bool ShowsNothing([NotNullWhen(false)] string? text) =>
        text is null || text.EnumerateRunes().All(static r => Rune.IsWhiteSpace(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.Format);

    /// <summary>A share of credit: 0 to 100 with at most two decimals.</summary>
    public void Percent(decimal percent, Field field)
    {
        Require(percent is >= 0 and <= 100, "percentOutOfRange", field, "A share lies between 0 and 100 %.");
        Require(decimal.Round(percent, 2) == percent, "percentTooFine", field, "A share has at most two decimals.");
    }

    private static string Label(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return string.Concat(name.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
    }
}
