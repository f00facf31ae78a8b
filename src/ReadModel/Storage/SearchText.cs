using System.Globalization;
using System.Text;

namespace Negotiation.ReadModel;

/// <summary>Folds text for search: no case, no diacritics, single spaces. What is stored and what is typed go through the same.</summary>
internal static class SearchText
{
    /// <summary>More words than this are not looked for.</summary>
    public const int MaxWords = 8;

    /// <summary>Longest input looked at, in characters.</summary>
    public const int MaxInput = 200;

    /// <summary>Longest text kept of a deal, in characters: an index entry of PostgreSQL may have 2,704 bytes.</summary>
    public const int MaxText = 600;

    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                text.Append(text.Length == 0 ? "" : " ").Append(Fold(part));
            }
        }

        return Short(text.ToString(), MaxText);
    }

    /// <summary>What sorts by name.</summary>
    public static string Order(string name) => Short(Fold(name), MaxInput);

    /// <summary>The words that must all occur; longer ones first, since they rule out most.</summary>
    public static IReadOnlyList<string> Words(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var words = Fold(typed.Length > MaxInput ? typed[..MaxInput] : typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).Take(MaxWords)];
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            folded.Append(Plain(lower.Value) ?? lower.ToString());
        }

        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    private static string Short(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    // Half a surrogate pair cannot be normalised; the round trip through UTF-8 replaces it.
    private static string Decomposed(string text) =>
        System.Text.Ascii.IsValid(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKD);

    // Letters that Unicode does not decompose but people type without their strokes.
    private static string? Plain(int letter) => letter switch
    {
        'ß' => "ss",
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        _ => null,
    };
}
