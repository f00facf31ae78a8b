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

    private Frame(byte[] bytes)
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

    public static Frame Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> argument)
    {
        var comma = argument.IsEmpty ? 0 : 1;
        var bytes = new byte[head.Length + comma + argument.Length + 3];
        head.CopyTo(bytes);
        if (comma > 0)
        {
            bytes[head.Length] = (byte)',';
            argument.CopyTo(bytes.AsSpan(head.Length + 1));
        }

        "]}"u8.CopyTo(bytes.AsSpan(bytes.Length - 3));
        bytes[^1] = RecordSeparator;
        return new Frame(bytes);
    }
}
