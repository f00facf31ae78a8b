using System.Buffers.Text;

namespace Negotiation.Gateway.Live;

/// <summary>Writes the bytes of a frame one after the other. The buffer must be large enough for all of them.</summary>
internal readonly ref struct FrameText(Span<byte> buffer, int length = 0)
{
    private readonly Span<byte> buffer = buffer;

    public FrameText Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer[length..]);
        return new FrameText(buffer, length + text.Length);
    }

    public FrameText Add(long number)
    {
        Utf8Formatter.TryFormat(number, buffer[length..], out var written);
        return new FrameText(buffer, length + written);
    }

    /// <returns>The length of the whole.</returns>
    public int End(byte last)
    {
        buffer[length] = last;
        return length + 1;
    }
}
