using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Negotiation.Domain.Files;

namespace Negotiation.Gateway.Files;

/// <summary>A file as it came in, on a disk until it is known what it is.</summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    /// <summary>Percent-encoded UTF-8, for a header holds ASCII only.</summary>
    public const string NameHeader = "X-File-Name";

    /// <summary>The same.</summary>
    public const string NoteHeader = "X-File-Note";

    private const int InMemory = 64 * 1024;

    private readonly FileBufferingReadStream content;

    private ReceivedFile(string name, string? note, string sha256, FileBufferingReadStream content) =>
        (Name, Note, Sha256, this.content) = (name, note, sha256, content);

    /// <summary>Made harmless; see <see cref="FileNames.Clean"/>.</summary>
    public string Name { get; }

    public string? Note { get; }

    public string Sha256 { get; }

    public long Size => content.Length;

    /// <summary>The bytes, from the first one on.</summary>
    public Stream Content
    {
        get
        {
            content.Position = 0;
            return content;
        }
    }

    /// <exception cref="BadHttpRequestException">The body is larger than the endpoint takes, or broke off.</exception>
    public static async Task<ReceivedFile> Read(string name, HttpRequest request, CancellationToken cancel)
    {
        var body = new FileBufferingReadStream(request.Body, InMemory);
        try
        {
            await body.DrainAsync(cancel);
            body.Position = 0;
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(body, cancel));
            return new ReceivedFile(FileNames.Clean(name), Text(request, NoteHeader), sha256, body);
        }
        catch
        {
            await body.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a header says; null when it is missing or says nothing.</summary>
    public static string? Text(HttpRequest request, string header) =>
        request.Headers[header] is [{ Length: > 0 } only] && Uri.UnescapeDataString(only) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
