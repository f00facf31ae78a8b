using System.Buffers;
using System.Text;

namespace Negotiation.Gateway.Imports;

/// <summary>Whether bytes are the UTF-8 text a CSV file must be, and if not, in words, what they are.</summary>
internal static class TextCheck
{
    private const string SaveAgain = "save it in your spreadsheet as \"CSV UTF-8 (comma delimited)\" and try again.";
    private const int Sample = 4096;

    private static readonly SearchValues<byte> MarksAndBlanks = SearchValues.Create([0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FileFaultException">The bytes are no UTF-8 text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (IsUtf16(bytes))
        {
            throw Refuse("utf16", LooksLikeJson(bytes) ? "The file is JSON in UTF-16, save it as UTF-8 and try again." : $"The file is in UTF-16, {SaveAgain}");
        }
        else if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw Refuse("spreadsheet", $"The file is a spreadsheet, {SaveAgain}");
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw Refuse("zeroByte", $"Line {Line(bytes, zero)} holds a byte that no text has, {SaveAgain}");
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw Refuse("notUtf8", $"Line {Line(bytes, exception.Index)} is not UTF-8, {SaveAgain}");
        }
    }

    // Without a byte order mark UTF-16 shows in Latin text as a zero in every second byte.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }

        var half = sample.Length / 2;
        return half > 0 && ((zeros[0] > half / 2 && zeros[1] == 0) || (zeros[1] > half / 2 && zeros[0] == 0));
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> utf16)
    {
        var text = utf16[Math.Max(0, utf16.IndexOfAnyExcept(MarksAndBlanks))..];
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[';
    }

    private static int Line(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n') + 1;

    private static FileFaultException Refuse(string code, string text) => new(new FileFault(code, text));
}
