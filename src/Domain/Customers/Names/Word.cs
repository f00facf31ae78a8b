namespace Negotiation.Domain.Customers.Names;

/// <summary>One word of a name's core, made ready for comparing.</summary>
/// <param name="Raw">As folded from the text, before spellings are brought together.</param>
/// <param name="Letters">The first letters of the words it was made of, when they were several.</param>
internal sealed record Word(string Text, WordClass Class, string Raw, string Letters = "")
{
    private string? _sound;
    private string? _consonants;
    private string? _afterArticle;

    public string Sound => _sound ??= Skeleton.Of(Spoken);

    public string Consonants => _consonants ??= Skeleton.Consonants(Spoken);

    /// <summary>How many letters of an Arabic article it begins with: Alghanim, Elsewedy.</summary>
    public int Article => Class == WordClass.Rare && Text.Length > 5 && Text[0] is 'a' or 'e' && Text[1] == 'l' && Text[2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l') ? 2 : 0;

    /// <summary>The consonants without that article.</summary>
    public string AfterArticle => _afterArticle ??= Skeleton.Consonants(Text[Article..]);

    private string Spoken => char.IsAsciiDigit(Text[0]) ? Raw : Text;

    /// <summary>What stands for it in an acronym.</summary>
    public ReadOnlySpan<char> Initial => Letters.Length > 0 ? Letters : Raw.AsSpan(0, 1);

    /// <summary>How much its agreement tells, 0 to 1.</summary>
    public double Weight => Class switch
    {
        WordClass.Rare => 1.0,
        WordClass.Common or WordClass.Given => 0.45,
        WordClass.Number => 0.4,
        WordClass.Place => 0.35,
        WordClass.Hard => 0.25,
        WordClass.Soft => 0.15,
        _ => 0.05,
    };
}
