using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Negotiation.Domain.Records;

/// <summary>
/// Chains the events of one stream: each hash covers the event and the hash before it, so that no event can be changed,
/// dropped, inserted or reordered without every later hash disagreeing. The payload enters as its own hash, so that a
/// payload can one day be erased for privacy while the chain still verifies.
/// </summary>
public static class Chain
{
    public const int HashLength = 64;

    [ThreadStatic]
    private static System.Buffers.ArrayBufferWriter<byte>? writing;

    public static string Start { get; } = new('0', HashLength);

    /// <summary>Gives <paramref name="unchained"/> its place after <paramref name="previous"/>.</summary>
    public static EventRecord Link(EventRecord unchained, string previous) =>
        unchained with { PreviousHash = previous, Hash = HashOf(unchained, previous) };

    public static bool Holds(EventRecord record, long expectedVersion, string previous) =>
        record.Version == expectedVersion
        && string.Equals(record.PreviousHash, previous, StringComparison.Ordinal)
        && string.Equals(record.Hash, HashOf(record, previous), StringComparison.Ordinal);

    /// <summary>SHA-256 of <paramref name="bytes"/> as 64 lower-case hex digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    // Each part goes in with its length before it: no two different records can give the same bytes.
    private static string HashOf(EventRecord record, string previous)
    {
        var buffer = writing ??= new System.Buffers.ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        Text(buffer, "negotiation-event-1");
        Text(buffer, previous);
        Text(buffer, record.Stream);
        Number(buffer, record.Version);
        Number(buffer, record.At.UtcTicks);
        Text(buffer, record.Person);
        Text(buffer, record.Name);
        Text(buffer, record.Party);
        Text(buffer, record.Request);
        Text(buffer, record.OnlyFor);
        Text(buffer, record.Type);
        Text(buffer, Sha256(record.Payload.Utf8.Span));
        return Sha256(buffer.WrittenSpan);
    }

    private static void Text(System.Buffers.ArrayBufferWriter<byte> buffer, string? text)
    {
        if (text is null)
        {
            Number(buffer, -1);
            return;
        }

        Number(buffer, Encoding.UTF8.GetByteCount(text));
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    private static void Number(System.Buffers.ArrayBufferWriter<byte> buffer, long value)
    {
        var span = buffer.GetSpan(24);
        Utf8Formatter.TryFormat(value, span, out var written);
        span[written] = (byte)':';
        buffer.Advance(written + 1);
    }
}
