using System.Globalization;

namespace Negotiation.Domain.Customers;

/// <summary>A number by which a business register knows a company.</summary>
/// <param name="Scheme">duns, lei, vat, or any other name for a national register, such as hrb or siren.</param>
/// <param name="Value">As written.</param>
public sealed record RegistryNumber(string Scheme, string Value)
{
    public const string Duns = "duns";
    public const string Lei = "lei";
    public const string Vat = "vat";

    private const int DunsDigits = 9;
    private const int ShortestDuns = 7;
    private const int LongestValue = 40;

    /// <summary>The same number as everybody else writes it, or null when it is masked, nonsense or fails its check digits.</summary>
    public RegistryNumber? Normalised()
    {
        var scheme = Clean(Scheme).ToLowerInvariant();
        var value = Clean(Value);
        if (scheme.Length is 0 or > LongestValue || value.Length is 0 or > LongestValue || Masked.Is(Value) || IsOneCharacterOnly(value))
        {
            return null;
        }

        return scheme switch
        {
            Duns or "dunsnumber" => ReadDuns(value),
            Lei => IsLei(value) ? new RegistryNumber(Lei, value) : null,
            Vat => IsVat(value) ? new RegistryNumber(Vat, WithoutTaxWord(value)) : null,
            _ => value.Any(char.IsAsciiDigit) ? new RegistryNumber(scheme, National(value)) : null,
        };
    }

    private static RegistryNumber? ReadDuns(string value)
    {
        if (value.Length is < ShortestDuns or > DunsDigits || !value.All(char.IsAsciiDigit))
        {
            return null;
        }

        var digits = value.PadLeft(DunsDigits, '0');
        return IsOneCharacterOnly(digits) || digits is "123456789" or "987654321" ? null : new RegistryNumber(Duns, digits);
    }

    // ISO 17442: eighteen letters and digits, then two check digits by ISO 7064 MOD 97-10.
    private static bool IsLei(string value)
    {
        if (value.Length != 20 || !char.IsAsciiDigit(value[18]) || !char.IsAsciiDigit(value[19]))
        {
            return false;
        }

        var rest = 0;
        foreach (var character in value)
        {
            var number = char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
            rest = ((rest * (number > 9 ? 100 : 10)) + number) % 97;
        }

        return rest == 1;
    }

    // CHE-105.930.432 MWST.
    private static string WithoutTaxWord(string value) => value.StartsWith("CHE", StringComparison.Ordinal) ? value.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()) : value;

    // A number in a column of a spreadsheet loses its leading zeros, and DK20165715 is 20165715.
    private static string National(string value)
    {
        value = value.EndsWith("MVA", StringComparison.Ordinal) ? value[..^3] : value;
        var digits = value.Length > ShortestDuns + 1 && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1]) ? value[2..] : value;
        digits = digits.All(char.IsAsciiDigit) && value.Length > ShortestDuns ? digits : value;
        return digits.All(char.IsAsciiDigit) && digits.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : digits;
    }

    private static bool IsVat(string value) =>
        value.Length is >= 6 and <= 15 && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1])
        && value.Count(char.IsAsciiDigit) >= 4 && !IsOneCharacterOnly(value[2..]);

    private static bool IsOneCharacterOnly(string value) => value.Length > 0 && value.AsSpan().IndexOfAnyExcept(value[0]) < 0;

    // Letters outside A to Z make no part of any of these numbers; separators are dropped.
    private static string Clean(string? text) => text is null
        ? ""
        : string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);
}
