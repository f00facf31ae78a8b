namespace Negotiation.Domain.Intake;

/// <summary>Texts a source writes where it does not show the value. They are nobody's name and match nothing.</summary>
public static class Masks
{
    public static bool Hides(string cell)
    {
        var letters = string.Concat(cell.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters is "ACCEPTTOVIEW" or "REDACTED"
            || (letters.Length == 0 && cell.Length >= 3 && cell.All(c => c is '*' or '•' or '█' or ' '));
    }
}
