using System.Globalization;
using System.Text;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Files;

/// <summary>Names of files as they are shown and offered for saving.</summary>
public static class FileNames
{
    private const string Reserved = "<>:\"/\\|?*";

    /// <summary>
    /// A name made harmless: without the folders before it, without characters that cannot be seen or that turn the reading
    /// direction, without those a disk may refuse, and short enough, its ending kept.
    /// </summary>
    public static string Clean(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var seen = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsShown(rune))
            {
                seen.Append(Reserved.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        var clean = string.Join(' ', seen.ToString().Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var ending = Path.GetExtension(clean);
        var stem = clean[..^ending.Length].TrimEnd('.', ' ');
        var room = Limits.FileName - ending.Length;
        return room <= 0 ? Cut(clean, Limits.FileName) : (stem.Length == 0 ? "file" : Cut(stem, room)) + ending;
    }

    /// <summary>Whether a name is one that <see cref="Clean"/> would leave as it is.</summary>
    public static bool IsClean(string name) => name.Length > 0 && string.Equals(Clean(name), name, StringComparison.Ordinal);

    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd('.', ' ');
}
