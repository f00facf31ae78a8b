using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>Company names as people write them, brought to a form in which spelling does not matter.</summary>
public static class CompanyName
{
    private const int LongestAcronym = 8;
    private const int ShortestCut = 17;
    private const int LongestCut = 46;

    // A claim that is posted asks for its customer's form several times within milliseconds; nothing is kept for ever.
    private const int Slots = 256;
    private static readonly Known?[] Table = new Known?[Slots];

    /// <param name="name">Any text.</param>
    /// <param name="country">ISO 3166-1 alpha-2, for letters that countries read differently.</param>
    public static NameForm Normalise(string name, string? country = null)
    {
        ref var slot = ref Table[(uint)HashCode.Combine(name, country) % Slots];
        var known = slot;
        if (known is null || !string.Equals(known.Name, name, StringComparison.Ordinal) || !string.Equals(known.Country, country, StringComparison.Ordinal))
        {
            slot = known = new Known(name, country, WorkOut(name, country));
        }

        return known.Form;
    }

    private static NameForm WorkOut(string name, string? country)
    {
        var tidy = WrittenNames.WithoutMark(Masked.Is(name) ? "" : Notes.Without(Words.Tidy(WrittenNames.Unglued(WrittenNames.Decoded(SiteNames.Of(name) ?? name)))), out var marked);
        var others = new List<string>();
        var main = WrittenNames.WithoutOthers(WrittenNames.OutOfBrackets(tidy, others), others);
        main = main.StartsWith("d/b/a ", StringComparison.Ordinal) || main.StartsWith("dba ", StringComparison.Ordinal) ? WrittenNames.WithoutMarker(main) : main;
        main = WrittenNames.WithoutRegion(main, country, out var region);
        region ??= marked;
        var added = new List<Word>();
        var alternatives = new List<NameForm>();
        foreach (var other in others)
        {
            if (Notes.IsRemark(other))
            {
                continue;
            }

            if (WrittenNames.StateOf(other, country) is { } state)
            {
                region ??= state;
                continue;
            }

            var form = Form(SiteNames.Of(other) ?? WrittenNames.WithoutMarker(other), country, [], region);
            if (LegalForms.IsOnly(form.Full))
            {
                continue;
            }

            if (form.Words.All(word => word.Class is WordClass.Place or WordClass.Filler) || form.Words is [{ Class: WordClass.Hard }])
            {
                added.AddRange(form.Words);
            }
            else if (form.Words.Any(word => word.Class == WordClass.Rare || form.Words.Count > 1))
            {
                alternatives.Add(form);
            }
        }

        var first = Form(main, country, added, region);
        AddParts(alternatives, name, first, main, tidy, country, added, region);
        if (WrittenNames.WithoutTail(main) is var (head, tail) && (region is null || tail.Length > 0))
        {
            var place = Form(tail, country, [], null);
            var isPlace = place.Words.Any() && place.Words.All(word => word.Class == WordClass.Place);
            var isShort = tail.Count(letter => letter == ' ') < 3;
            var form = Form(head, country, added, isPlace ? place.Joined : region);
            if ((isShort && form.LegalForm is not null) || Units.IsDepartment(head, tail) || (isShort && isPlace && form.Words.Any(word => word.Class == WordClass.Rare)))
            {
                alternatives.Add(form);
            }

            if (isShort && WrittenNames.IsShortFor(place.Joined, form.RawJoined))
            {
                alternatives.Add(place);
            }
        }

        if (LegalForms.Head(first.Full, country) is { } before)
        {
            // Peek & Cloppenburg KG Düsseldorf and Hamburg are two.
            alternatives.Add(Form(before, country, added, region ?? TownOf(first.Full[before.Length..])));
        }

        if (!first.IsEmpty && KnownOf(first, alternatives) is { } known)
        {
            var usual = Form(known, null, [], region).AsKnown();
            var at = alternatives.FindIndex(other => other.Joined == usual.Joined);
            alternatives.RemoveAll(other => other.Joined == usual.Joined);
            alternatives.Insert(at < 0 ? alternatives.Count : at, usual);
        }

        if (others.Count == 0 && first.LegalForm is null && Acronyms.Last(name) is { } last && Form(last, country, [], region) is { Words: [{ Class: WordClass.Rare }] } letters)
        {
            alternatives.Add(letters);
        }

        alternatives.AddRange(new[] { first.Raw, first.Full }.Distinct(StringComparer.Ordinal).SelectMany(Acronyms.Named).Distinct(StringComparer.Ordinal).Select(text => Form(text, country, [], region)));
        if (first.IsEmpty && alternatives.Count > 0)
        {
            first = alternatives[0];
            alternatives.RemoveAt(0);
        }

        return alternatives.Count == 0 ? first : first.With(alternatives);
    }

    private static string? TownOf(string tail) =>
        Form(tail, null, [], null) is { IsEmpty: false } town && town.Words.All(word => word.Class == WordClass.Place && Lexicon.CountryOf(word.Text) is null) ? town.Joined : null;

    // Also of the whole, where the text names a part of it.
    private static string? KnownOf(NameForm first, List<NameForm> alternatives) =>
        Lexicon.Known([.. first.Raw.Split(' ')])
        ?? alternatives.Where(other => other.Words.Count > 0 && first.Raw.StartsWith(other.Raw, StringComparison.Ordinal)).Select(other => Lexicon.Known([.. other.Raw.Split(' ')])).FirstOrDefault(text => text is not null);

    // The whole of which the text names a part, and each of two names that stand side by side.
    private static void AddParts(List<NameForm> alternatives, string name, NameForm first, string main, string tidy, string? country, List<Word> added, string? region)
    {
        var raw = first.Raw.Split(' ').ToList();
        if (Units.PartAt(raw) is > 0 and var at)
        {
            alternatives.Add(Form(string.Join(' ', raw.GetRange(0, at)), country, added, region));
        }

        // "Contoso plc (London)": the town of its office, not a unit.
        if (added.Count > 0 && first.LegalForm is not null && tidy.TrimEnd() is [.., ')' or ']'] && added.TrueForAll(word => word.Class == WordClass.Place && Lexicon.CountryOf(word.Text) is null)
            && Form(main, country, [], string.Concat(added.Select(word => word.Text))) is { } bare && bare.Words.Any(word => word.Class == WordClass.Rare))
        {
            alternatives.Add(bare);
        }

        // CITY OF MELBOURNE COUNCI
        if (name.Length is > ShortestCut and < LongestCut && name.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && Lexicon.Completed(raw[^1]) is { } whole)
        {
            alternatives.Add(Form(string.Join(' ', [.. raw.SkipLast(1), whole]), country, added, region));
        }

        if (Units.Halves(main) is var (left, right) && (Form(left, country, added, region), Form(right, country, added, region)) is var (one, two)
            && (main.Contains(" / ", StringComparison.Ordinal) || main.Contains(" | ", StringComparison.Ordinal) || Units.AreTwoNames(one, two)))
        {
            alternatives.Add(one);
            alternatives.Add(two);
        }
    }

    /// <summary>Lower-case Latin words in their order; folding the result again changes nothing.</summary>
    public static string Fold(string text, string? country = null) => string.Join(' ', Words.Of(Words.Tidy(text), country, out _));

    private static NameForm Form(string tidy, string? country, List<Word> added, string? region)
    {
        var raw = WrittenNames.Once(Words.Of(WrittenNames.Rotated(tidy), country, out var foreign), country);
        var full = string.Join(' ', raw);
        var words = new List<string>(raw);
        var legal = LegalForms.Strip(words, country, foreign);
        var meaning = words.Where(word => Lexicon.ClassOf(word) != WordClass.Stop).ToList();
        meaning = meaning.Count > 0 ? meaning : words;
        var core = Lexicon.Spell(meaning, foreign);
        core.AddRange(added);
        if (core.Exists(word => word.Class is not WordClass.Stop))
        {
            core.RemoveAll(word => word.Class == WordClass.Stop);
        }

        var initials = Initials(words, meaning, raw);
        return new NameForm(full, string.Join(' ', words.Concat(added.Select(word => word.Text))), core, legal, foreign)
        {
            Acronym = initials.Count > 0 ? initials[0] : "",
            Initials = initials,
            Region = region,
            FullJoined = Umlauts.Collapse(string.Concat(raw.Concat(added.Select(word => word.Text)))),
            HasBracket = added.Count > 0,
            HasAnd = tidy.Contains('&', StringComparison.Ordinal) || raw.Contains("and", StringComparer.Ordinal),
        };
    }

    // TSMC counts the company in, and EDF the "de".
    private static List<string> Initials(List<string> words, List<string> meaning, List<string> raw)
    {
        var all = new List<string>(5);
        Add(meaning);
        Add(words);
        Add(words.Where(word => word is not ("of" or "and" or "the" or "for" or "de" or "du" or "des" or "et" or "y" or "e" or "und")).ToList());
        for (var length = words.Count + 1; length <= raw.Count && length <= words.Count + 2; length++)
        {
            Add(raw.GetRange(0, length));
            Add(raw.GetRange(0, length).Where(word => Lexicon.ClassOf(word) != WordClass.Stop).ToList());
        }

        return all;

        void Add(List<string> source)
        {
            if (source.Count is > 1 and <= LongestAcronym)
            {
                var letters = string.Concat(source.Select(Lexicon.LetterOf));
                if (!all.Contains(letters, StringComparer.Ordinal))
                {
                    all.Add(letters);
                }
            }
        }
    }

    private sealed record Known(string Name, string? Country, NameForm Form);
}
