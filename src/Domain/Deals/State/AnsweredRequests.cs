using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>What a request id led to: the versions of the first and the last event it caused.</summary>
public readonly record struct Answered(long From, long To, bool SamePrint);

/// <summary>
/// The latest requests of a deal with what they led to, so that a repeat gets the first answer. Packed, because it is part of
/// the state: 16 bytes a request, which hold hashes of the id and of its content, never the texts. After the id's 8 bytes and
/// the content's 4 comes the version of its first event in 24 bits, and how many more it caused in 8.
/// </summary>
[JsonConverter(typeof(AnsweredRequestsConverter))]
public sealed class AnsweredRequests
{
    public static readonly AnsweredRequests None = new([]);

    private const int Size = 16;
    private const int MostMore = byte.MaxValue;
    private readonly byte[] packed;

    internal AnsweredRequests(byte[] packed) => this.packed = packed;

    public int Count => packed.Length / Size;

    internal ReadOnlySpan<byte> Packed => packed;

    /// <summary>The newest are looked at first: a repeat follows its original closely.</summary>
    public Answered? Find(string request, string print)
    {
        var id = IdOf(request);
        for (var at = packed.Length - Size; at >= 0; at -= Size)
        {
            var entry = packed.AsSpan(at, Size);
            if (BinaryPrimitives.ReadUInt64LittleEndian(entry) == id)
            {
                var (from, more) = Place(entry);
                return new Answered(from, from + more, BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]) == PrintOf(print));
            }
        }

        return null;
    }

    /// <summary>With the event <paramref name="version"/> that <paramref name="request"/> caused; the oldest request gives way when full.</summary>
    internal AnsweredRequests With(string request, string print, long version)
    {
        var id = IdOf(request);
        if (packed.Length > 0)
        {
            var last = packed.AsSpan(packed.Length - Size);
            var (from, more) = Place(last);
            if (BinaryPrimitives.ReadUInt64LittleEndian(last) == id && from + more == version - 1 && more < MostMore)
            {
                var same = packed.ToArray();
                same[^1] = (byte)(more + 1);
                return new AnsweredRequests(same);
            }
        }

        var kept = Count < Limits.RememberedRequests ? packed.AsSpan() : packed.AsSpan(Size);
        var next = new byte[kept.Length + Size];
        kept.CopyTo(next);
        var entry = next.AsSpan(kept.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(entry, id);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], PrintOf(print));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], (uint)version & 0xFFFFFF);
        return new AnsweredRequests(next);
    }

    private static (long From, int More) Place(ReadOnlySpan<byte> entry) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]) & 0xFFFFFF, entry[15]);

    private static ulong IdOf(string request)
    {
        // FNV-1a, 64 bits: only ids of the same deal are compared, and a person cannot know another's before it is answered.
        var hash = 14695981039346656037UL;
        foreach (var c in request)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }

    private static uint PrintOf(string print) => print.Length >= 8 ? Convert.ToUInt32(print[..8], 16) : 0;
}

internal sealed class AnsweredRequestsConverter : JsonConverter<AnsweredRequests>
{
    public override AnsweredRequests Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, AnsweredRequests value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Packed);
}
