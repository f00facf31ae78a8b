using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// Writes an immutable value by hand and, as long as it is the last of its kind on this thread, the same bytes from then on: within one
/// act the same offer is hashed, made an event and stored.
/// </summary>
internal static class WrittenOnce<T>
    where T : class
{
    [ThreadStatic]
    private static T? last;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? bytes;

    [ThreadStatic]
    private static Utf8JsonWriter? own;

    public static void Write(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
    {
        if (!ReferenceEquals(json.Options.Encoder, DomainJson.Options.Encoder))
        {
            write(json, value);
            return;
        }

        if (!ReferenceEquals(last, value))
        {
            last = null;
            bytes ??= new ArrayBufferWriter<byte>(2048);
            own ??= new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder, SkipValidation = true });
            bytes.ResetWrittenCount();
            own.Reset();
            write(own, value);
            own.Flush();
            last = value;
        }

        json.WriteRawValue(bytes!.WrittenSpan, skipInputValidation: true);
    }
}
