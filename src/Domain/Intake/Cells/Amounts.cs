using System.Globalization;
using System.Text.RegularExpressions;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>Amounts as the co-sell file writes them: digits, an optional point with decimals, commas only between groups of three.</summary>
public static partial class Amounts
{
    /// <returns>The amount, or the code and the sentence that say what is wrong with it.</returns>
    public static (decimal? Value, string? Code, string? Text) Read(string cell)
    {
        if (!Pattern().IsMatch(cell) || !decimal.TryParse(cell.Replace(",", ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Digits().IsMatch(cell)
                ? (null, "amountTooLarge", TooLarge)
                : (null, "amountFormat", $"\"{Shown.Short(cell)}\" is not an amount, write digits with at most two decimals after a point, for example 50000.00.");
        }

        if (value < 0)
        {
            return (null, "amountNegative", "The amount is below zero.");
        }

        if (value > Limits.MaxAmount)
        {
            return (null, "amountTooLarge", TooLarge);
        }

        return decimal.Round(value, 2) == value
            ? (Plain(value), null, null)
            : (null, "amountDecimals", "The amount has more than two decimals.");
    }

    private const string TooLarge = "The amount is above 1,000,000,000,000.";

    // The same number must give the same JSON, however many zeros the file wrote after the point.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"^[+-]?(\d{1,25}|\d{1,3}(,\d{3}){1,8})(\.\d{1,10})?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\d+(\.\d+)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
