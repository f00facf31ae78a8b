using System.Buffers.Binary;
using System.IO.Compression;

namespace Negotiation.Domain.Files;

/// <summary>Looks at what a file is made of. Nothing is unpacked and nothing is run.</summary>
internal static class FileContent
{
    /// <summary>Most entries of an office document; real ones have hundreds.</summary>
    private const int MaxDirectoryBytes = 512 * 1024;

    private const int MaxHeaderLine = 998;

    public static bool Begins(Stream content, ReadOnlySpan<byte> mark)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[16];
        var read = content.ReadAtLeast(head, mark.Length, throwOnEndOfStream: false);
        return head[..read].StartsWith(mark);
    }

    /// <summary>No byte that text in UTF-8, or in the code pages of older spreadsheets, cannot have.</summary>
    public static bool IsText(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAny(NotInText))
            {
                return false;
            }
        }

        return content.Length > 0;
    }

    /// <summary>Text whose first line is a header field, <c>Name: value</c> (RFC 5322, section 2.2).</summary>
    public static bool IsMail(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[MaxHeaderLine];
        var line = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~') && IsText(content);
    }

    /// <summary>A zip with the table of contents of an office document and parts below <paramref name="folder"/>, without macros.</summary>
    public static bool IsOffice(Stream content, string folder)
    {
        if (!Begins(content, "PK\x03\x04"u8) || !HasShortDirectory(content))
        {
            return false;
        }

        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(static entry => entry.FullName).ToList();
            return names.Contains("[Content_Types].xml", StringComparer.Ordinal)
                && names.Exists(name => name.StartsWith(folder, StringComparison.Ordinal))
                && !names.Exists(static name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Reading a zip makes an object of every entry it names. How much it names is looked at first, in the record at its end
    // (APPNOTE.TXT, 4.3.16); no office document needs the larger form of it.
    private static bool HasShortDirectory(Stream content)
    {
        const int RecordBytes = 22;
        var tail = new byte[(int)Math.Min(content.Length, RecordBytes + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + RecordBytes > tail.Length)
        {
            return false;
        }

        var record = tail.AsSpan(at);
        // What it says of their number may be a lie. Entries are read from where it says they begin, and none lies behind the record.
        var begin = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var end = content.Length - tail.Length + at;
        return begin <= end && end - begin <= MaxDirectoryBytes;
    }

    private static System.Buffers.SearchValues<byte> NotInText { get; } = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(static code => code is not ('\t' or '\n' or '\r' or '\f')).Select(static code => (byte)code), 127]);
}
