using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The calling thread's own buffer and writer, used again for each value that is written by hand.</summary>
internal static class OwnWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? json;

    /// <summary>What <paramref name="write"/> wrote; overwritten by the next use on this thread, which must not come from within it.</summary>
    public static ReadOnlySpan<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        buffer ??= new ArrayBufferWriter<byte>(4096);
        json ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder, SkipValidation = true });
        buffer.ResetWrittenCount();
        json.Reset();
        write(json, value);
        json.Flush();
        return buffer.WrittenSpan;
    }
}
