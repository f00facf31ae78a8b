using System.Diagnostics.CodeAnalysis;

namespace Negotiation.Domain.Records;

/// <summary>A name or title as it is shown among others.</summary>
public static class PlainName
{
    /// <summary>
    /// Without blanks at its ends, and without the marks that turn the direction of what follows (UAX #9: embeddings, overrides and
    /// isolates): nobody sees them, and with them a name can read as another, or reorder the words beside it.
    /// </summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => (text?.Any(Turns) == true ? string.Concat(text.Where(static c => !Turns(c))) : text)?.Trim();

    private static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
