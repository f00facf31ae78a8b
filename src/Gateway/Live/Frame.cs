using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Negotiation.Gateway.Live;

/// <summary>One message to clients, written once as SignalR's JSON protocol wants it and then sent to any number of connections as it is.</summary>
internal sealed class Frame
{
    private const byte RecordSeparator = 0x1e;
    private static readonly string JsonProtocol = "json";
    private byte[]? rented;

    private Frame(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes.Length;
        Message = new SerializedHubMessage([new SerializedMessage(JsonProtocol, bytes)]);
    }

    public SerializedHubMessage Message { get; }

    public int Bytes { get; }

    /// <summary>The part of a frame that does not change from one message of a room to the next.</summary>
    public static byte[] Head(string target, string room)
    {
        var buffer = new ArrayBufferWriter<byte>(96);
        buffer.Write("{\"type\":1,\"target\":\""u8);
        buffer.Write(JsonEncodedText.Encode(target).EncodedUtf8Bytes);
        buffer.Write("\",\"arguments\":[\""u8);
        buffer.Write(JsonEncodedText.Encode(room).EncodedUtf8Bytes);
        buffer.Write("\""u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <param name="target">Name of the message; its only argument is <paramref name="argument"/>.</param>
    public static Frame Of(string target, ReadOnlySpan<byte> argument)
    {
        var bytes = new byte[target.Length + argument.Length + 48];
        var text = new FrameText(bytes).Add("{\"type\":1,\"target\":\""u8).Add(JsonEncodedText.Encode(target).EncodedUtf8Bytes).Add("\",\"arguments\":["u8).Add(argument);
        return new Frame(bytes.AsMemory(0, text.Add("]}"u8).End(RecordSeparator)));
    }

    public static Frame Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> argument)
    {
        var bytes = new byte[head.Length + argument.Length + 4];
        var text = new FrameText(bytes).Add(head);
        return new Frame(bytes.AsMemory(0, (argument.IsEmpty ? text : text.Add(","u8).Add(argument)).Add("]}"u8).End(RecordSeparator)));
    }

    /// <summary>Asks a client to connect to another gateway after a while, and only then to leave this one.</summary>
    public static Frame Moving(TimeSpan after)
    {
        var bytes = new byte[80];
        var length = new FrameText(bytes).Add("{\"type\":1,\"target\":\"Moving\",\"arguments\":["u8).Add((long)after.TotalMilliseconds).Add("]}"u8).End(RecordSeparator);
        return new Frame(bytes.AsMemory(0, length));
    }

    /// <summary>A frame in a borrowed buffer. <see cref="Release"/> it once every connection has copied it; otherwise the collector takes it.</summary>
    /// <param name="part">Written as a <see cref="Negotiation.Domain.Deals.DealDelta"/>.</param>
    public static Frame Of(ReadOnlySpan<byte> head, Grains.NoticePart part)
    {
        const int Between = 200;
        var standing = part.Standing;
        var bytes = ArrayPool<byte>.Shared.Rent(head.Length + part.Events.Utf8.Length + standing.Acts.Utf8.Length + standing.Rest.Utf8.Length + Between);
        var length = new FrameText(bytes)
            .Add(head)
            .Add(",{\"after\":"u8).Add(part.After)
            .Add(",\"version\":"u8).Add(part.Version)
            .Add(",\"events\":"u8).Add(part.Events.Utf8.Span)
            .Add(",\"standing\":{\"version\":"u8).Add(standing.Version)
            .Add(",\"acts\":"u8).Add(standing.Acts.Utf8.Span)
            .Add(","u8).Add(standing.Rest.Utf8.Span)
            .Add(part.Refresh ? ",\"refresh\":true}]}"u8 : ",\"refresh\":false}]}"u8)
            .End(RecordSeparator);
        return new Frame(bytes.AsMemory(0, length)) { rented = bytes };
    }

    public void Release()
    {
        if (rented is { } bytes)
        {
            rented = null;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
