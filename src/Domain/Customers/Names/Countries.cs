namespace Negotiation.Domain.Customers.Names;

/// <summary>Countries as people write them: ISO 3166-1 codes of two or three letters, or names in several languages.</summary>
internal static class Countries
{
    private const int Longest = 60;

    private static readonly Dictionary<string, string> s_codes = Read();

    /// <summary>ISO 3166-1 alpha-2, or empty when the text names no country.</summary>
    public static string Code(string? text)
    {
        var country = (text ?? "").Trim();
        if (country.Length == 2 && char.IsAsciiLetter(country[0]) && char.IsAsciiLetter(country[1]))
        {
            var code = country.ToUpperInvariant();
            return code switch { "UK" => "GB", "EL" => "GR", _ => code };
        }

        if (country.Length is < 3 or > Longest)
        {
            return "";
        }

        return s_codes.TryGetValue(Key(country), out var known) ? known : ByPlace(country);
    }

    private static string ByPlace(string country)
    {
        var words = Lexicon.Spell([.. Words.Of(Words.Tidy(country), null, out _).Where(word => Lexicon.ClassOf(word) != WordClass.Stop)]);
        return words.Count == 1 ? Lexicon.CountryOf(words[0].Text) ?? "" : "";
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, names) in DataFile.Table("countries.txt"))
        {
            codes[key[3..]] = key[..2];
            foreach (var name in names)
            {
                codes[Key(name)] = key[..2];
            }
        }

        return codes;
    }
}
