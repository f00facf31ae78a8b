using System.Buffers.Binary;
using System.Buffers.Text;

namespace Negotiation.Bench.Load.Wire;

/// <summary>Reading and writing of just the bytes the load needs.</summary>
public static class Text
{
    /// <summary>A client's WebSocket text frame around one SignalR message.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var frame = new byte[FrameOverhead + message.Length + 1];
        message.CopyTo(frame.AsSpan(FrameOverhead));
        var written = Close(frame, message.Length);
        return frame[^written..];
    }

    /// <summary>Bytes to leave free before a message that <see cref="Close"/> is to frame in place.</summary>
    public const int FrameOverhead = 8;

    /// <summary>
    /// Ends the message of <paramref name="length"/> bytes at <see cref="FrameOverhead"/> with its separator and writes the header
    /// right before it. Returns the length of the frame, which ends with the separator.
    /// </summary>
    public static int Close(Span<byte> space, int length)
    {
        space[FrameOverhead + length] = 0x1e;
        length++;

        // A masking key of zero is a valid one and leaves the payload as it is: the server's work is the same, ours is less.
        var header = length < 126 ? 6 : 8;
        var at = space[(FrameOverhead - header)..];
        at[..header].Clear();
        at[0] = 0x81;
        if (header == 6)
        {
            at[1] = (byte)(0x80 | length);
        }
        else
        {
            at[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(at[2..], checked((ushort)length));
        }

        return header + length;
    }

    /// <summary>The whole number right after the first <paramref name="name"/>, e.g. <c>"version":</c>; -1 when there is none.</summary>
    public static long Number(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
    {
        var at = message.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(message[(at + name.Length)..], out long value, out _) ? value : -1;
    }
}
