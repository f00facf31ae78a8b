using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>What every text of a file is held against, wherever it comes from.</summary>
internal static class CellText
{
    /// <param name="Text">Without surrounding blanks; null when it is empty, masked or wrong.</param>
    public readonly record struct Checked(string? Text, string? Code = null, string? Sentence = null, bool Masked = false);

    public const string MaskedSentence = "The source hides this value, it is taken as empty.";

    /// <param name="longest">Characters.</param>
    /// <param name="lines">Whether line breaks may be in it.</param>
    public static Checked Check(string raw, int longest, bool lines)
    {
        var text = lines ? raw.Trim() : PlainName.Of(raw);
        if (text.Length == 0)
        {
            return new Checked(null);
        }

        if (Masks.Hides(text))
        {
            return new Checked(null, Masked: true);
        }

        if (text.Any(c => char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t')))
        {
            return new Checked(null, "controlCharacter", lines ? "The cell holds an invisible control character." : "The cell holds a line break or another invisible control character.");
        }

        return text.Length > longest
            ? new Checked(null, "tooLong", $"The cell has {text.Length} characters, at most {longest} are possible.")
            : new Checked(text);
    }
}
