namespace Negotiation.Domain.Files;

/// <summary>A kind of file that may be attached to a deal.</summary>
/// <param name="Endings">Of file names, lower case, with the dot.</param>
public sealed record FileKind(string MediaType, IReadOnlyList<string> Endings);

/// <summary>
/// The files a deal takes. A kind is what the ending of the name and the content both say; what the sender claims beside them
/// counts for nothing.
/// </summary>
public static class FileKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly (FileKind Kind, Func<Stream, bool> Fits)[] s_all =
    [
        (new("application/pdf", [".pdf"]), static content => FileContent.Begins(content, "%PDF-"u8)),
        (new("image/png", [".png"]), static content => FileContent.Begins(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        (new("image/jpeg", [".jpg", ".jpeg"]), static content => FileContent.Begins(content, [0xFF, 0xD8, 0xFF])),
        (new("text/plain", [".txt"]), FileContent.IsText),
        (new("text/csv", [".csv"]), FileContent.IsText),
        (new("message/rfc822", [".eml"]), FileContent.IsMail),
        (new(Office + "wordprocessingml.document", [".docx"]), static content => FileContent.IsOffice(content, "word/")),
        (new(Office + "spreadsheetml.sheet", [".xlsx"]), static content => FileContent.IsOffice(content, "xl/")),
        (new(Office + "presentationml.presentation", [".pptx"]), static content => FileContent.IsOffice(content, "ppt/")),
    ];

    public static IReadOnlyList<FileKind> All { get; } = [.. s_all.Select(static known => known.Kind)];

    /// <summary>The kind of a file; null when it is none of these, or not what its name says.</summary>
    /// <param name="content">Can be read from any position; where it stands afterwards is not said.</param>
    public static FileKind? Of(string name, Stream content)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        foreach (var (kind, fits) in s_all)
        {
            if (kind.Endings.Contains(ending, StringComparer.Ordinal))
            {
                return fits(content) ? kind : null;
            }
        }

        return null;
    }

    /// <summary>Whether a file of this name may have this media type.</summary>
    public static bool Fit(string name, string mediaType) => All.Any(kind =>
        string.Equals(kind.MediaType, mediaType, StringComparison.Ordinal)
        && kind.Endings.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal));
}
