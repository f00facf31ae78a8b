using System.Buffers.Text;
using Negotiation.Bench.Load.Wire;

namespace Negotiation.Bench.Load.Rooms;

/// <summary>Puts the frame of one <c>makeOffer</c> together without allocating.</summary>
public sealed class OfferFrame
{
    private readonly byte[] space = new byte[16 * 1024];
    private int at;

    /// <param name="call">The part of the call that is the same for every offer of the room, up to the request id's number.</param>
    public ReadOnlySpan<byte> Write(long count, ReadOnlySpan<byte> call, ReadOnlySpan<byte> terms, long answers, ReadOnlySpan<byte> hash)
    {
        at = Text.FrameOverhead;
        Put("{\"type\":1,\"invocationId\":\""u8);
        Put(count);
        Put(call);
        Put(count);
        Put("\",{\"type\":\"makeOffer\",\"terms\":"u8);
        Put(terms);
        Put(",\"answers\":{\"number\":"u8);
        Put(answers);
        Put(",\"hash\":\""u8);
        Put(hash);
        Put("\"}},null]}"u8);
        var end = at + 1;
        var length = Text.Close(space, at - Text.FrameOverhead);
        return space.AsSpan(end - length, length);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(space.AsSpan(at));
        at += bytes.Length;
    }

    private void Put(long value)
    {
        Utf8Formatter.TryFormat(value, space.AsSpan(at), out var written);
        at += written;
    }
}
