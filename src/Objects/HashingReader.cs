using System.Security.Cryptography;

namespace Negotiation.Objects;

/// <summary>Reads what is to be stored: counts it, hashes it, and stops at the first byte too many.</summary>
internal sealed class HashingReader(Stream source, ObjectDraft draft) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes read so far.</summary>
    public long Length { get; private set; }

    /// <summary>Fills the buffer unless the source ends before.</summary>
    /// <exception cref="ObjectTooLargeException">More bytes than allowed.</exception>
    public async Task<int> Fill(Memory<byte> buffer, CancellationToken cancel)
    {
        var read = await source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        Length += read;
        if (Length > draft.MaxBytes)
        {
            throw ObjectTooLargeException.Over(draft.MaxBytes);
        }

        hash.AppendData(buffer.Span[..read]);
        return read;
    }

    /// <summary>The hash of everything read.</summary>
    /// <exception cref="ObjectCorruptException">It is not the expected one.</exception>
    public string Finish()
    {
        var sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
        return draft.Sha256 is null || string.Equals(draft.Sha256, sha256, StringComparison.Ordinal)
            ? sha256
            : throw new ObjectCorruptException("The bytes do not have the hash they were announced with.");
    }

    public void Dispose() => hash.Dispose();
}
