using System.Buffers;
using System.Buffers.Binary;

namespace Negotiation.Bench.Load.Wire;

/// <summary>Takes bytes as they come from the socket, undoes the WebSocket framing and hands out whole SignalR messages.</summary>
public sealed class Frames
{
    private const byte Separator = 0x1e;

    private readonly ArrayBufferWriter<byte> partial = new(256);
    private byte[] buffer = new byte[4096];
    private int start;
    private int end;

    public delegate void MessageHandler(ReadOnlySpan<byte> message);

    /// <summary>Where the next bytes go.</summary>
    public Span<byte> Free()
    {
        if (start == end)
        {
            start = end = 0;
        }

        if (buffer.Length - end < 2048)
        {
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
                (start, end) = (0, end - start);
            }

            if (buffer.Length - end < 2048)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return buffer.AsSpan(end);
    }

    /// <summary><paramref name="count"/> bytes were written to <see cref="Free"/>.</summary>
    /// <exception cref="IOException">The server closed the connection.</exception>
    public void Filled(int count, MessageHandler handler)
    {
        end += count;
        while (TryFrame(out var opcode, out var payload))
        {
            switch (opcode)
            {
                case 0x0 or 0x1:
                    Split(payload, handler);
                    break;
                case 0x8:
                    throw new IOException("The server closed the connection.");
            }
        }
    }

    private bool TryFrame(out int opcode, out ReadOnlySpan<byte> payload)
    {
        opcode = 0;
        payload = default;
        var raw = buffer.AsSpan(start, end - start);
        if (raw.Length < 2)
        {
            return false;
        }

        long length = raw[1] & 0x7f;
        var header = length switch { 126 => 4, 127 => 10, _ => 2 };
        if (raw.Length < header)
        {
            return false;
        }

        length = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(raw[2..]),
            127 => BinaryPrimitives.ReadInt64BigEndian(raw[2..]),
            _ => length,
        };
        if (raw.Length < header + length)
        {
            return false;
        }

        opcode = raw[0] & 0x0f;
        payload = raw.Slice(header, (int)length);
        start += header + (int)length;
        return true;
    }

    private void Split(ReadOnlySpan<byte> payload, MessageHandler handler)
    {
        while (payload.IndexOf(Separator) is var at and >= 0)
        {
            if (partial.WrittenCount > 0)
            {
                partial.Write(payload[..at]);
                handler(partial.WrittenSpan);
                partial.ResetWrittenCount();
            }
            else
            {
                handler(payload[..at]);
            }

            payload = payload[(at + 1)..];
        }

        partial.Write(payload);
    }
}
