using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>Company names as people write them, brought to a form in which spelling does not matter.</summary>
public static class CompanyName
{
    private const int LongestAcronym = 8;

    private static readonly string[] s_otherNames =
    [
        " formerly known as ", " also known as ", " now known as ", " doing business as ", " trading as ", " previously known as ", " formerly ", " previously ",
        " d/b/a ", " dba ", " t/a ", " f/k/a ", " fka ", " a/k/a ", " aka ", " vormals ", " ehemals ", " anciennement ", " antes ", " part of ",
    ];

    /// <param name="name">Any text.</param>
    /// <param name="country">ISO 3166-1 alpha-2, for letters that countries read differently.</param>
    public static NameForm Normalise(string name, string? country = null)
    {
        var tidy = Masked.Is(name) ? "" : Words.Tidy(name);
        var others = new List<string>();
        var outside = OutOfBrackets(tidy, others);
        var main = SplitOtherNames(outside, others);
        var added = new List<string>();
        var alternatives = new List<NameForm>();
        foreach (var other in others)
        {
            var form = Form(Stripped(other), country, []);
            if (form.Words.All(word => word.Class is WordClass.Place or WordClass.Filler))
            {
                added.AddRange(form.Core);
            }
            else if (form.Words.Any(word => word.Class == WordClass.Rare || form.Words.Count > 1))
            {
                alternatives.Add(form);
            }
        }

        var first = Form(main, country, added);
        if (first.IsEmpty && alternatives.Count > 0)
        {
            first = alternatives[0];
            alternatives.RemoveAt(0);
        }

        return alternatives.Count == 0 ? first : With(first, alternatives);
    }

    /// <summary>Lower-case Latin words in their order; folding the result again changes nothing.</summary>
    public static string Fold(string text, string? country = null) => string.Join(' ', Words.Of(Words.Tidy(text), country, out _));

    private static NameForm With(NameForm form, List<NameForm> alternatives) =>
        new(form.Full, form.Words, form.LegalForm, form.Foreign, form.IsInverted)
        {
            Acronym = form.Acronym,
            Initials = form.Initials,
            Alternatives = alternatives,
        };

    private static NameForm Form(string tidy, string? country, List<string> added)
    {
        var raw = Words.Of(Rotated(tidy), country, out var foreign);
        var full = string.Join(' ', raw);
        var words = new List<string>(raw);
        var legal = LegalForms.Strip(words, country, foreign);
        if (Lexicon.Known(words) is { } known)
        {
            words = Words.Of(known, null, out _);
        }

        var meaning = words.Where(word => Lexicon.ClassOf(word) != WordClass.Stop).ToList();
        meaning = meaning.Count > 0 ? meaning : words;
        var initials = Initials(words, meaning, raw);
        var spelled = Lexicon.Spell(meaning);
        spelled.RemoveAll(word => word.Length == 0);
        var core = spelled.Concat(added).Select(word => new Word(word, Lexicon.ClassOf(word))).ToList();
        if (core.Exists(word => word.Class is not WordClass.Stop))
        {
            core.RemoveAll(word => word.Class == WordClass.Stop);
        }

        return new NameForm(full, core, legal, foreign, words.Contains("of", StringComparer.Ordinal))
        {
            Acronym = initials.Count > 0 ? initials[0] : "",
            Initials = initials,
        };
    }

    private static List<string> Initials(List<string> words, List<string> meaning, List<string> raw)
    {
        var all = new List<string>(3);
        foreach (var source in new[] { meaning, words, raw })
        {
            if (source.Count is > 1 and <= LongestAcronym)
            {
                var letters = string.Concat(source.Select(word => word[0]));
                if (!all.Contains(letters, StringComparer.Ordinal))
                {
                    all.Add(letters);
                }
            }
        }

        return all;
    }

    private static string OutOfBrackets(string tidy, List<string> inside)
    {
        var outside = tidy;
        for (var i = 0; i < 3; i++)
        {
            var open = outside.IndexOfAny(['(', '[', '{']);
            var close = open < 0 ? -1 : outside.IndexOfAny([')', ']', '}'], open);
            if (close < 0)
            {
                break;
            }

            var content = outside[(open + 1)..close];
            if (content.Length > 1 || open > 0)
            {
                inside.Add(content);
            }

            outside = string.Concat(outside.AsSpan(0, open), " ", outside.AsSpan(close + 1));
        }

        return string.IsNullOrWhiteSpace(outside) ? tidy : outside;
    }

    private static string SplitOtherNames(string text, List<string> others)
    {
        foreach (var marker in s_otherNames)
        {
            var at = text.IndexOf(marker, StringComparison.Ordinal);
            if (at > 0)
            {
                others.Add(text[(at + marker.Length)..]);
                text = text[..at];
            }
        }

        return text;
    }

    private static string Stripped(string other)
    {
        var text = " " + other;
        foreach (var marker in s_otherNames)
        {
            if (text.StartsWith(marker, StringComparison.Ordinal))
            {
                return text[marker.Length..];
            }
        }

        return other;
    }

    // "Boston, City of" is the City of Boston, and "Ritz, The" is The Ritz.
    private static string Rotated(string tidy)
    {
        var comma = tidy.LastIndexOf(',');
        if (comma <= 0)
        {
            return tidy;
        }

        var tail = tidy[(comma + 1)..].Trim();
        return tail is "the" || tail.EndsWith(" of", StringComparison.Ordinal) ? tail + " " + tidy[..comma] : tidy;
    }
}
