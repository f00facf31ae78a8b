namespace Negotiation.Domain.Intake;

/// <summary>Texts a source writes where it does not show the value: before a referral is accepted, or for national security. They are nobody's name and match nothing.</summary>
public static class Masks
{
    private const int Longest = 80;

    public static bool Hides(string cell)
    {
        if (cell.Length > Longest)
        {
            return false;
        }

        var letters = string.Concat(cell.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters is "ACCEPTTOVIEW" or "NATIONALSECURITY" || letters.StartsWith("REDACTED", StringComparison.Ordinal)
            || (letters.Length == 0 && cell.Length >= 3 && cell.All(c => c is '*' or '•' or '█' or ' '));
    }
}
