using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>A company name made ready for comparing.</summary>
public sealed class NameForm
{
    internal NameForm(string full, string raw, IReadOnlyList<Word> words, string? legalForm, bool foreign)
    {
        Full = full;
        Words = words;
        LegalForm = legalForm;
        Foreign = foreign;
        Raw = raw;
        HasAnd = (" " + full + " ").Contains(" and ", StringComparison.Ordinal);
        IsInverted = (" " + raw + " ").Contains(" of ", StringComparison.Ordinal);
        RawJoined = Umlauts.Collapse(raw.Replace(" ", "", StringComparison.Ordinal));
        Core = [.. words.Select(word => word.Text)];
        Joined = Umlauts.Collapse(string.Concat(Core));
        Bare = Umlauts.Collapse(string.Concat(words.Where(word => word.Class != WordClass.Filler).Select(word => word.Text)));
        Telling = words.Count(word => word.Class != WordClass.Filler);
        Consonants = foreign ? Skeleton.Consonants(Bare.Length > 0 ? Bare : Joined) : "";
    }

    /// <summary>The words that are compared, in order, each in its one spelling: no legal form, article or preposition.</summary>
    public IReadOnlyList<string> Core { get; }

    /// <summary>The whole text in lower-case Latin letters, legal form included.</summary>
    public string Full { get; }

    /// <summary>The kind of legal form that was taken off (limited, stock, partnership, public, society), or null.</summary>
    public string? LegalForm { get; }

    /// <summary>First letters of the words, articles left out; empty for a single word.</summary>
    public string Acronym { get; internal init; } = "";

    /// <summary>Other names that the text gives, as after "formerly" or in brackets, and the usual name of a well-known company.</summary>
    public IReadOnlyList<NameForm> Alternatives { get; internal init; } = [];

    /// <summary>Nothing to compare: the text is empty or masked.</summary>
    public bool IsEmpty => Words.Count == 0;

    internal IReadOnlyList<Word> Words { get; }

    /// <summary>The folded words without legal form, articles included.</summary>
    internal string Raw { get; }

    internal string RawJoined { get; }

    /// <summary>The whole text without spaces, places in brackets included.</summary>
    internal string FullJoined { get; init; } = "";

    /// <summary>A place in brackets was taken out of <see cref="Full"/>.</summary>
    internal bool HasBracket { get; init; }

    internal bool HasAnd { get; init; }

    /// <summary>The state that the text gives after a comma, as in "City of Boston, MA", or null.</summary>
    internal string? Region { get; init; }

    /// <summary>The core without spaces.</summary>
    internal string Joined { get; }

    /// <summary>The core without fillers and spaces; may be empty.</summary>
    internal string Bare { get; }

    /// <summary>Read from another script than Latin.</summary>
    internal bool Foreign { get; }

    internal string Consonants { get; }

    /// <summary>How many words are no fillers.</summary>
    internal int Telling { get; }

    internal bool IsEnglishSchool => Raw.Contains("university", StringComparison.Ordinal);

    /// <summary>"University of X" rather than "X University".</summary>
    internal bool IsInverted { get; }

    /// <summary>Other first letters that people use: articles or the legal form counted in.</summary>
    internal IReadOnlyList<string> Initials { get; init; } = [];

    /// <summary>Its <see cref="SearchKeys"/>, once they were asked for: a claim is kept under them and looked for by them.</summary>
    internal IReadOnlyList<string>? Found { get; set; }

    /// <summary>The usual name of a well-known company, which the text itself does not give.</summary>
    internal bool IsKnown { get; private init; }

    internal NameForm AsKnown() => With(Alternatives, true);

    internal NameForm With(IReadOnlyList<NameForm> alternatives, bool known = false) => new(Full, Raw, Words, LegalForm, Foreign)
    {
        Acronym = Acronym,
        Initials = Initials,
        Region = Region,
        HasAnd = HasAnd,
        FullJoined = FullJoined,
        HasBracket = HasBracket,
        Alternatives = alternatives,
        IsKnown = known,
    };

    public override string ToString() => string.Join(' ', Core);
}
