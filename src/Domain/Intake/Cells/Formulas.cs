using System.Text.RegularExpressions;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Cells that a spreadsheet would run instead of show: those that begin with <c>=</c>, <c>@</c>, a tab or a line break, and
/// those that begin with <c>+</c> or <c>-</c> unless the rest is a plain number or a telephone number.
/// They are refused on the way in. On the way out an apostrophe in front makes them text, and one apostrophe in front of such a
/// cell is taken off again on the way in, so a file written here reads back as it was.
/// </summary>
public static partial class Formulas
{
    public const char Guard = '\'';

    public static bool Runs(string cell)
    {
        // A byte order mark or a space in front does not keep every spreadsheet from running it.
        var text = cell.AsSpan().TrimStart(" \u00a0\ufeff");
        return text.Length > 0 && text[0] switch
        {
            '=' or '@' or '\t' or '\r' or '\n' or '＝' or '＠' => true,
            '+' or '-' or '＋' or '－' => !Harmless().IsMatch(text),
            _ => false,
        };
    }

    /// <summary>The cell as a file may carry it.</summary>
    public static string Guarded(string cell) => Runs(cell) ? Guard + cell : cell;

    /// <summary>The cell as it was before <see cref="Guarded"/>.</summary>
    public static string Unguarded(string cell) => cell.StartsWith(Guard) && Runs(cell[1..]) ? cell[1..] : cell;

    [GeneratedRegex(@"^[+-][\d\s().,/-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Harmless();
}
