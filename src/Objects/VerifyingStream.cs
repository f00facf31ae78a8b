using System.Security.Cryptography;

namespace Negotiation.Objects;

/// <summary>Reads exactly the bytes that were put. Their hash is checked before the last of them are handed out.</summary>
internal sealed class VerifyingStream(Stream inner, ObjectFacts facts) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long left = facts.Length;
    private bool isVerified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => facts.Length;

    public override long Position
    {
        get => facts.Length - left;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Check(buffer[..read], buffer.Length);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..read], buffer.Length);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> read, int asked)
    {
        if (isVerified || asked == 0)
        {
            return;
        }

        left -= read.Length;
        hash.AppendData(read);
        if (left < 0 || (read.IsEmpty && left > 0))
        {
            throw new ObjectCorruptException($"The object {facts.Name} does not have the {facts.Length} bytes that were stored.");
        }

        if (left == 0)
        {
            if (!string.Equals(Convert.ToHexStringLower(hash.GetCurrentHash()), facts.Sha256, StringComparison.Ordinal))
            {
                throw new ObjectCorruptException($"The object {facts.Name} is not as it was stored.");
            }

            isVerified = true;
        }
    }
}
