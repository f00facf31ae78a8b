namespace Negotiation.Objects.Tests;

/// <summary>A source that gives few bytes at a time, and may break off.</summary>
internal sealed class Trickle(byte[] bytes, int? breakAt = null) : Stream
{
    private const int AtOnce = 100_003;
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at >= breakAt)
        {
            throw new IOException("The sender has gone.");
        }

        var read = Math.Min(Math.Min(count, AtOnce), (breakAt ?? bytes.Length) - at);
        bytes.AsSpan(at, read).CopyTo(buffer.AsSpan(offset));
        at += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
