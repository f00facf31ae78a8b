using System.Text.RegularExpressions;

namespace Negotiation.Domain.Intake;

/// <summary>Whether a cell looks like one mail address. Only a message sent there could tell more.</summary>
public static partial class MailAddresses
{
    public static bool Fits(string cell) => cell.Length <= 254 && Pattern().IsMatch(cell);

    [GeneratedRegex(@"^[^\s@<>()"",;:\\]+@[^\s@<>()"",;:\\]+\.[^\s@<>()"",;:\\.]+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
