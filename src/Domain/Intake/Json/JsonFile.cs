using System.Text.Json;
using System.Text.Unicode;

namespace Negotiation.Domain.Intake;

/// <summary>A JSON file as it stands: which format it is, by what is in it, and its records.</summary>
/// <param name="List">Name of the member the records stand under, as the file writes it; null for a bare list or one record.</param>
/// <param name="Wrapper">The object around the list; undefined without one.</param>
public sealed record JsonFile(SourceFormat Format, IReadOnlyList<JsonElement> Records, IReadOnlyList<string> Remarks, string? List = null, JsonElement Wrapper = default)
{
    /// <summary>Levels of nesting a document may have at all; a single record has fewer, see <see cref="JsonRecord.MaxDepth"/>.</summary>
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false };

    /// <param name="most">Records a file may have.</param>
    /// <returns>Either the file, or why it cannot be read.</returns>
    public static (JsonFile? File, JsonProblem? Problem) Read(ReadOnlyMemory<byte> bytes, int most)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            return (null, new JsonProblem("notUtf8", "The file is not UTF-8 text, save it as UTF-8 and try again."));
        }

        try
        {
            return JsonShape.Of(JsonDocument.Parse(bytes, Strictly).RootElement, bytes.Length, most);
        }
        catch (InvalidOperationException)
        {
            return (null, new JsonProblem("jsonBroken", "The file holds a name with a broken character, export it again."));
        }
        catch (JsonException broken)
        {
            var place = $"line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}";
            return broken.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
                ? (null, new JsonProblem("jsonTooDeep", $"The file is nested deeper than {MaxDepth} levels at {place}."))
                : (null, new JsonProblem("jsonBroken", $"The file is no valid JSON at {place}, export it again or correct it there."));
        }
    }

    /// <summary>Whether bytes are meant to be JSON rather than a table: by the first sign that is no blank, or by the one word that is all there is.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.Length > 0 && (bytes[0] is (byte)'{' or (byte)'[' || IsWord(bytes.TrimEnd(" \t\r\n"u8)));
    }

    private static bool IsWord(ReadOnlySpan<byte> text) => text.SequenceEqual("null"u8) || text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8);
}
