namespace Negotiation.Domain.Intake;

/// <summary>D-U-N-S numbers: nine digits as text. Spreadsheets drop their leading zeros, so shorter ones are padded again.</summary>
public static class DunsNumber
{
    public const int Length = 9;

    public static string? Read(string cell)
    {
        var digits = cell.Replace("-", "").Replace(" ", "");
        return digits.Length is > 0 and <= Length && digits.All(char.IsAsciiDigit) && digits.Any(c => c != '0')
            ? digits.PadLeft(Length, '0')
            : null;
    }
}
