using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>Stores grain state as the domain's JSON with its schema version, without CLR type names, the same on every runtime.</summary>
public sealed class StateSerializer : IBufferedStateSerializer
{
    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, DealJson.Writing));

    public void Serialize<T>(T? input, IBufferWriter<byte> output)
    {
        writer ??= new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder, SkipValidation = true });
        writer.Reset(output);
        JsonSerializer.Serialize(writer, input, DealJson.Writing);
        writer.Flush();
    }

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, DomainJson.Options);
}
