using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Negotiation.Gateway.Imports;

/// <summary>A file as it was sent: the first file of a multipart form, or the whole body.</summary>
internal sealed record Upload(string FileName, byte[] Bytes)
{
    private const int MaxName = 120;
    private const string DefaultName = "deals";

    /// <exception cref="FileFaultException">There is no file, or it is too large.</exception>
    public static async Task<Upload> Read(HttpRequest request, CancellationToken aborted)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return new Upload(Name(request.Query["fileName"]), await ReadAll(request.Body, aborted));
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw NoFile();
        }

        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(aborted) is { } part)
            {
                if (part.AsFileSection() is { FileStream: { } stream } file)
                {
                    return new Upload(Name(file.FileName), await ReadAll(stream, aborted));
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new FileFaultException(new FileFault("formBroken", "The form with the file ended early or is broken, send it again."));
        }

        throw NoFile();
    }

    private static async Task<byte[]> ReadAll(Stream body, CancellationToken aborted)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, aborted)) > 0)
        {
            if (kept.Length + read > CsvTable.MaxBytes)
            {
                throw new FileFaultException(FileFault.FileTooLarge);
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    // Only shown and used to name the error file; never a path here.
    private static string Name(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or ':' or '*' or '?'))).Trim();
        return clean.Length == 0 ? DefaultName : clean[..Math.Min(clean.Length, MaxName)];
    }

    private static FileFaultException NoFile() => new(new FileFault("fileMissing", "The form holds no file."));
}
