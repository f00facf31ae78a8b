using System.Globalization;
using System.Text.RegularExpressions;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Cells that a spreadsheet would run instead of show: those that begin with <c>=</c>, <c>@</c>, a tab or a line break, and
/// those that begin with <c>+</c> or <c>-</c> unless the rest is a plain number or a telephone number. Blanks, invisible
/// characters and quotes in front do not count, and full-width signs do.
/// People write such text without meaning a formula, so it is taken in as it is. On the way out an apostrophe in front makes it
/// text for a spreadsheet, and one apostrophe in front of such a cell is taken off again on the way in, so a file written here
/// reads back as it was.
/// </summary>
public static partial class Formulas
{
    public const char Guard = '\'';

    public static bool Runs(string cell)
    {
        var start = 0;
        while (start < cell.Length && PassedOver(cell[start]))
        {
            start++;
        }

        var text = cell.AsSpan(start);
        return text.Length > 0 && text[0] switch
        {
            '=' or '@' or '\t' or '\r' or '\n' or '＝' or '＠' => true,
            '+' or '-' or '＋' or '－' or '−' => !Harmless().IsMatch(text),
            _ => false,
        };
    }

    /// <summary>The cell as a file may carry it. One that has apostrophes in front of a formula already gets one more, which is taken off again.</summary>
    public static string Guarded(string cell) => Runs(cell.TrimStart(Guard)) ? Guard + cell : cell;

    /// <summary>The cell as it was before <see cref="Guarded"/>.</summary>
    public static string Unguarded(string cell) => cell.StartsWith(Guard) && Runs(cell.TrimStart(Guard)) ? cell[1..] : cell;

    // Not every spreadsheet is kept from running a cell by what nobody sees, or by a quote.
    private static bool PassedOver(char c) =>
        c is '"' or '“' or '”' or '„'
        || (c is not ('\t' or '\r' or '\n') && (char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format));

    [GeneratedRegex(@"^[+-][\d\s().,/-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Harmless();
}
